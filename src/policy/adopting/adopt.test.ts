import { getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedPack } from '../packs/packs.ts'
import { policyRoutes } from '../policy.ts'
import { structuralRules } from '../structural-rules.ts'
import { type Asker, openPageHouse, type PageHouse, type Seen } from '../testing/page-house.tsx'

let house: PageHouse
let trust: string
const pack = embeddedPack('church-primary')
const questions = pack?.openQuestions ?? []

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
  trust = await house.addTrust()
})
afterAll(() => house.close())

async function schoolWithHead(): Promise<{ school: string; head: Asker }> {
  const school = await house.addSchool(trust, 'Orrin Primary')
  const { email } = await house.addPerson(trust, [{ role: 'headteacher', school }])
  return { school, head: await house.signedIn(email) }
}

/** Every field of the form that a page shows, as a browser would send it, with what a person changes. */
function filledIn(page: Seen, change: Record<string, string> = {}): Record<string, string> {
  const form = getByRole(page.body, 'button', { name: /Continue|Adopt/ }).closest('form')
  const fields = [...(form?.querySelectorAll<HTMLInputElement>('input[name]') ?? [])]
  const kept = fields.filter(one => (one.type !== 'radio' && one.type !== 'checkbox') || one.checked)
  return { ...Object.fromEntries(kept.map(one => [one.name, one.value])), ...change }
}

/** Sends a step's form as a browser sends a form by GET, and follows where it leads. */
async function answer(who: Asker, page: Seen, change: Record<string, string>): Promise<Seen> {
  const sent = await who.get(`/policy/adopt?${new URLSearchParams(filledIn(page, change)).toString()}`)
  return sent.goesTo === undefined ? sent : who.get(sent.goesTo)
}

async function allAnswered(school: string, head: Asker): Promise<Seen> {
  let page = await answer(head, await head.get(`/policy/adopt?school=${school}`), { pack: 'church-primary' })
  const [first] = questions
  page = await head.get(linkTo(page, first?.asks ?? ''))
  for (const question of questions) page = await answer(head, page, { [`open.${question.id}`]: String(question.ours) })
  return page
}

function linkTo(page: Seen, name: string | RegExp): string {
  return getByRole(page.body, 'link', { name }).getAttribute('href') ?? ''
}

const adopted = async (school: string) =>
  (
    await house.boot.query<{ number: number; from: Date }>(
      'select number, in_force_from as from from house.policy_versions where school_id = $1',
      [school],
    )
  ).rows

describe('adopting a policy, page by page and without script (s2-header-3)', () => {
  test('the whole way: pack, every question, rules, start, check, adopted', async () => {
    const { school, head } = await schoolWithHead()
    const tasks = await allAnswered(school, head)
    expect(getByRole(tasks.body, 'heading', { level: 1 }).textContent).toContain('Adopt: Social networking policy')
    expect(queryByRole(tasks.body, 'link', { name: 'Check and adopt' })).toBeNull()
    const start = await head.get(linkTo(tasks, 'When it starts'))
    const ready = await answer(head, start, { start: 'now' })
    const check = await head.get(linkTo(ready, 'Check and adopt'))
    expect(check.text).toContain('May a pupil’s name stand in a post?')
    expect(check.text).toContain('Until then: Yes, with the family’s consent.')
    expect(check.text).toMatch(/\d+ things change compared with today/)
    expect(await adopted(school)).toEqual([])
    const done = await head.post('/policy/adopt', filledIn(check, { rules: 'seen' }))
    expect(done.goesTo).toMatch(/^\/policy\/versions\/[0-9a-f-]+\?done=adopted$/)
    expect((await adopted(school)).map(one => one.number)).toEqual([1])
    const record = await head.get(done.goesTo ?? '')
    expect(record.text).toContain('The policy is adopted.')
    expect(record.text).toContain('Headteacher · Person')
    expect(record.text).toContain('Compared with our own values')
    expect(record.body.querySelector('code')?.textContent).toMatch(/^[0-9a-f]{64}$/)
    for (const question of questions) expect(record.text).toContain(question.asks)
  })

  test('each question shows the clauses, why it is asked, what each choice does, and our suggestion as ours, chosen for nobody', async () => {
    const { school, head } = await schoolWithHead()
    const page = await head.get(`/policy/adopt?school=${school}&pack=church-primary&ask=faces-at-present`)
    expect(page.text).toContain('The clause says that it holds at present, and was written years ago.')
    expect(page.text).toContain(pack?.clauses.find(clause => clause.id === 's2-school-use-06a')?.says)
    const keep = getByRole<HTMLInputElement>(page.body, 'radio', { name: /Keep it our suggestion \(ours\)/ })
    expect(keep.checked).toBe(false)
    expect(page.body.querySelector(`#${keep.getAttribute('aria-describedby') ?? ''}`)?.textContent).toContain('Never')
    expect(getAllByRole<HTMLInputElement>(page.body, 'radio').filter(one => one.checked)).toEqual([])
  })

  test('an answer left out or out of range comes back with the reason, and nothing said before is lost', async () => {
    const { school, head } = await schoolWithHead()
    const path = `/policy/adopt?school=${school}&pack=church-primary&open.two-parts=both`
    const none = await answer(head, await head.get(`${path}&ask=faces-at-present`), {})
    expect(none.status).toBe(422)
    expect(getByRole(none.body, 'link', { name: 'Choose one of the answers' }).getAttribute('href')).toBe('#answer')
    expect(none.body.querySelector('#answer')).not.toBeNull()
    const tooMany = await answer(head, await head.get(`${path}&ask=overdue-review`), { 'open.overdue-review': '9000' })
    expect(tooMany.status).toBe(422)
    expect(tooMany.text).toContain('Enter a whole number of months from 1 to')
    const field = getByLabelText<HTMLInputElement>(tooMany.body, 'How many months?')
    expect(field.value).toBe('9000')
    expect(filledIn(tooMany)).toMatchObject({ 'open.two-parts': 'both', pack: 'church-primary', school })
  })

  test('without a pack chosen, and with a pack that is not there, the packs are offered', async () => {
    const { school, head } = await schoolWithHead()
    const page = await answer(head, await head.get(`/policy/adopt?school=${school}`), {})
    expect(page.status).toBe(422)
    expect(page.text).toContain('Choose a policy')
    expect(page.text).toContain('Bringing your own document is not possible yet')
    expect((await head.get(`/policy/adopt?school=${school}&pack=..%2F..%2Fetc`)).status).toBe(200)
  })

  test('the rules that always hold are shown as ours, with who can stand in here', async () => {
    const { school, head } = await schoolWithHead()
    const page = await head.get(`/policy/adopt?school=${school}&pack=church-primary&ask=rules`)
    for (const rule of structuralRules) {
      expect(getByRole(page.body, 'heading', { name: `${rule.title} ours` }).id).toBe(rule.id)
      expect(page.text).toContain(rule.inASmallSchool)
    }
    expect(page.text).toMatch(/At this school today: Headteacher · Person \d+/)
    expect(page.text).toContain('Nobody at this school holds one of these roles today.')
  })

  test('without the tick nothing is adopted, and everything else is still there', async () => {
    const { school, head } = await schoolWithHead()
    const tasks = await allAnswered(school, head)
    const ready = await answer(head, await head.get(linkTo(tasks, 'When it starts')), { start: 'now' })
    const check = await head.get(linkTo(ready, 'Check and adopt'))
    const refused = await head.post('/policy/adopt', filledIn(check))
    expect(refused.status).toBe(422)
    expect(getByRole(refused.body, 'link', { name: /^Tick that you have seen the rules/ }).getAttribute('href')).toBe(
      '#rules',
    )
    expect(filledIn(refused)).toEqual(filledIn(check))
    expect(await adopted(school)).toEqual([])
  })

  test.each<[Record<string, string>, string]>([
    [{ start: '' }, 'Choose when it starts'],
    [
      { start: 'day', 'start-day': '31', 'start-month': '4', 'start-year': '2099' },
      'Enter a day that exists, for example 4 1 2027',
    ],
    [
      { start: 'day', 'start-day': '1', 'start-month': '1', 'start-year': '2020' },
      'Enter a day after today, or choose to start as soon as it is adopted',
    ],
  ])('a start of %o is asked again', async (typed, reason) => {
    const { school, head } = await schoolWithHead()
    const page = await answer(
      head,
      await head.get(`/policy/adopt?school=${school}&pack=church-primary&ask=start`),
      typed,
    )
    expect(page.status).toBe(422)
    const href = getByRole(page.body, 'link', { name: reason }).getAttribute('href') ?? ''
    expect(page.body.querySelector(href)).not.toBeNull()
    if (typed['start-day'] !== undefined)
      expect(getByLabelText<HTMLInputElement>(page.body, 'Day').value).toBe(typed['start-day'])
  })

  test('a day to come begins with its first minute in London, summer time too', async () => {
    const { school, head } = await schoolWithHead()
    house.clock.at = new Date()
    const year = String(house.clock.at.getUTCFullYear() + 1)
    const tasks = await allAnswered(school, head)
    const ready = await answer(head, await head.get(linkTo(tasks, 'When it starts')), {
      start: 'day',
      'start-day': '1',
      'start-month': '6',
      'start-year': year,
    })
    const check = await head.get(linkTo(ready, 'Check and adopt'))
    const done = await head.post('/policy/adopt', filledIn(check, { rules: 'seen' }))
    expect(done.status).toBe(303)
    expect((await adopted(school)).map(one => one.from.toISOString())).toEqual([
      `${String(Number(year))}-05-31T23:00:00.000Z`,
    ])
    const policy = await head.get('/policy')
    expect(policy.text).toContain('No policy adopted yet')
    expect(policy.text).toContain(
      'Version 1 (Social networking policy of a church primary school) is adopted and comes into force on',
    )
    house.clock.at = null
  })

  test('a second press of the same button adopts nothing twice', async () => {
    const { school, head } = await schoolWithHead()
    const tasks = await allAnswered(school, head)
    const ready = await answer(head, await head.get(linkTo(tasks, 'When it starts')), { start: 'now' })
    const form = filledIn(await head.get(linkTo(ready, 'Check and adopt')), { rules: 'seen' })
    const both = await Promise.all([head.post('/policy/adopt', form), head.post('/policy/adopt', form)])
    expect(new Set(both.map(one => one.status))).toEqual(new Set([303, 422]))
    expect(both.find(one => one.status === 422)?.text).toContain('A version was adopted after you opened this page')
    expect(await adopted(school)).toHaveLength(1)
  })

  test('the head of one school adopts for no other, and a teacher not at all', async () => {
    const { school, head } = await schoolWithHead()
    const { school: other } = await schoolWithHead()
    const teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
    expect((await teacher.get(`/policy/adopt?school=${school}`)).status).toBe(403)
    expect((await teacher.post('/policy/adopt', { school })).status).toBe(403)
    expect((await head.get(`/policy/adopt?school=${other}&pack=church-primary`)).status).toBe(404)
    expect(
      (await head.post('/policy/adopt', { school: other, pack: 'church-primary', start: 'now', rules: 'seen' })).status,
    ).toBe(404)
    expect(await adopted(other)).toEqual([])
  })

  test('who heads one school and teaches at another adopts only where she is head', async () => {
    const [mine, other] = [await house.addSchool(trust, 'Mine'), await house.addSchool(trust, 'Other')]
    const { email } = await house.addPerson(trust, [
      { role: 'headteacher', school: mine },
      { role: 'teacher', school: other },
    ])
    const head = await house.signedIn(email)
    expect((await head.get(`/policy/adopt?school=${other}`)).status).toBe(403)
    expect(
      (await head.post('/policy/adopt', { school: other, pack: 'church-primary', start: 'now', rules: 'seen' })).status,
    ).toBe(403)
    expect((await head.get('/policy/adopt')).text).toContain('Which policy do you adopt?')
  })
})
