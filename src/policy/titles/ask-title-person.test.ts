import { getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { describeSchool } from '../../people/people.ts'
import { changeDraft } from '../adopting/change-draft.ts'
import { TELL_TITLE_ASKED } from '../adopting/queues.ts'
import { sayPack } from '../adopting/say.rule.ts'
import { policyRoutes } from '../policy.ts'
import { openPageHouse, type PageHouse } from '../testing/page-house.tsx'
import { type Somebody, somebodyAt } from '../testing/somebody-at.ts'

let house: PageHouse
let trust: string
let school: string
let head: Somebody
let page: string
let form: Record<string, string>

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
})
afterAll(() => house.close())
beforeEach(async () => {
  trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  head = await somebodyAt(house, trust, school, 'headteacher')
  const started = await head.post('/policy/adopt', { school })
  const draft = started.goesTo?.split('/').at(-1) ?? ''
  await describeSchool(house.works, head.visitor.identity, school, { nation: 'england', governance: 'maintained' })
  await changeDraft(house.works, head.visitor, draft, () => sayPack('church-primary', null, 0))
  page = `${started.goesTo ?? ''}/look/titles`
  form = { school, of: 'Headteacher', draft }
})

const mails = async (to: Somebody) => {
  await house.workOff(TELL_TITLE_ASKED)
  const { rows } = await house.boot.query<{ subject: string; body: string }>(
    `select subject, body from house.kept_mail where to_person = $1 and subject like 'A colleague asks%'`,
    [to.id],
  )
  return rows
}

describe('a sole head and a title of her own (ours-two-people)', () => {
  test('reads who can say it, and sends what she would keep to them; it counts once they have kept it', async () => {
    const chair = await somebodyAt(house, trust, school, 'chair_of_governors')
    const deputy = await somebodyAt(house, trust, school, 'deputy_headteacher')
    const seen = await head.get(page)
    expect(seen.text).toContain(`${chair.name} (Chair of governors) can say it for you`)
    expect(getByLabelText(seen.body, 'Who should be the deputy for “Headteacher”?')).toBeTruthy()
    const wish = { ...form, person: head.id, deputy: deputy.id }
    const sent = await head.post('/policy/roles/ask', wish)
    expect(sent.goesTo).toBe(`${page}?said=asked`)
    expect((await head.get(sent.goesTo ?? '')).text).toContain('Until one of them has kept it')
    const [mail, ...more] = await mails(chair)
    expect(more).toEqual([])
    expect(mail?.subject).not.toContain('Person')
    expect(mail?.body).toContain(`Holder: ${head.name}\nDeputy: ${deputy.name}`)
    expect((await head.get(page)).text).not.toContain('holds this title here')
    await chair.post('/policy/roles', wish)
    expect((await head.get(page)).text).toContain(`${head.name} holds this title here. Deputy: ${deputy.name}.`)
  })

  test('what was said of her is put right the same way, down to nobody in particular; never by herself', async () => {
    const chair = await somebodyAt(house, trust, school, 'chair_of_governors')
    const deputy = await somebodyAt(house, trust, school, 'deputy_headteacher')
    await chair.post('/policy/roles', { ...form, person: head.id, deputy: deputy.id })
    expect((await head.post('/policy/roles', { ...form, person: '' })).goesTo).toContain('said=about-yourself')
    expect((await head.post('/policy/roles/ask', { ...form, person: '' })).goesTo).toBe(`${page}?said=asked`)
    expect((await mails(chair))[0]?.body).not.toContain(`Holder: ${head.name}`)
    expect((await head.get(page)).text).toContain(`${head.name} holds this title here`)
    await chair.post('/policy/roles', { ...form, person: '' })
    expect((await head.get(page)).text).not.toContain('holds this title here')
  })

  test('two presses, and the same again on the same day, are one mail', async () => {
    const chair = await somebodyAt(house, trust, school, 'chair_of_governors')
    const wish = { ...form, person: head.id }
    const both = await Promise.all([head.post('/policy/roles/ask', wish), head.post('/policy/roles/ask', wish)])
    expect(new Set(both.map(({ goesTo }) => goesTo?.split('said=')[1]))).toEqual(new Set(['asked', 'asked-already']))
    expect(await mails(chair)).toHaveLength(1)
  })

  test('three wishes for one title go in a day, however they take turns', async () => {
    const chair = await somebodyAt(house, trust, school, 'chair_of_governors')
    const deputy = await somebodyAt(house, trust, school, 'deputy_headteacher')
    const [alone, both] = [
      { ...form, person: head.id },
      { ...form, person: head.id, deputy: deputy.id },
    ]
    const said: string[] = []
    for (const wish of [alone, both, alone, both])
      said.push((await head.post('/policy/roles/ask', wish)).goesTo?.split('said=')[1] ?? '')
    expect(said).toEqual(['asked', 'asked', 'asked', 'asked-enough'])
    expect(await mails(chair)).toHaveLength(3)
    expect((await head.get(`${page}?said=asked-enough`)).text).toContain('three wishes for this title')
  })

  test('whom nobody could name is asked for in vain: she holds no such role, or cannot stand in', async () => {
    const chair = await somebodyAt(house, trust, school, 'chair_of_governors')
    const teacher = await somebodyAt(house, trust, school, 'teacher')
    const asks = async (wish: { person: string; deputy?: string }) =>
      (await head.post('/policy/roles/ask', { ...form, ...wish })).goesTo?.split('said=')[1]
    expect(await asks({ person: teacher.id, deputy: head.id })).toBe('not-a-holder')
    expect(await asks({ person: head.id, deputy: teacher.id })).toBe('cannot-stand-in')
    expect(await asks({ person: head.id, deputy: head.id })).toBe('the-same')
    expect(await mails(chair)).toEqual([])
  })

  test('where nobody can say it she reads who could, and finds the register; the press sends nothing', async () => {
    await somebodyAt(house, trust, school, 'deputy_headteacher')
    const seen = await head.get(page)
    expect(seen.text).toContain('nobody here can say it for you yet: at this school that is Chair of governors')
    const links = [...seen.body.querySelectorAll('a[href="/people"]')].map(link => link.textContent ?? '')
    expect(links.some(words => words.startsWith('Enter somebody in that role'))).toBe(true)
    expect(queryByRole(seen.body, 'button', { name: 'Send this to who can say it' })).toBeNull()
    const sent = await head.post('/policy/roles/ask', { ...form, person: head.id })
    expect(sent.goesTo).toBe(`${page}?said=nobody-else`)
  })

  test('in an academy a trustee says it, who adopts nothing', async () => {
    await describeSchool(house.works, head.visitor.identity, school, { nation: 'england', governance: 'academy' })
    const { id, email } = await house.addPerson(trust, [{ role: 'trustee', school: null }])
    const trustee = await house.signedIn(email)
    expect((await head.get(page)).text).toMatch(/\(Trustee\) can say it for you/)
    await head.post('/policy/roles/ask', { ...form, person: head.id })
    expect(await mails({ id } as Somebody)).toHaveLength(1)
    const kept = await trustee.post('/policy/roles', { ...form, person: head.id })
    expect(kept.goesTo).toContain('said=said')
  })

  test('what is not about her is hers to say, and is sent to nobody; a teacher sends nothing', async () => {
    await somebodyAt(house, trust, school, 'chair_of_governors')
    const line = await somebodyAt(house, trust, school, 'line_manager')
    const sent = await head.post('/policy/roles/ask', { ...form, of: 'Line manager', person: line.id })
    expect(sent.goesTo).toBe(`${page}?said=yours-to-say`)
    const teacher = await somebodyAt(house, trust, school, 'teacher')
    expect((await teacher.post('/policy/roles/ask', { ...form, person: head.id })).status).toBe(403)
    expect(getByRole((await head.get(page)).body, 'heading', { level: 1 })).toBeTruthy()
  })
})
