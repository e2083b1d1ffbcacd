import { getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { factQueue } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type JobIds } from '../../platform/platform.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import type { Role } from '../packs/roles.ts'
import { clauseTableRoutes, policyQueues, policyRoutes, policySubscriptions } from '../policy.ts'
import { type Asker, openPageHouse, type PageHouse } from '../testing/page-house.tsx'
import { packNamed } from '../testing/whole-pack.ts'
import { openTriggerOfEdition } from './open-trigger-of-edition.ts'
import { suggestionsWaiting } from './suggestions-waiting.ts'
import { CHECK_REVIEWS, TELL_OF_REVIEW, TELL_OF_SUGGESTION, TELL_SUGGESTER } from './queues.ts'
import { reviewingJobs } from './remind-reviewers.job.ts'

let house: PageHouse
let trust: string
let school: string
let stranger: Asker
const people: Partial<Record<Role, { id: string; email: string; asker: Asker }>> = {}
const ADOPTED = '2026-09-01T09:00:00Z'
/** The answers below make it twelve months. */
const DUE = 'Wednesday 1 September 2027'

beforeAll(async () => {
  house = await openPageHouse([...policyRoutes, ...clauseTableRoutes([])], {
    queues: [...policyQueues, ...policySubscriptions.map(one => ({ name: factQueue(one) }))],
    factQueues: kind => policySubscriptions.filter(one => one.fact === kind).map(factQueue),
  })
  trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  for (const role of ['headteacher', 'chair_of_governors', 'governor', 'teacher', 'dsl'] as const) {
    const { id, email } = await house.addPerson(trust, [{ role, school }])
    people[role] = { id, email, asker: await house.signedIn(email) }
  }
  await adopt('church-primary', ADOPTED)
  const other = await house.addTrust()
  const away = await house.addSchool(other, 'Tansel Infants')
  stranger = await house.signedIn((await house.addPerson(other, [{ role: 'headteacher', school: away }])).email)
})
afterAll(() => house.close())
beforeEach(() => {
  house.clock.at = new Date('2026-11-20T10:00:00Z')
})

async function adopt(pack: string, at: string, place = school, by = who('headteacher').id): Promise<void> {
  house.clock.at = new Date(at)
  await adoptAtOnce(
    house.works,
    {
      identity: { trust, person: by },
      name: '',
      email: '',
      trustName: '',
      holdings: [{ role: 'headteacher', school: place }],
      schools: [],
      secondFactor: false,
    },
    {
      school: place,
      pack,
      answers: { open: Object.fromEntries(packNamed(pack).openQuestions.map(one => [one.id, one.ours])) },
      from: null,
    },
  )
}

function who(role: Role) {
  const found = people[role]
  if (found === undefined) throw new Error(`nobody is ${role}`)
  return found
}

function visitorOf(role: Role): Visitor {
  const { id, email } = who(role)
  return {
    identity: { trust, person: id },
    name: '',
    email,
    trustName: '',
    holdings: [{ role, school }],
    schools: [{ id: school, name: 'Orrin Primary' }],
    secondFactor: false,
  }
}

async function work(name: string): Promise<number> {
  const kind = reviewingJobs.find(one => one.name === name)
  if (kind === undefined) throw new Error(`there is no job ${name}`)
  if (name === CHECK_REVIEWS) return kind.work(house.works, { trust }).then(() => 0)
  const { boss } = house.jobs
  const jobs = await boss.fetch<JobIds>(name, { batchSize: 50 })
  for (const job of jobs) {
    await kind.work(house.works, job.data)
    await boss.complete(name, job.id)
  }
  return jobs.length
}

function figureOf(body: HTMLElement, key: string): string | undefined {
  const row = [...body.querySelectorAll('.govuk-summary-list__row')].find(
    one => one.querySelector('dt')?.textContent?.trim() === key,
  )
  return row?.querySelector('dd')?.textContent?.trim()
}

async function mails(subject: string): Promise<{ to_person: string; body: string }[]> {
  const { rows } = await house.boot.query<{ to_person: string; body: string }>(
    'select to_person, body from house.kept_mail where subject = $1 order by at, to_person',
    [subject],
  )
  return rows
}

describe('reminders', () => {
  test('go to whoever the policy names two months, a month and a week before and on the day, never twice (s2-header-4, s2-resp-gov-1)', async () => {
    const days = ['2027-06-30', '2027-07-01', '2027-07-02', '2027-08-01', '2027-08-25', '2027-09-01', '2027-09-02']
    const sent: number[] = []
    for (const day of days) {
      house.clock.at = new Date(`${day}T06:20:00Z`)
      await work(CHECK_REVIEWS)
      await work(CHECK_REVIEWS)
      sent.push(await work(TELL_OF_REVIEW))
    }
    const reviewers = 3
    expect(sent).toEqual([0, reviewers, 0, reviewers, reviewers, reviewers, 0])
    const letters = await mails('A policy review is due')
    expect(new Set(letters.map(one => one.to_person))).toEqual(
      new Set([who('chair_of_governors').id, who('governor').id, who('headteacher').id]),
    )
    expect(letters[0]?.body).toContain(`http://house.test/policy/review?school=${school}`)
    expect(letters[0]?.body).toContain('Orrin Primary')
  })
})

describe('the page of the review', () => {
  test('says when it is due and why, and offers its end to whoever the policy names only (s2-header-4)', async () => {
    const seen = await who('chair_of_governors').asker.get('/policy/review')
    expect(seen.text).toContain(`The review is due on ${DUE}, as often as the policy says.`)
    expect(queryByRole(seen.body, 'button', { name: 'End the review' })).not.toBeNull()
    const teacher = await who('teacher').asker.get('/policy/review')
    expect(teacher.status).toBe(200)
    expect(queryByRole(teacher.body, 'button')).toBeNull()
  })

  test('says above the policy and here that it is late, from the day after (s2-header-4)', async () => {
    house.clock.at = new Date('2027-09-01T10:00:00Z')
    expect((await who('teacher').asker.get('/policy')).text).not.toContain('has not ended yet')
    house.clock.at = new Date('2027-09-02T10:00:00Z')
    expect((await who('teacher').asker.get('/policy')).text).toContain(
      'The review of this policy was due on Wednesday 1 September',
    )
    expect((await who('governor').asker.get('/policy/review')).text).toContain('The review is late.')
  })

  test('stands as late beside the clauses of the table that say how often, for governors (s2-header-4)', async () => {
    const late = 'The review was due on'
    expect((await who('governor').asker.get('/policy/clauses')).text).not.toContain(late)
    house.clock.at = new Date('2027-09-02T10:00:00Z')
    const { body } = await who('governor').asker.get('/policy/clauses')
    expect(body.querySelector('[id="s2-header-4"]')?.textContent).toContain(late)
  })

  test('is empty where no policy was adopted, and another trust’s is not there', async () => {
    expect((await stranger.get('/policy/review')).text).toContain('so there is nothing to review')
    expect((await stranger.get(`/policy/review?school=${school}`)).status).toBe(404)
  })
})

describe('something that happened', () => {
  const raised = { kind: 'law', 'raise-reason': 'A new Act on data.', clauses: 's2-content-03b\r\ns2-statement-5' }

  test('is raised by a senior with a reason and the clauses it touches, and kept for the review (s2-statement-5)', async () => {
    const { goesTo } = await who('dsl').asker.post(`/policy/review/triggers?school=${school}`, raised)
    expect(goesTo).toBe(`/policy/review?school=${school}&done=raised`)
    const { body, text } = await who('dsl').asker.get(goesTo ?? '')
    expect(text).toContain('A change of law, Friday 20 November')
    expect(text).toContain('A new Act on data.')
    expect(body.querySelector('main a[href^="/policy/clauses/s2-statement-5"]')).not.toBeNull()
    // This policy does not name law as a reason, so its day stays.
    expect(text).toContain(`The review is due on ${DUE}`)
  })

  test.each([
    ['without a reason', { ...raised, 'raise-reason': ' ' }, 'Say why, in a sentence.'],
    ['without saying what', { ...raised, kind: '' }, 'Choose what it was.'],
    ['about a clause nobody wrote', { ...raised, clauses: 's9-nothing' }, 'no clause of that number'],
    ['in too many words', { ...raised, 'raise-reason': 'x'.repeat(2001) }, 'at most 2,000'],
  ])('%s is refused with what to do, and nothing typed is lost', async (_what, form, words) => {
    const { status, text, body } = await who('headteacher').asker.post(`/policy/review/triggers?school=${school}`, form)
    expect(status).toBe(422)
    expect(text).toContain(words)
    expect(getByLabelText<HTMLTextAreaElement>(body, /Which clauses/).value.split(/\s+/)).toEqual(
      form.clauses.split(/\s+/),
    )
  })

  test('is not raised by a teacher', async () => {
    expect((await who('teacher').asker.post(`/policy/review/triggers?school=${school}`, raised)).status).toBe(403)
  })
})

describe('a new edition in the library', () => {
  const NEW_EDITION = factQueue({ fact: 'edition-entered', room: 'policy' })

  async function enterEdition(title: string): Promise<void> {
    const { asker } = who('headteacher')
    await asker.post(`/policy/library/add?school=${school}`, { kind: 'policy', title, version: '1' })
    const { rows } = await house.boot.query<{ id: string }>(
      'select id from house.linked_documents where title = $1 and ended_at is null',
      [title],
    )
    const entered = await asker.post(`/policy/library/${rows[0]?.id}`, { title, version: '2' })
    expect(entered.status).toBe(303)
    const jobs = await house.jobs.boss.fetch<JobIds>(NEW_EDITION, { batchSize: 50 })
    expect(jobs).toHaveLength(1)
    // Twice, as a queue may do it.
    for (const job of [...jobs, ...jobs]) await openTriggerOfEdition(house.works, job.data)
    for (const job of jobs) await house.jobs.boss.complete(NEW_EDITION, job.id)
  }

  test('opens a trigger by itself, once, with the clauses that cite it (s2-statement-5)', async () => {
    await enterEdition('Code of conduct')
    const { rows } = await house.boot.query<{ kind: string; clauses: string[]; raised_by: string }>(
      'select kind, clauses, raised_by from house.review_triggers where document_id is not null',
    )
    const cite = packNamed('church-primary').linked.find(({ title }) => title === 'Code of conduct')?.clauses
    expect(rows).toEqual([{ kind: 'document', clauses: cite, raised_by: trust }])
    const { text } = await who('governor').asker.get('/policy/review')
    expect(text).toContain('A new edition came into the library: Code of conduct, 2.')
  })

  test('that no clause cites opens nothing (s2-statement-5)', async () => {
    const before = await house.boot.query('select id from house.review_triggers')
    await enterEdition('Parking at the gate')
    expect((await house.boot.query('select id from house.review_triggers')).rowCount).toBe(before.rowCount)
  })
})

describe('a suggested change', () => {
  const path = () => `/policy/suggest?school=${school}&clause=s2-school-use-05a`

  test('can be made on every clause’s page, is kept with its person and answered (s2-resp-ht-2b)', async () => {
    const clause = await who('teacher').asker.get('/policy/clauses/s2-school-use-05a')
    const link = getByRole(clause.body, 'link', { name: 'Suggest a change to this clause' })
    expect(link.getAttribute('href')).toBe(path())
    const form = await who('teacher').asker.get(path())
    expect(form.text).toContain('Posts carry no names.')
    expect(form.text).toContain('read by whoever reviews the policy')
    const { goesTo } = await who('teacher').asker.post(path(), {
      clause: 's2-school-use-05a',
      words: 'Allow first names.',
    })
    expect(goesTo).toContain('done=suggested')
    expect((await who('teacher').asker.get(goesTo ?? '')).text).toContain('Waits for an answer')
    const others = (await who('dsl').asker.get(`/policy/suggestions?school=${school}`)).text
    expect(others).not.toContain('Allow first names.')
    expect(others).toContain('You have suggested nothing here.')
  })

  test('is decided once by a reviewer with a reply, its person is told, and the review counts it (s2-resp-ht-2b, s2-resp-gov-1)', async () => {
    const list = await who('chair_of_governors').asker.get(`/policy/suggestions?school=${school}`)
    expect(list.text).toContain('Allow first names.')
    const action = list.body.querySelector('article form')?.getAttribute('action') ?? ''
    const without = await who('chair_of_governors').asker.post(action, { decision: 'taken_up', reply: '' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Write an answer')
    const answer = { decision: 'not_now', reply: 'Parents asked us not to.' }
    expect((await who('chair_of_governors').asker.post(action, answer)).goesTo).toContain('done=decided')
    const again = await who('governor').asker.post(action, { ...answer, decision: 'taken_up' })
    expect(again.text).toContain('Somebody has already answered')
    expect(await work(TELL_SUGGESTER)).toBe(1)
    const [letter] = await mails('Your suggestion has been answered')
    expect(letter?.to_person).toBe(who('teacher').id)
    expect(letter?.body).not.toContain('Parents asked')
    expect((await who('teacher').asker.get(`/policy/suggestions?school=${school}`)).text).toContain(
      'Answer: Parents asked us not to.',
    )
    const pack = await who('governor').asker.get('/policy/review/pack')
    expect(figureOf(pack.body, 'Changes suggested')).toBe('1')
    expect(figureOf(pack.body, 'Suggestions answered')).toBe('1')
  })

  test('is not decided by somebody else, nor by whoever made it', async () => {
    const made = await who('headteacher').asker.post(path(), { clause: 's2-school-use-05a', words: 'Say it twice.' })
    expect(made.status).toBe(303)
    const { rows } = await house.boot.query<{ id: string }>(
      'select id from house.policy_suggestions where decision is null',
    )
    const action = `/policy/suggestions/${rows[0]?.id}?school=${school}`
    const answer = { decision: 'taken_up', reply: 'Yes.' }
    expect((await who('headteacher').asker.post(action, answer)).text).toContain('cannot answer your own')
    expect((await who('teacher').asker.post(action, answer)).status).toBe(403)
    expect((await stranger.post(action, answer)).status).toBe(404)
  })

  test('waits on the first page of those who answer it and is mailed to them, without its words, never to whoever made it (s2-resp-gov-1)', async () => {
    await work(TELL_OF_SUGGESTION)
    await who('headteacher').asker.post(path(), { clause: 's2-school-use-05a', words: 'Say it a third time.' })
    expect(await work(TELL_OF_SUGGESTION)).toBe(2)
    const { rows } = await house.boot.query<{ id: string }>(
      "select id from house.policy_suggestions where words = 'Say it a third time.'",
    )
    const told = (await mails('A change of the policy has been suggested')).filter(mail =>
      mail.body.includes(`#suggestion-${rows[0]?.id}`),
    )
    expect(told.map(mail => mail.to_person).toSorted()).toEqual(
      [who('chair_of_governors').id, who('governor').id].toSorted(),
    )
    expect(told[0]?.body).not.toContain('third time')
    const waiting = async (role: Role) =>
      (await act(house.works, { trust, person: who(role).id }, one => suggestionsWaiting(one, visitorOf(role)))).length
    expect([await waiting('governor'), await waiting('teacher')]).toEqual([1, 0])
  })

  test('of a sole reviewer is answered by whoever stands in for the head (ours-stand-in)', async () => {
    const place = await house.addSchool(trust, 'Sole Lane')
    const adviser = await house.addPerson(trust, [{ role: 'human_resources', school: place }])
    const chair = await house.addPerson(trust, [{ role: 'chair_of_governors', school: place }])
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: place }])
    await adopt('council-personal-use', ADOPTED, place, head.id)
    // Whoever else would review has not begun.
    await house.boot.query("update house.role_holdings set starts_on = '2099-01-01' where person_id = $1", [head.id])
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    const clause = packNamed('council-personal-use').clauses[0]?.id ?? ''
    const [hers, theChair] = [await house.signedIn(adviser.email), await house.signedIn(chair.email)]
    expect((await hers.post(`/policy/suggest?school=${place}`, { clause, words: 'Say less.' })).status).toBe(303)
    const { rows } = await house.boot.query<{ id: string }>(
      'select id from house.policy_suggestions where school_id = $1',
      [place],
    )
    const action = `/policy/suggestions/${rows[0]?.id}?school=${place}`
    const page = await theChair.get(`/policy/suggestions?school=${place}`)
    expect(page.text).toContain('What becomes of it?')
    const answer = { decision: 'no', reply: 'It has to stay.' }
    expect((await hers.post(action, answer)).text).toContain('cannot answer your own')
    expect((await theChair.post(action, answer)).goesTo).toContain('done=decided')
  })

  test('of the head, who alone reviews, goes in an academy to the chair whom the policy names, and not to the chief executive (s4-intro-2)', async () => {
    const place = await house.addSchool(trust, 'Academy Lane')
    await house.boot.query("update house.schools set governance = 'academy' where id = $1", [place])
    const [chair, chief, head] = [
      await house.addPerson(trust, [{ role: 'chair_of_governors', school: place }]),
      await house.addPerson(trust, [{ role: 'chief_executive', school: place }]),
      await house.addPerson(trust, [{ role: 'headteacher', school: place }]),
    ]
    await adopt('council-personal-use', ADOPTED, place, head.id)
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    const clause = packNamed('council-personal-use').clauses[0]?.id ?? ''
    const [hers, theChair, theChief] = [
      await house.signedIn(head.email),
      await house.signedIn(chair.email),
      await house.signedIn(chief.email),
    ]
    await hers.post(`/policy/suggest?school=${place}`, { clause, words: 'Say less of me.' })
    const { rows } = await house.boot.query<{ id: string }>(
      'select id from house.policy_suggestions where school_id = $1',
      [place],
    )
    const action = `/policy/suggestions/${rows[0]?.id}?school=${place}`
    const answer = { decision: 'no', reply: 'It has to stay.' }
    expect((await theChief.post(action, answer)).goesTo).toBeUndefined()
    expect((await theChair.post(action, answer)).goesTo).toContain('done=decided')
  })

  test.each([
    ['empty', '  ', 'Say what you would change.'],
    ['too long', 'x'.repeat(2001), 'at most 2,000'],
  ])('that is %s is refused, and nothing typed is lost', async (_what, words, says) => {
    const { status, text, body } = await who('teacher').asker.post(path(), { clause: 's2-school-use-05a', words })
    expect(status).toBe(422)
    expect(text).toContain(says)
    expect(getByLabelText<HTMLTextAreaElement>(body, /What would you change/).value.trim()).toBe(words.trim())
  })
})

describe('a review ends', () => {
  test('only with an outcome and a reason; what was ticked stays', async () => {
    const page = await who('headteacher').asker.get('/policy/review')
    const version = page.body.querySelector<HTMLInputElement>('input[name="version"]')?.value ?? ''
    const tried = await who('headteacher').asker.post(`/policy/review/end?school=${school}`, {
      version,
      'end-reason': 'It works.',
      'wanted[]': 's2-school-use-aims-1',
    })
    expect(tried.status).toBe(422)
    expect(tried.text).toContain('Choose how the review ends.')
    expect(getByLabelText<HTMLTextAreaElement>(tried.body, /Why\?/).value).toBe('It works.')
    expect(tried.body.querySelector<HTMLInputElement>('input[value="s2-school-use-aims-1"]')?.checked).toBe(true)
  })

  test('to amend opens a draft of the next version, and nothing in force changes', async () => {
    const version =
      (await who('headteacher').asker.get('/policy/review')).body.querySelector<HTMLInputElement>(
        'input[name="version"]',
      )?.value ?? ''
    const { goesTo } = await who('headteacher').asker.post(`/policy/review/end?school=${school}`, {
      version,
      outcome: 'amend',
      'end-reason': 'Two clauses are stale.',
    })
    const { rows } = await house.boot.query<{ id: string }>("select id from house.policy_drafts where state = 'open'")
    expect(goesTo).toBe(`/policy/drafts/${rows[0]?.id}`)
    expect((await who('headteacher').asker.get(goesTo ?? '')).status).toBe(200)
    expect((await who('teacher').asker.get('/policy')).text).toContain('Posts carry no names.')
  })

  test('to keep asks of each aim whether it is still wanted, says when the next is due and who ended it (s2-header-4, s2-school-use-aims-1)', async () => {
    house.clock.at = new Date('2027-09-10T10:00:00Z')
    const page = await who('chair_of_governors').asker.get('/policy/review')
    const version = page.body.querySelector<HTMLInputElement>('input[name="version"]')?.value ?? ''
    const { goesTo } = await who('chair_of_governors').asker.post(`/policy/review/end?school=${school}`, {
      version,
      outcome: 'keep',
      'end-reason': 'It works.',
      'wanted[]': 's2-school-use-aims-1',
    })
    const { text } = await who('chair_of_governors').asker.get(goesTo ?? '')
    expect(text).toContain('The review has ended: the policy is kept.')
    expect(text).toContain('The review is due on Sunday 10 September 2028, the day named when it was last reviewed.')
    expect(text).not.toContain('The review is late.')
    const { rows } = await house.boot.query<{ aims_wanted: string[]; aims_not_wanted: string[]; by_person: string }>(
      `select aims_wanted, aims_not_wanted, by_person from house.policy_reviews where outcome = 'keep'`,
    )
    expect(rows[0]?.aims_wanted).toEqual(['s2-school-use-aims-1'])
    expect(rows[0]?.aims_not_wanted).toEqual(expect.arrayContaining(['s2-school-use-aims-2', 's2-school-use-aims-3']))
    expect(rows[0]?.by_person).toBe(who('chair_of_governors').id)
  })

  test('of a version that is no longer in force is refused', async () => {
    const old =
      (await who('headteacher').asker.get('/policy/review')).body.querySelector<HTMLInputElement>(
        'input[name="version"]',
      )?.value ?? ''
    await adopt('church-primary', '2026-11-20T09:00:00Z')
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    const tried = await who('headteacher').asker.post(`/policy/review/end?school=${school}`, {
      version: old,
      outcome: 'keep',
      'end-reason': 'x',
    })
    expect(tried.text).toContain('Another version came into force')
  })
})

describe('a review under a policy that says no aims (s4-end-3)', () => {
  let ferry: string
  let adviser: Asker
  beforeAll(async () => {
    ferry = await house.addSchool(trust, 'Ferry Lane School')
    const { email } = await house.addPerson(trust, [{ role: 'human_resources', school: ferry }])
    adviser = await house.signedIn(email)
    const head = await house.addPerson(trust, [{ role: 'headteacher', school: ferry }])
    await adopt('council-personal-use', ADOPTED, ferry, head.id)
  })

  test('is due when the adopter answered, is for whoever it names, and says that there are no aims to ask about (s4-end-3)', async () => {
    const { text, body } = await adviser.get('/policy/review')
    expect(text).toContain(`The review is due on ${DUE}`)
    expect(text).toContain('This policy says no aims, so none are asked about.')
    expect(queryByRole(body, 'checkbox')).toBeNull()
    expect(queryByRole(body, 'button', { name: 'End the review' })).not.toBeNull()
  })

  test('to withdraw is recorded with its reason, and the page says who ends the policy, which stays in force until then (s4-end-3)', async () => {
    const version =
      (await adviser.get('/policy/review')).body.querySelector<HTMLInputElement>('input[name="version"]')?.value ?? ''
    const { goesTo } = await adviser.post(`/policy/review/end?school=${ferry}`, {
      version,
      outcome: 'withdraw',
      'end-reason': 'The council has a new one.',
    })
    const { text } = await adviser.get(goesTo ?? '')
    expect(text).toContain('Recorded: the policy is to be withdrawn. Whoever adopts here says from when')
    expect(text).toContain('Withdraw it: The council has a new one.')
    expect((await adviser.get('/policy')).text).toContain(packNamed('council-personal-use').title)
    const { rows } = await house.boot.query<{ in_force: number }>(
      'select count(*)::int as in_force from house.policy_versions where school_id = $1',
      [ferry],
    )
    expect(rows).toEqual([{ in_force: 1 }])
  })
})

test('a stage of the reminders is kept while nobody holds the office, and is sent once somebody does (s2-header-4)', async () => {
  const place = await house.addSchool(trust, 'Empty Lane')
  const head = await house.addPerson(trust, [{ role: 'headteacher', school: place }])
  await adopt('church-primary', ADOPTED, place, head.id)
  house.clock.at = new Date('2027-08-26T06:20:00Z')
  const from = (day: string) =>
    house.boot.query('update house.role_holdings set starts_on = $2 where school_id = $1', [place, day])
  const kept = async () => {
    await work(CHECK_REVIEWS)
    const { rows } = await house.boot.query('select from house.review_reminders where school_id = $1', [place])
    return rows.length
  }
  await from('2099-01-01')
  expect(await kept()).toBe(0)
  await from('2026-01-01')
  expect(await kept()).toBe(1)
})
