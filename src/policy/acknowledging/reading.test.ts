import { getAllByRole, getByLabelText, getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { acknowledgeInFull, acknowledgePolicy } from './acknowledge-policy.ts'
import { stepOf } from './linked-to-open.rule.ts'
import { mayPost } from './may-post.ts'
import { readMine } from './read-mine.ts'
import { recordStep } from './record-step.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

let house: ReadingHouse
let head: Visitor

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  await house.person('Lou Manager', ['line_manager'])
})
afterAll(() => house.close())

/** Everything the form asks of her, as fields. */
async function everything(person: Visitor): Promise<Record<string, string>> {
  const mine = await act(house.works, person.identity, one => readMine(one, house.school, undefined))
  if (mine === null) throw new Error('nothing to read')
  const { form, policy } = mine
  return {
    version: policy.version.id,
    ...Object.fromEntries(form.prohibitions.map(({ id }, index) => [`confirmed[${index}]`, id])),
    ...Object.fromEntries(
      form.risks.map(({ risk, situation }) => [`answers[${risk}]`, String(situation.right(policy.settings))]),
    ),
  }
}

const rowsOf = async (person: Visitor) =>
  (
    await house.boot.query<Record<string, unknown>>(
      'select * from house.policy_readings where person_id = $1 order by at',
      [person.identity.person],
    )
  ).rows

describe('under a policy that asks for links opened, prohibitions confirmed and a question on each risk', () => {
  let ann: Visitor
  let asker: Awaited<ReturnType<ReadingHouse['signedIn']>>
  let path: string

  beforeAll(async () => {
    await house.adopt(head, 'church-primary')
    ann = await house.person('Ann Teacher', ['teacher'])
    asker = await house.signedIn(ann.email)
    path = `/policy/read?school=${house.school.id}`
  })

  test('before she has read, she has no right to post, and the refusal names the clause (s2-resp-ht-1a, s2-resp-emp-1)', async () => {
    const refusal = await act(house.works, ann.identity, one => mayPost(one, house.school.id))
    expect(refusal).toEqual({ refused: 'not-read', clauses: ['s2-resp-ht-1a', 's2-resp-emp-1'] })
  })

  test('the page offers three choices, none of them smaller than the others', async () => {
    const { status, body } = await asker.get(path)
    expect(status).toBe(200)
    const choices = ['I have read this', 'Send my question', 'I do not accept this'].map(name =>
      getByRole(body, 'button', { name }),
    )
    expect(new Set(choices.map(choice => choice.className)).size).toBe(1)
  })

  test('a press without the rest keeps nothing, and says all that is missing at once (s2-resp-ht-1b, s2-resp-emp-3, s2-statement-4)', async () => {
    const { status, text } = await asker.post(path, { ...(await everything(ann)), choice: 'read', 'confirmed[0]': '' })
    expect(status).toBe(422)
    expect(text).toContain('Open each policy that belongs to it')
    expect(text).toContain('Tick each point that the policy forbids')
    expect(await rowsOf(ann)).toEqual([])
  })

  test('a wrong answer on a risk is explained by the clause, and nothing else is lost (s2-statement-4)', async () => {
    const fields = await everything(ann)
    const mine = await act(house.works, ann.identity, one => readMine(one, house.school, undefined))
    const risk = mine?.form.risks.find(
      ({ situation }) => mine.policy.settings.get(situation.setting).clauses.length > 0,
    )
    if (mine === undefined || mine === null || risk === undefined) throw new Error('no risk with a clause')
    const right = risk.situation.right(mine.policy.settings)
    const { body, text } = await asker.post(path, {
      ...fields,
      [`answers[${risk.risk}]`]: String((right + 1) % 3),
      question: 'What is a handle?',
      choice: 'read',
    })
    expect(text).toContain('Another answer is right. The policy says:')
    const [clause = ''] = mine.policy.settings.get(risk.situation.setting).clauses
    expect(text).toContain(mine.policy.settings.clause(clause)?.says)
    expect(getByLabelText<HTMLTextAreaElement>(body, 'Your question').textContent).toBe('What is a handle?')
    expect(getAllByRole<HTMLInputElement>(body, 'checkbox').every(box => box.checked)).toBe(true)
  })

  test('each linked policy is recorded by its press, and the ticks stay (s2-resp-ht-1b, s2-resp-emp-1)', async () => {
    const fields = await everything(ann)
    const { linked } = embeddedPacks().find(pack => pack.name === 'church-primary') ?? { linked: [] }
    expect((await asker.get(path)).text).toContain(
      'It is not in your school’s library yet. Ask whoever leads the school',
    )
    for (const { id } of linked) expect((await asker.post(path, { ...fields, step: `linked:${id}` })).status).toBe(200)
    const { body } = await asker.post(path, { ...fields, step: `linked:${linked[0]?.id ?? ''}` })
    expect(getAllByRole<HTMLInputElement>(body, 'checkbox').every(box => box.checked)).toBe(true)
    const { rows } = await house.boot.query('select step from house.policy_reading_steps where person_id = $1', [
      ann.identity.person,
    ])
    expect(rows).toHaveLength(linked.length)
    expect((await asker.post(path, { ...fields, step: 'linked:nothing' })).status).toBe(422)
  })

  test('then it is kept with the hash of the version and the very words pressed, and she may post (s2-resp-emp-1, s2-resp-ht-1a)', async () => {
    const done = await asker.post(path, { ...(await everything(ann)), choice: 'read' })
    expect(done.goesTo).toContain('done=read')
    const [row] = await rowsOf(ann)
    const mine = await act(house.works, ann.identity, one => readMine(one, house.school, undefined))
    expect(row).toMatchObject({
      state: 'read',
      version_sha256: mine?.policy.version.hash,
      words_shown: `I have read “${mine?.policy.version.title ?? ''}”, version 1.`,
    })
    expect((await house.happened(ann.identity.person)).map(one => one.kind)).toEqual(['policy-read'])
    expect(await act(house.works, ann.identity, one => mayPost(one, house.school.id))).toBeNull()
  })

  test('a second press is no second record', async () => {
    await asker.post(path, { ...(await everything(ann)), choice: 'read' })
    expect(await rowsOf(ann)).toHaveLength(1)
  })

  test('“I do not accept” is kept with her words, the head is told, and nothing is locked', async () => {
    const bob = await house.person('Bob Teacher', ['teacher'])
    const his = await house.signedIn(bob.email)
    const { version = '' } = await everything(bob)
    const posting = () => act(house.works, bob.identity, one => mayPost(one, house.school.id))
    expect((await posting())?.refused).toBe('not-read')
    const done = await his.post(path, { version, choice: 'not_accepted', said: 'Section 4 is too wide.' })
    expect(done.goesTo).toContain('done=not_accepted')
    await house.runJobs()
    expect((await house.mailsTo(head)).map(mail => mail.subject)).toContain('Somebody does not accept the policy')
    expect((await his.get('/policy')).status).toBe(200)
    expect(await posting()).toBeNull()
    const team = await (await house.signedIn(head.email)).get(`/policy/team?school=${house.school.id}`)
    expect(team.text).toContain('Section 4 is too wide.')
    expect(await rowsOf(bob)).toMatchObject([{ state: 'not_accepted', said: 'Section 4 is too wide.' }])
  })

  test('only those who lead see who has read', async () => {
    expect((await asker.get(`/policy/team?school=${house.school.id}`)).status).toBe(403)
    const { text } = await (await house.signedIn(head.email)).get(`/policy/team?school=${house.school.id}`)
    expect(text).toContain('Ann Teacher')
    expect(text).toMatch(/\d+ of \d+ have read/)
  })

  test('pressing none of the three keeps nothing', async () => {
    expect((await asker.post(path, { version: '' })).status).toBe(422)
  })
})

describe('reading is never consent to monitoring', () => {
  test('where the policy claims it, the page says that it is not taken as that (s1-monitoring-05)', async () => {
    house.later(1)
    await house.adopt(head, 'trust-provider')
    const cat = await house.person('Cat Teacher', ['teacher'])
    const { text } = await (await house.signedIn(cat.email)).get(`/policy/read?school=${house.school.id}`)
    expect(text).toContain('It is not taken as that here')
    // Not a term of the contract: so the words are another, too (s1-intro-03).
    expect(text).toContain('and will keep to it. It is not part of my contract.')
  })

  test('neither a table nor a record has a place in which it could be read as that (s1-monitoring-05)', async () => {
    const { rows } = await house.boot.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'house' and table_name = any ($1)`,
      [['policy_readings', 'policy_notices', 'policy_reading_steps', 'understanding_passed']],
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { column_name: column } of rows) expect(column).not.toMatch(/consent|agree|monitor/)
    const dan = await house.person('Dan Teacher', ['teacher'])
    await acknowledgeInFull(house.works, dan, house.school)
    const kept = [await rowsOf(dan), await house.happened(dan.identity.person)]
    expect(kept.flat()).toHaveLength(2)
    expect(JSON.stringify(kept)).not.toMatch(/consent|agree|monitor/i)
    await expect(
      house.boot.query(`update house.policy_readings set state = 'consent' where person_id = $1`, [
        dan.identity.person,
      ]),
    ).rejects.toThrow('check')
  })
})

describe('what changed for her', () => {
  test('stands first, in sentences, against the version she read last', async () => {
    const eve = await house.person('Eve Teacher', ['teacher'])
    await acknowledgeInFull(house.works, eve, house.school)
    house.later(1)
    await house.adopt(head, 'church-primary')
    const { text, body } = await (await house.signedIn(eve.email)).get(`/policy/read?school=${house.school.id}`)
    const headings = getAllByRole(body, 'heading', { level: 2 }).map(one => one.textContent?.trim())
    expect(headings[0]).toBe('What changed for you')
    expect(text).toContain('May a pupil’s name stand in a post?')
    expect(text).toContain('Now: Never; consent does not change it.')
  })
})

describe('under a policy that asks for what belongs to it opened and every section seen', () => {
  test.each([
    ['the policy it is read with has not been opened', 'linked', 's1-intro-02'],
    ['a section has not been on the screen', 'section', 's1-intro-02'],
    ['the section on the trust’s computers has not', 'section', 's1-purpose-03b'],
    ['the section on what one answers for has not', 'section', 's1-reputation-06'],
  ] as const)('the press is not taken while %s (%s, %s)', async (_what, missing, clause) => {
    house.later(1)
    const version = await house.adopt(head, 'trust-provider')
    const fay = await house.person('Fay Teacher', ['teacher'])
    const mine = await act(house.works, fay.identity, one => readMine(one, house.school, version))
    const form = mine?.form ?? { linked: [], sections: [] }
    const left =
      missing === 'linked'
        ? form.linked.find(one => one.clauses.includes(clause))
        : form.sections.find(one => one.clauses.some(({ id }) => id === clause))
    if (left === undefined) throw new Error('it is asked for nowhere')
    const steps = new Map([
      ...form.linked.map(one => [one.id, stepOf(one)] as const),
      ...form.sections.map(({ id }) => [id, `section:${id}`] as const),
    ])
    const take = (id: string) =>
      recordStep(house.works, fay, { school: house.school, version, step: steps.get(id) ?? '' })
    const press = () =>
      acknowledgePolicy(house.works, fay, {
        school: house.school,
        version,
        state: 'read',
        given: { confirmed: [], answers: {} },
        said: '',
      })
    for (const id of steps.keys()) if (id !== left.id) expect(await take(id)).not.toBeNull()
    expect(await press()).toMatchObject({ refused: 'missing', missing: [{ missing, id: left.id }] })
    expect(await rowsOf(fay)).toEqual([])
    await take(left.id)
    expect(await press()).toEqual({ kept: 'read' })
    expect(JSON.stringify((await rowsOf(fay))[0]?.['form'])).toContain(left.id)
  })
})
