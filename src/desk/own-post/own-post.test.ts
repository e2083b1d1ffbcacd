import { getByRole, queryAllByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asWritten, embeddedPack, embeddedPacks, ours, settle, weighAnswers } from '../../policy/policy.ts'
import { everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import { openSchoolPages, type SchoolPages } from '../../publishing/testing/school-pages.tsx'
import { deskRoutes } from '../desk.routes.ts'
import { ownPostQuestions, thinkItOver } from './think-it-over.rule.ts'

let at: SchoolPages
beforeAll(async () => {
  at = await openSchoolPages('church-primary', deskRoutes)
})
afterAll(() => at.close())

const ROWS = `select (select count(*) from house.history) + (select count(*) from house.history_payloads) + (select count(*) from jobs.job) as n`
const rows = async () => (await at.house.boot.query<{ n: string }>(ROWS)).rows[0]?.n

const content = { me: 'content', profession: 'content', school: 'content', 'good-news': 'no' }
const asForm = (answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`answers[own-post-${id}]`, answer]))

describe('before a post of one’s own', () => {
  test('the policy’s questions are put with their clause, and nothing is chosen beforehand (s2-security-4)', async () => {
    const { body, text } = await (await at.as(at.ann)).get('/own-post')
    getByRole(body, 'group', { name: /What will a parent think of the work I do/ })
    expect(queryAllByRole(body, 'radio')).toHaveLength(8)
    expect(queryAllByRole(body, 'radio').filter(one => one.hasAttribute('checked'))).toEqual([])
    expect(text).toContain('nothing is kept')
  })

  test('whoever is unsure is told what to do, and nothing forbids (s2-security-4)', async () => {
    const ann = await at.as(at.ann)
    const { status, body, text } = await ann.post('/own-post', asForm({ ...content, school: 'unsure' }))
    expect(status).toBe(200)
    const said = getByRole(body, 'region', { name: 'Worth another look before you post' })
    expect(said.textContent).toContain('Leave the school out of it or ask your line manager first.')
    expect(said.querySelector('a[href*="/policy/clauses/s2-security-4"]')).not.toBeNull()
    expect(text).not.toMatch(/violat|forbid|not allowed/i)
    getByRole((await ann.post('/own-post', asForm(content))).body, 'region', {
      name: 'Your answers give no reason to wait',
    })
  })

  test('what is not answered is asked again with what was answered', async () => {
    const { status, body } = await (await at.as(at.ann)).post('/own-post', asForm({ me: 'unsure', school: 'invented' }))
    // Somebody already said that she is unsure: that is told at once rather than asked on.
    expect(status).toBe(200)
    getByRole(body, 'region', { name: 'Worth another look before you post' })
    const again = await (await at.as(at.ann)).post('/own-post', asForm({ me: 'content' }))
    expect(again.status).toBe(422)
    const links = [...again.body.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a')]
    expect(links.map(one => one.getAttribute('href'))).toEqual([
      '#answers-own-post-profession',
      '#answers-own-post-school',
      '#answers-own-post-good-news',
    ])
    for (const link of links) expect(again.body.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
    expect(again.body.querySelector('#answers-own-post-me')?.hasAttribute('checked')).toBe(true)
  })

  test('neither question nor answer leaves a row, a job or a line of history', async () => {
    const ann = await at.as(at.ann)
    await ann.get('/own-post')
    const before = await rows()
    await ann.post('/own-post', asForm({ ...content, me: 'unsure' }))
    expect(await rows()).toBe(before)
  })

  test('who is not signed in is asked to, and another school is not found', async () => {
    expect((await at.stranger.get('/own-post')).goesTo).toMatch(/^\/sign-in/)
    expect((await (await at.as(at.ann)).get(`/own-post?school=${crypto.randomUUID()}`)).status).toBe(404)
  })
})

describe('a school whose policy puts no such question', () => {
  test('says so, and shows nothing of a policy where there is none', async () => {
    const none = await at.house.addSchool('Tansel Lane')
    const newcomer = await at.as(await at.house.addPerson('Nia Newcomer', ['teacher'], none))
    const { body, text } = await newcomer.get('/own-post')
    expect(text).toContain('This school has no policy in force, so nothing is asked here.')
    expect(queryAllByRole(body, 'radio')).toEqual([])
    // A form that was open when the policy ended.
    expect((await newcomer.post('/own-post', asForm(content))).status).toBe(200)
  })
})

describe('every policy asks it', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['church-primary', { 'own-post-me': 'unsure' }, ['s2-security-4']],
    ['trust-provider', { 'own-post-misread': 'perhaps' }, ['s1-reputation-02', 's1-reputation-10', 's1-reputation-12']],
    ['trust-provider', { 'own-post-others': 'somebody' }, ['s1-respect-02']],
    ['council-personal-use', { 'own-post-aloud': 'unsure' }, ['s4-2-05', 's4-3-06']],
    ['council-personal-use', { 'own-post-work': 'perhaps' }, ['s4-3-should-15']],
    ['council-personal-use', { 'own-post-hearsay': 'either' }, ['s4-3-eg-08a', 's4-3-eg-11']],
    ['model-policy', { 'own-post-readers': 'unsure' }, ['s3-3.1e']],
    ['unit-local-authority', { 'own-post-as-at-work': 'unsure' }, ['s0-5.4-0']],
  ])('%s: whoever answers %j is asked to think again by %j', (name, answer, clauses) => {
    expect(thinkItOver(suggestedOf(name), answer)).toMatchObject({ does: 'return', because: [{ clauses }] })
  })

  test.each(embeddedPacks().map(({ name }) => [name]))('%s lets go whoever answers in its favour', name => {
    const policy = suggestedOf(name)
    const put = ownPostQuestions(policy)
    expect(put.length).toBeGreaterThan(0)
    const first = put.map(({ id, answers }) => [id, answers.find(one => one.does === 'go_on')?.id ?? ''])
    expect(thinkItOver(policy, Object.fromEntries(first))).toEqual({ does: 'go_on' })
  })
})

/** The policy with every one of our suggestions taken. */
function suggestedOf(name: string) {
  const pack = embeddedPack(name)
  if (pack === undefined) throw new Error(`The pack ${name} is gone.`)
  const settings = settle(pack, { open: Object.fromEntries(pack.openQuestions.map(one => [one.id, one.ours])) })
  if ('refused' in settings) throw new Error(JSON.stringify(settings.refused))
  return { settings }
}

describe('good news of the school, on an account of one’s own', () => {
  const put = (settings: ReturnType<typeof asWritten>) =>
    ownPostQuestions({ settings }).find(({ id }) => id === 'own-post-good-news')

  test.each(everyClauseThatSets('publishing.who_may_share'))(
    '$pack: she is asked, and told how it goes out here ($clause)',
    ({ of, clause, value }) => {
      const settings = asWritten(of)
      const question = put(settings)
      expect(question?.clauses).toContain(clause)
      const outcome = (answer: string) =>
        question === undefined ? null : weighAnswers([question], { [question.id]: answer })
      expect(outcome('no')).toEqual({ does: 'go_on' })
      const consent = value === 'encouraged_with_consent'
      expect(outcome(consent ? 'not-asked' : 'yes')).toMatchObject({
        does: 'return',
        because: [{ then: expect.stringMatching(/propose it/i) }],
      })
      if (consent) expect(outcome('agreed')).toEqual({ does: 'go_on' })
    },
  )

  test('of a policy that is silent nothing is asked: our own way is no rule for a private account', () => {
    expect(put(ours)).toBeUndefined()
  })
})
