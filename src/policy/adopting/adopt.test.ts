import { getAllByRole, getByLabelText, getByRole, queryByLabelText, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeSchool } from '../../people/people.ts'
import { embeddedPack } from '../packs/packs.ts'
import type { Role } from '../packs/roles.ts'
import { policyRoutes } from '../policy.ts'
import type { VersionBody } from '../policy-versions.store.ts'
import { structuralRules } from '../structural-rules.ts'
import { changeDraft } from './change-draft.ts'
import { TELL_ASKER } from './queues.ts'
import { sayPack } from './say.rule.ts'
import { readyToFreeze } from '../testing/ready-draft.ts'
import { type Asker, openPageHouse, type PageHouse, type Seen } from '../testing/page-house.tsx'
import { type Somebody, somebodyAt } from '../testing/somebody-at.ts'

let house: PageHouse
let trust: string
const pack = embeddedPack('church-primary')
const questions = pack?.openQuestions ?? []
const always = questions.filter(question => question.asked === 'always')
const first = always[0] ?? never()

function never(): never {
  throw new Error('The pack asks nothing.')
}

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
  trust = await house.addTrust()
})
afterAll(() => house.close())

const someone = (school: string, role: Role): Promise<Somebody> => somebodyAt(house, trust, school, role)

/** A school with its head, who has begun a draft. */
async function begun(): Promise<{ school: string; head: Somebody; draft: string }> {
  const school = await house.addSchool(trust, 'Orrin Primary')
  const head = await someone(school, 'headteacher')
  const started = await head.post('/policy/adopt', { school })
  return { school, head, draft: started.goesTo ?? '' }
}

/** The form around a button. Found by its words alone: asking for roles on a long page takes a second. */
function formOf(page: Seen, button: RegExp | string): HTMLFormElement {
  const found = [...page.body.querySelectorAll('button')].find(one => {
    const words = one.textContent?.trim() ?? ''
    return typeof button === 'string' ? words === button : button.test(words)
  })
  const form = found?.closest('form') ?? null
  if (form === null) throw new Error(`There is no button ${String(button)} on: ${page.text.slice(0, 300)}`)
  return form
}

/** Its fields as a browser would send them. */
function filledIn(form: HTMLFormElement): Record<string, string> {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[name], textarea[name], select[name]')]
  const kept = fields.filter(one => (one.type !== 'radio' && one.type !== 'checkbox') || one.checked)
  return Object.fromEntries(kept.map(one => [one.name, one.value]))
}

/** Sends the form around the button to where it goes, with what a person changes, and follows. */
async function press(
  who: Asker,
  page: Seen,
  button: RegExp | string,
  change: Record<string, string> = {},
): Promise<Seen> {
  const form = formOf(page, button)
  const sent = await who.post(form.getAttribute('action') ?? '', { ...filledIn(form), ...change })
  return sent.goesTo === undefined ? sent : who.get(sent.goesTo)
}

/** A policy is chosen for a maintained school; the pages of both are walked once. */
async function chosen(): ReturnType<typeof begun> {
  const at = await begun()
  const { visitor } = at.head
  await describeSchool(house.works, visitor.identity, at.school, { nation: 'england', governance: 'maintained' })
  await changeDraft(house.works, visitor, at.draft.split('/').at(-1) ?? '', () => sayPack('church-primary', null, 0))
  return at
}

/** Nation, kind, policy and every answer, on their pages. */
async function allAnswered(): ReturnType<typeof begun> {
  const at = await begun()
  const kind = { nation: 'england', governance: 'maintained' }
  await press(at.head, await at.head.get(`${at.draft}/school`), 'Continue', kind)
  let page = await press(at.head, await at.head.get(`${at.draft}/pack`), 'Continue', { pack: 'pack:church-primary' })
  page = await at.head.get(`${at.draft}/questions/${first.id}`)
  // Each answer leads on to the next open question.
  for (const question of always) {
    expect(page.text).toContain(question.asks)
    page = await press(at.head, page, 'Save', { answer: String(question.ours) })
  }
  if (always.length < questions.length) await press(at.head, await at.head.get(`${at.draft}/questions`), /^Take our/)
  return at
}

/** A draft in which everything is done, without its pages: they are walked once. Whoever signs for the governors is there too. */
async function readyToSign(signers: Role = 'chair_of_governors') {
  const at = await begun()
  const signer = await someone(at.school, signers)
  await readyToFreeze(house.works, at.head.visitor, at.school, 'church-primary')
  return { ...at, signer }
}

const versions = async (school: string) =>
  (
    await house.boot.query<{ number: number; from: Date }>(
      'select number, in_force_from as from from house.policy_versions where school_id = $1',
      [school],
    )
  ).rows

const statusOf = (page: Seen, task: string | RegExp) =>
  getByRole(page.body, 'link', { name: task })
    .closest('li')
    ?.querySelector('.govuk-task-list__status')
    ?.textContent?.trim()

describe('adopting a policy, page by page and without script', () => {
  test('the whole way: begun, answered, looked at, frozen, signed by two, in force (s2-header-3)', async () => {
    const { school, head, draft } = await allAnswered()
    const chair = await someone(school, 'chair_of_governors')
    await press(head, await head.get(`${draft}/signatories`), 'Save', { 'who[]': 'headteacher' })
    await press(head, await head.get(`${draft}/dates`), 'Save', { start: 'signed', review: 'months' })
    for (const what of ['titles', 'linked', 'changes', 'rules'])
      await press(head, await head.get(`${draft}/look/${what}`), /^I have/)
    const check = await head.get(`${draft}/check`)
    for (const question of questions) expect(check.text).toContain(question.asks)
    expect(check.text).toMatch(/\d+ settings change: \d+ stricter, \d+ looser, \d+ other/)
    expect(await versions(school)).toEqual([])
    const waiting = await press(head, check, /^Freeze it/)
    expect(waiting.text).toContain('Waiting for signatures')
    expect(waiting.text).toContain(`Chair of governors · ${chair.name}`)
    expect(await versions(school)).toEqual([])
    const mine = getByRole(waiting.body, 'button', { name: 'See what is signed' }).getAttribute('href') ?? ''
    const signed = await press(head, await head.get(mine), 'Sign this text')
    expect(signed.text).toContain('You have signed. It is in force when everybody has.')
    const page = await chair.get(mine)
    const unminuted = await press(chair, page, 'Sign this text')
    expect(unminuted.status).toBe(422)
    expect(unminuted.text).toContain('Enter the day of the meeting')
    const done = await press(chair, page, 'Sign this text', {
      'meeting-day': '18',
      'meeting-month': '6',
      'meeting-year': '2026',
      minute: '7.2',
    })
    expect(done.text).toContain('The policy is adopted.')
    expect(done.text).toContain('whether families are asked for consent, or told of a public task')
    expect(done.text).toContain('Decided at the meeting of Thursday 18 June')
    expect(done.text).toContain('minute 7.2')
    expect(done.body.querySelector('code')?.textContent).toMatch(/^[0-9a-f]{64}$/)
    expect((await versions(school)).map(one => one.number)).toEqual([1])
    expect((await head.get(draft)).text).toContain('This draft is adopted')
  })

  test('the task list says how many questions are asked and how long it takes, and the state of each task', async () => {
    const { head, draft } = await chosen()
    const tasks = await head.get(draft)
    expect(tasks.text).toContain(`${always.length} questions are asked one by one, about 40 minutes in all.`)
    expect(statusOf(tasks, 'Answer its questions')).toBe(`0 of ${always.length}`)
    expect(statusOf(tasks, /^Which nation/)).toBe('Done')
    expect(statusOf(tasks, 'Start and next review')).toBe('To do')
    expect(tasks.text).toContain('2 of ')
  })

  test('nothing but nation and kind can be done before a policy is chosen, and a kind has to be chosen', async () => {
    const { head, draft } = await begun()
    const tasks = await head.get(draft)
    expect(queryByRole(tasks.body, 'link', { name: 'Start and next review' })).toBeNull()
    expect((await head.get(`${draft}/questions`)).goesTo).toBe(`${draft}/pack`)
    const wrong = await press(head, await head.get(`${draft}/school`), 'Continue')
    expect(wrong.status).toBe(422)
    expect(getByRole(wrong.body, 'link', { name: 'Choose the kind of school' }).getAttribute('href')).toBe(
      '#governance',
    )
    const none = await press(head, await head.get(`${draft}/pack`), 'Continue')
    expect(none.status).toBe(422)
    expect(none.text).toContain('Choose a policy')
  })

  test('each question shows the clauses, why it is asked, what each choice does, and our suggestion as ours, chosen for nobody (s2-school-use-06a)', async () => {
    const { head, draft } = await chosen()
    const page = await head.get(`${draft}/questions/faces-at-present`)
    expect(page.text).toContain(pack?.clauses.find(clause => clause.id === 's2-school-use-06a')?.says)
    const keep = getByRole<HTMLInputElement>(page.body, 'radio', { name: /Keep it our suggestion/ })
    expect(keep.checked).toBe(false)
    expect(page.body.querySelector(`#${keep.getAttribute('aria-describedby') ?? ''}`)?.textContent).toContain('Never')
    expect(getAllByRole<HTMLInputElement>(page.body, 'radio').filter(one => one.checked)).toEqual([])
  })

  test('an answer left out or out of range comes back with the reason and what was typed', async () => {
    const { head, draft } = await chosen()
    const none = await press(head, await head.get(`${draft}/questions/faces-at-present`), 'Save')
    expect(none.status).toBe(422)
    expect(getByRole(none.body, 'link', { name: 'Choose one of the answers' }).getAttribute('href')).toBe('#answer')
    const page = await head.get(`${draft}/questions/overdue-review`)
    const tooMany = await press(head, page, 'Save', { answer: '9000' })
    expect(tooMany.status).toBe(422)
    expect(tooMany.text).toContain('Enter a whole number of months from 1 to')
    expect(getByLabelText<HTMLInputElement>(tooMany.body, 'How many months?').value).toBe('9000')
  })

  test('two people at once: neither loses an answer, and whoever comes second is told what the first has said', async () => {
    const { school, head, draft } = await chosen()
    const chair = await someone(school, 'chair_of_governors')
    const path = `${draft}/questions/faces-at-present`
    const [hers, theirs] = [await head.get(path), await chair.get(path)]
    await press(chair, theirs, 'Save', { answer: 'keep' })
    const second = await press(head, hers, 'Save', { answer: 'platform-consent' })
    expect(second.status).toBe(422)
    expect(second.text).toContain(`${chair.name} has answered this meanwhile: Keep it`)
    expect(getByRole<HTMLInputElement>(second.body, 'radio', { name: /Faces with consent/ }).checked).toBe(true)
    expect((await press(head, second, 'Save', { answer: 'platform-consent' })).status).toBe(200)
    const { rows } = await house.boot.query<{ value: string }>(
      `select value from house.policy_draft_entries where topic = 'question:church-primary:faces-at-present' and draft_id = $1 order by turn`,
      [draft.split('/').at(-1)],
    )
    expect(rows.map(row => row.value)).toEqual(['"keep"', '"platform-consent"'])
    const [one, other] = [
      await head.get(`${draft}/questions/two-parts`),
      await chair.get(`${draft}/questions/missing-appendix`),
    ]
    const both = await Promise.all([
      press(head, one, 'Save', { answer: 'both' }),
      press(chair, other, 'Save', { answer: 'struck-out' }),
    ])
    expect(both.map(page => page.status)).toEqual([200, 200])
  })

  test('choosing another policy and the first one again loses no answer', async () => {
    const { head, draft } = await chosen()
    await press(head, await head.get(`${draft}/questions/${first.id}`), 'Save', { answer: String(first.ours) })
    await press(head, await head.get(`${draft}/pack`), 'Continue', { pack: 'pack:trust-provider' })
    expect(statusOf(await head.get(draft), 'Answer its questions')).toMatch(/^0 of/)
    await press(head, await head.get(`${draft}/pack`), 'Continue', { pack: 'pack:church-primary' })
    expect(statusOf(await head.get(draft), 'Answer its questions')).toBe(`1 of ${always.length}`)
  })

  test('a stricter value can be chosen, a looser one is refused with its clause, and it can be taken back (s2-header-4)', async () => {
    const { head, draft } = await chosen()
    const path = `${draft}/settings/policy.review_months`
    const looser = await press(head, await head.get(path), 'Save', { value: '48' })
    expect(looser.status).toBe(422)
    expect(looser.text).toContain('That is looser than the policy (Policy header table)')
    await press(head, await head.get(path), 'Save', { value: '6' })
    const settings = await head.get(`${draft}/settings`)
    expect(settings.body.querySelector('#policy\\.review_months')?.closest('div')?.textContent).toContain('6 months')
    await press(head, await head.get(path), 'Take my choice back', { does: 'take-back' })
    expect((await head.get(path)).text).toContain('The policy says: 36 months.')
    expect(statusOf(await head.get(draft), 'Stricter values of your own')).toBe('Optional')
  })

  test('what the policy fixes and nothing can be called stricter cannot be chosen (s2-friends-4)', async () => {
    const { head, draft } = await chosen()
    const page = await head.get(`${draft}/settings/contacts.ex_pupil.test`)
    expect(page.text).toContain('no other value could be called stricter')
    const forced = await head.post(`${draft}/settings/contacts.ex_pupil.test`, { value: 'ask_head', seen: '0' })
    expect(forced.status).toBe(422)
    expect(forced.text).toContain('cannot be called stricter')
  })

  test('the rules that always hold are shown as ours, with who can stand in at this kind of school', async () => {
    const { head, draft } = await chosen()
    const page = await head.get(`${draft}/look/rules`)
    for (const rule of structuralRules)
      expect(getByRole(page.body, 'heading', { name: `${rule.title} ours` }).id).toBe(rule.id)
    expect(page.text).toContain(`At this school today: Headteacher · ${head.name}`)
    const standIn = page.body.querySelector('[aria-labelledby="ours-stand-in"]')?.textContent
    expect(standIn).toContain('Chair of governors')
    expect(standIn).not.toContain('Chief executive')
  })

  test('outside England, what rests on law says that it has to be checked', async () => {
    const { head, draft } = await begun()
    await press(head, await head.get(`${draft}/school`), 'Continue', { nation: 'scotland', governance: 'independent' })
    await press(head, await head.get(`${draft}/pack`), 'Continue', { pack: 'pack:church-primary' })
    expect((await head.get(`${draft}/look/rules`)).text).toContain('This was written for the law of England.')
    const english = await chosen()
    expect((await english.head.get(`${english.draft}/look/rules`)).text).not.toContain('law of England')
  })

  test('an office that nobody holds and nobody stands in for is shown as a gap, with the way to give the role (s2-school-use-02b)', async () => {
    const { school, head, draft } = await chosen()
    const page = await head.get(`${draft}/look/titles`)
    const gap = getByRole(page.body, 'link', { name: /Give the role ?: Chair of governors/ })
    expect(gap.getAttribute('href')).toBe('/people')
    expect(page.text).toContain('Gap: nobody')
    await press(head, page, /^I have/)
    expect(statusOf(await head.get(draft), /^Who is who/)).toMatch(/gap/)
    await someone(school, 'chair_of_governors')
    expect(statusOf(await head.get(draft), /^Who is who/)).toBe('See again')
  })

  test.each<[Record<string, string>, string, string]>([
    [{ start: '' }, 'Choose when it starts', '#start'],
    [
      { start: 'day', 'start-day': '31', 'start-month': '4', 'start-year': '2099' },
      'Enter a day that exists, for example 4 1 2027',
      '#start-day',
    ],
    [
      { start: 'day', 'start-day': '1', 'start-month': '1', 'start-year': '2020' },
      'That day is not to come. A policy never reaches back: enter a day after today, or choose to start once everybody has signed',
      '#start-day',
    ],
    [
      { start: 'signed', review: 'day', 'review-day': '1', 'review-month': '1', 'review-year': '2020' },
      'Enter a day after the start',
      '#review-day',
    ],
  ])('dates of %o are asked again (s2-header-4)', async (typed, reason, place) => {
    const { head, draft } = await chosen()
    const page = await press(head, await head.get(`${draft}/dates`), 'Save', typed)
    expect(page.status).toBe(422)
    expect(getByRole(page.body, 'link', { name: reason }).getAttribute('href')).toBe(place)
    expect(page.body.querySelector(place)).not.toBeNull()
    for (const [name, value] of Object.entries(typed).filter(([name]) => name.endsWith('-day')))
      expect(page.body.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value).toBe(value)
  })

  test('a day to come begins with its first minute in London, summer time too (s2-header-3)', async () => {
    const year = String(new Date().getUTCFullYear() + 1)
    const { school, head, draft, signer: clerk } = await readyToSign('clerk')
    const start = { start: 'day', 'start-day': '1', 'start-month': '6', 'start-year': year }
    await press(head, await head.get(`${draft}/dates`), 'Save', start)
    const waiting = await press(head, await head.get(`${draft}/check`), /^Freeze it/)
    const mine = getByRole(waiting.body, 'button', { name: 'See what is signed' }).getAttribute('href') ?? ''
    await press(head, await head.get(mine), 'Sign this text')
    await press(clerk, await clerk.get(mine), 'Sign this text', {
      'meeting-day': '18',
      'meeting-month': '6',
      'meeting-year': '2026',
      minute: '7.2',
    })
    expect((await versions(school)).map(one => one.from.toISOString())).toEqual([`${Number(year)}-05-31T23:00:00.000Z`])
    const policy = await head.get('/policy')
    expect(policy.text).toContain('No policy in force')
    expect(policy.text).toContain('is adopted and comes into force on')
  })

  test('what is open is listed, and nothing is frozen before it is done (s2-header-3)', async () => {
    const { head, draft } = await chosen()
    const check = await head.get(`${draft}/check`)
    expect(check.text).toMatch(/\d tasks are still open/)
    expect(check.body.querySelector('#seal[type=submit]')).toBeNull()
    const forced = await head.post(`${draft}/seal`, {})
    expect(forced.status).toBe(422)
    expect(forced.text).toContain('Start and next review')
    const { rows } = await house.boot.query('select 1 from house.policy_seals where draft_id = $1', [
      draft.split('/').at(-1),
    ])
    expect(rows).toEqual([])
  })

  test('where nobody could sign, it is said before anything is frozen (s2-header-3)', async () => {
    const { head, draft } = await readyToSign('teacher')
    expect((await head.get(`${draft}/signatories`)).text).toContain('Nobody could sign as Governing body')
    const refused = await head.post(`${draft}/seal`, {})
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Give the role to somebody first')
  })

  test('a frozen text says whose signatures fall before it is opened again, and pages that change it lead back', async () => {
    const { school, head, draft, signer: chair } = await readyToSign()
    const waiting = await press(head, await head.get(`${draft}/check`), /^Freeze it/)
    const mine = getByRole(waiting.body, 'button', { name: 'See what is signed' }).getAttribute('href') ?? ''
    const open = await chair.get(mine)
    await press(head, await head.get(mine), 'Sign this text')
    const answer = await head.post(`${draft}/questions/${first.id}`, { answer: String(first.ours), seen: '1' })
    expect(answer.goesTo).toBe(`${draft}?said=sealed`)
    const warned = await head.get(`${draft}/reopen`)
    expect(warned.text).toContain(`1 signature will no longer count: ${head.name}.`)
    await press(head, warned, 'Open it again')
    const late = await press(chair, open, 'Sign this text', {
      'meeting-day': '18',
      'meeting-month': '6',
      'meeting-year': '2026',
      minute: '7.2',
    })
    expect(late.status).toBe(422)
    expect(late.text).toContain('This text was opened again after you opened the page, so you have not signed.')
    expect(await versions(school)).toEqual([])
  })

  test('a draft put aside stays readable and can be taken up again', async () => {
    const { head, draft } = await readyToSign()
    const aside = await press(head, await head.get(`${draft}/give-up`), 'Put it aside')
    expect(aside.text).toContain('This draft is put aside')
    for (const question of always) expect(aside.text).toContain(question.asks)
    const again = await press(head, aside, 'Take it up again')
    expect(statusOf(again, 'Answer its questions')).toBe('Done')
  })

  test('the head of one school adopts for no other, and a teacher not at all', async () => {
    const { school, head, draft } = await begun()
    const other = await begun()
    const teacher = await someone(school, 'teacher')
    expect((await teacher.get(draft)).status).toBe(403)
    expect((await teacher.post('/policy/adopt', { school })).status).toBe(403)
    expect((await head.post('/policy/adopt', { school: other.school })).status).toBe(404)
    expect((await head.get(other.draft)).status).toBe(404)
    expect((await head.post(`${other.draft}/pack`, { pack: 'pack:church-primary', seen: '0' })).status).toBe(404)
    expect((await head.get('/policy/drafts/no-id')).status).toBe(404)
  })

  test('who heads one school and teaches at another adopts only where she is head', async () => {
    const [mine, other] = [await house.addSchool(trust, 'Mine'), await house.addSchool(trust, 'Other')]
    const { email } = await house.addPerson(trust, [
      { role: 'headteacher', school: mine },
      { role: 'teacher', school: other },
    ])
    const head = await house.signedIn(email)
    expect((await head.get(`/policy/adopt?school=${other}`)).status).toBe(404)
    expect((await head.post('/policy/adopt', { school: other })).status).toBe(404)
    expect((await head.get('/policy/adopt')).text).toContain('Every step is saved.')
  })
})

describe('one question sent to the person who knows', () => {
  test('she is told by mail without names in the subject, opens just this question, answers, and the draft shows it', async () => {
    const { school, head, draft } = await chosen()
    const dsl = await someone(school, 'dsl')
    const path = `${draft}/questions/faces-at-present`
    const sent = await press(head, await head.get(`${path}/send`), 'Send the question', {
      to: dsl.id,
      words: 'You will know.',
    })
    expect(sent.text).toContain(`Sent to ${dsl.name},`)
    await house.workOff('tell-asked')
    const { rows } = await house.boot.query<{ subject: string; body: string }>(
      'select subject, body from house.kept_mail where to_person = $1',
      [dsl.id],
    )
    expect(rows.map(row => row.subject)).toEqual(['A question about the policy waits for you'])
    const asked = /http:\/\/house.test(\/policy\/asked\/\S+)/.exec(rows[0]?.body ?? '')?.[1] ?? ''
    expect((await head.get(asked)).status).toBe(404)
    const page = await dsl.get(asked)
    expect(page.text).toContain('You will know.')
    expect((await dsl.get(draft)).status).toBe(403)
    const none = await press(dsl, page, 'Answer', { does: 'answer' })
    expect(none.status).toBe(422)
    const done = await press(dsl, page, 'Answer', { does: 'answer', answer: 'keep', words: 'As we agreed.' })
    expect(done.text).toContain('Thank you. Your answer is kept.')
    const tasks = await head.get(draft)
    expect(tasks.text).toContain(`Answered by ${dsl.name},`)
    expect(tasks.text).toContain('“As we agreed.”')
    expect((await head.get(path)).text).toContain('by the colleague who was asked')
    expect((await dsl.get(asked)).text).toContain('Thank you.')
    // Whoever works until a last day that was said hears of it until then.
    await house.boot.query('update house.people set left_on = current_date + 200 where id = $1', [head.id])
    await house.workOff(TELL_ASKER)
    const came = await house.boot.query('select from house.kept_mail where to_person = $1 and subject = $2', [
      head.id,
      'Something came back for the policy you prepare',
    ])
    expect(came.rows).toHaveLength(1)
  })

  test('she sends it back with a reason; the adopter can call it back or answer herself, and then it is no longer asked', async () => {
    const { school, head, draft } = await chosen()
    const dsl = await someone(school, 'dsl')
    const path = `${draft}/questions/faces-at-present`
    const ask = async () => {
      await press(head, await head.get(`${path}/send`), 'Send the question', { to: dsl.id })
      const { rows } = await house.boot.query<{ id: string }>(
        `select id from house.policy_questions_sent where to_person = $1 and state = 'asked'`,
        [dsl.id],
      )
      return `/policy/asked/${rows[0]?.id ?? ''}`
    }
    const asked = await ask()
    const why = await press(dsl, await dsl.get(asked), /send it back/, { does: 'send-back' })
    expect(why.status).toBe(422)
    expect(why.text).toContain('Say in a few words why you send it back')
    await press(dsl, await dsl.get(asked), /send it back/, { does: 'send-back', words: 'Ask the office.' })
    expect((await head.get(path)).text).toContain('has sent it back: “Ask the office.”')
    const again = await ask()
    await press(head, await head.get(path), 'Call the question back')
    expect((await dsl.get(again)).text).toContain('This question is no longer asked.')
    const third = await ask()
    const open = await dsl.get(third)
    await press(head, await head.get(path), 'Save', { answer: 'keep' })
    const late = await press(dsl, open, 'Answer', { does: 'answer', answer: 'platform-consent' })
    expect(late.text).toContain('This question is no longer asked.')
    expect(statusOf(await head.get(`${draft}/questions`), /bar on faces on social media/)).toBe('Keep it')
  })

  test('it goes to a colleague of the school, not to oneself and to nobody else', async () => {
    const { head, draft } = await chosen()
    const stranger = await someone(await house.addSchool(trust), 'dsl')
    const page = await head.get(`${draft}/questions/faces-at-present/send`)
    for (const to of ['', head.id, stranger.id]) {
      const wrong = await press(head, page, 'Send the question', { to, words: 'Kept words' })
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain('Choose a colleague who holds a role here today')
      expect(getByLabelText<HTMLTextAreaElement>(wrong.body, /Words to go with it/).value).toBe('Kept words')
    }
  })
})

describe('a title of the policy means another role here', () => {
  const ACCOUNT = 'Account manager (a senior leader or a governor)'

  /** The form of one title, sent with a role. */
  async function say(at: { head: Somebody; draft: string }, title: string, role: string): Promise<Seen> {
    const page = await at.head.get(`${at.draft}/look/titles`)
    const field = [...page.body.querySelectorAll('input[name=title]')].find(one => one.getAttribute('value') === title)
    const form = field?.closest('form') ?? null
    if (form === null) throw new Error(`There is no form for ${title}.`)
    const sent = await at.head.post(form.getAttribute('action') ?? '', { ...filledIn(form), role })
    return sent.goesTo === undefined ? sent : at.head.get(sent.goesTo)
  }

  test('it is said on the page of who is who, shows who that is, and has to be looked at again (s2-school-use-02b)', async () => {
    const at = await chosen()
    const office = await someone(at.school, 'office_manager')
    await press(at.head, await at.head.get(`${at.draft}/look/titles`), /^I have looked/)
    const saved = await say(at, ACCOUNT, 'office_manager')
    expect(saved.status).toBe(200)
    expect(saved.text).toContain('Saved. Look at what changes')
    expect(saved.text).toContain('Something here has changed since somebody looked.')
    expect(saved.text).toContain(`Office manager: ${office.name}`)
    expect(saved.text).toContain('As we read the policy it means: Account manager')
    expect((await at.head.get(`${at.draft}/look/changes`)).text).toContain('Office manager')
    const check = await at.head.get(`${at.draft}/check`)
    expect(check.text).toContain('Office manager (as we read the policy: Account manager)')
    // And back again.
    expect((await say(at, ACCOUNT, 'account_manager')).text).not.toContain('As we read the policy it means')
    expect((await at.head.get(`${at.draft}/check`)).text).not.toContain('Titles that mean another role here')
  })

  test('who holds it, where several hold its role, and the deputy are said beside it, and nobody signs anew for that', async () => {
    const at = await chosen()
    const chair = await someone(at.school, 'chair_of_governors')
    const deputy = await someone(at.school, 'deputy_headteacher')
    const form = { school: at.school, of: 'Headteacher', draft: at.draft.split('/').at(-1) ?? '' }
    const sent = await chair.post('/policy/roles', { ...form, person: at.head.id, deputy: deputy.id })
    expect(sent.goesTo).toBe(`${at.draft}/look/titles?said=said`)
    const shown = await at.head.get(sent.goesTo ?? '')
    expect(shown.text).toContain(`${at.head.name} holds this title here. Deputy: ${deputy.name}.`)
    const wrong = await chair.post('/policy/roles', { ...form, person: deputy.id })
    expect((await chair.get(wrong.goesTo ?? '')).text).toContain('does not hold the role of that title')
    expect((await deputy.post('/policy/roles', { ...form, person: at.head.id })).status).toBe(403)
  })

  test('a head is offered neither herself nor her own deputy, and reads who says it for her (ours-two-people)', async () => {
    const at = await chosen()
    await someone(at.school, 'deputy_headteacher')
    const chair = await someone(at.school, 'chair_of_governors')
    const draft = at.draft.split('/').at(-1) ?? ''
    const page = await at.head.get(`${at.draft}/look/titles`)
    expect(page.text).toContain(`${chair.name} (Chair of governors) can say it for you`)
    expect(queryByLabelText(page.body, 'Who holds the title “Headteacher” here?')).toBeNull()
    const wrong = await at.head.post('/policy/roles', {
      school: at.school,
      of: 'Headteacher',
      draft,
      person: at.head.id,
    })
    // She stays at her draft.
    expect(wrong.goesTo).toBe(`${at.draft}/look/titles?said=about-yourself`)
    expect((await at.head.get(wrong.goesTo ?? '')).text).toContain(
      'Nothing was kept. At the title it says who can say it for you',
    )
  })

  test('what our rules rule out is not offered, and refused with the reason if it is sent (ours-two-people)', async () => {
    const at = await chosen()
    const page = await at.head.get(`${at.draft}/look/titles`)
    const select = getByLabelText<HTMLSelectElement>(page.body, `“${ACCOUNT}” means here`)
    const offered = [...select.options].map(option => option.value)
    expect(offered).toContain('office_manager')
    expect(offered).not.toContain('teacher')
    const wrong = await say(at, ACCOUNT, 'teacher')
    expect(wrong.status).toBe(422)
    expect(getByRole(wrong.body, 'link', { name: /An office is one person and never everybody/ })).not.toBeNull()
    expect((await say(at, ACCOUNT, '')).text).toContain('Choose a role')
    const form = { title: 'Nobody has this title', role: 'headteacher', seen: '0' }
    expect((await at.head.post(`${at.draft}/titles`, form)).status).toBe(404)
    const teacher = await someone(at.school, 'teacher')
    expect((await teacher.post(`${at.draft}/titles`, { title: ACCOUNT, role: 'dsl', seen: '0' })).status).toBe(403)
  })

  test('of two at once the second is told, and loses nothing', async () => {
    const at = await chosen()
    const chair = await someone(at.school, 'chair_of_governors')
    const said = { title: ACCOUNT, seen: '0' }
    await chair.post(`${at.draft}/titles`, { ...said, role: 'governor' })
    const second = await at.head.post(`${at.draft}/titles`, { ...said, role: 'office_manager' })
    expect(second.status).toBe(422)
    expect(second.text).toContain('Somebody else has said something about this title meanwhile.')
    const select = getByLabelText<HTMLSelectElement>(second.body, `“${ACCOUNT}” means here`)
    expect(select.querySelector('option[selected]')?.getAttribute('value')).toBe('governor')
  })

  test('it is signed with the rest, stands on the record, and judges from then on; the text stays word for word (s2-school-use-02b)', async () => {
    const at = await begun()
    await someone(at.school, 'chair_of_governors')
    const draft = at.draft.split('/').at(-1) ?? ''
    await readyToFreeze(house.works, at.head.visitor, at.school, 'church-primary', ['headteacher'])
    await say(at, ACCOUNT, 'office_manager')
    for (const what of ['titles', 'changes'])
      await press(at.head, await at.head.get(`${at.draft}/look/${what}`), /^I have/)
    const waiting = await press(at.head, await at.head.get(`${at.draft}/check`), /^Freeze it/)
    const mine = getByRole(waiting.body, 'button', { name: 'See what is signed' }).getAttribute('href') ?? ''
    expect((await at.head.get(mine)).text).toContain('Office manager (as we read the policy: Account manager)')
    const late = await at.head.post(`${at.draft}/titles`, { title: ACCOUNT, role: 'governor', seen: '1' })
    expect(late.goesTo).toContain('said=sealed')
    const { rows } = await house.boot.query<{ body: string }>(
      'select body from house.policy_seals where draft_id = $1 and voided_at is null',
      [draft],
    )
    const body = JSON.parse(rows[0]?.body ?? '{}') as VersionBody
    expect(body.answers.titles).toEqual({ [ACCOUNT]: 'office_manager' })
    expect(body.pack.settings['publishing.approver']).toEqual(['account_manager'])
    expect(body.pack.titles).toEqual(pack?.titles)
  })
})
