import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { familyJobs, setFlag } from '../../pupils/pupils.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { publishingRoutes } from '../routes.ts'
import { openFamilies } from '../testing/families.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'

let at: SchoolPages
let ann: Asker
let gethin: Asker
let head: Asker
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string
let website: string

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', publishingRoutes, familyJobs)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  website = await at.house.addAccount(at.school, 'website', 'Robin Hill website')
  ann = await at.as(at.ann)
  gethin = await at.as(at.gethin)
  head = await at.as(at.ifeoma)
})
afterAll(() => at.close())
// The clock stands: without it the newest of the mails of all tests would be any of them.
beforeEach(() => at.house.pass(1000))

let number = 0
/** A draft that names one child, whose family has answered nothing. */
async function drafted() {
  number += 1
  const child = await families.addChild(`Poet${number}`, 'Okonkwo', `home${number}@family.example`)
  const id = await at.house.write(at.ann, at.school, {
    text: 'Our poets were on the radio.',
    targets: [facebook, website],
    named: { [child]: 'full_name' },
  })
  return { id, child }
}
async function press(id: string, does: string) {
  const { post } = await readPost(at.house.works, at.ann, id)
  const { draft } = post
  return ann.post(`/posts/${id}/write`, {
    do: does,
    revision: String(post.revision),
    text: draft.text,
    ...Object.fromEntries(draft.targets.map((target, index) => [`targets[${index}]`, target])),
  })
}
async function asked() {
  const draft = await drafted()
  await press(draft.id, 'ask-office')
  const { question } = await readPost(at.house.works, at.ann, draft.id)
  return { ...draft, question: `/consent-questions/${question?.id}` }
}
/** What the roof does with the fact that the register tells. */
const changed = async (pupil: string) => {
  const taken = publishingSubscriptions.find(({ fact }) => fact === 'consent-changed')
  await taken?.take(at.house.works, { trust: at.house.trust, fact: pupil, subject: pupil })
  await at.runJobs()
}
const yes = (child: string) =>
  families.says(
    child,
    (['facebook', 'website'] as const).flatMap(channel => [{ kind: 'full_name', channel, answer: 'yes' } as const]),
  )
const mails = async (to: string) =>
  (
    await at.house.boot.query<{ subject: string; body: string }>(
      'select subject, body from house.kept_mail where to_address = $1 order by at, id',
      [to],
    )
  ).rows

describe('while she writes', () => {
  test('the page says where it may go, and nothing of whom or why (s1-protocol-1b, s1-protocol-2c)', async () => {
    const { id, child } = await drafted()
    const sentence = 'On Facebook and on the website it may go without the name. Questions: the office.'
    expect((await ann.get(`/posts/${id}/write`)).text).toContain(sentence)
    await yes(child)
    const page = await ann.get(`/posts/${id}/write`)
    expect(page.text).toContain('On Facebook and on the website it may go.')
    expect(queryByRole(page.body, 'button', { name: 'Ask the office about it' })).toBeNull()
  })

  test('a place that she has not chosen is said too, and is no reason to ask', async () => {
    const { id, child } = await drafted()
    await families.says(child, [{ kind: 'full_name', channel: 'website', answer: 'yes' }])
    await at.house.rewrite(at.ann, id, { targets: [website] })
    const page = await ann.get(`/posts/${id}/write`)
    expect(page.text).toContain('On Facebook it may go without the name. On the website it may go.')
    expect(queryByRole(page.body, 'button', { name: 'Ask the office about it' })).toBeNull()
  })
})

describe('one press asks the office (s1-protocol-2c)', () => {
  test('which is told by mail that somebody asks, and on its first page; no child and no word of the post is in the mail', async () => {
    const { id } = await drafted()
    const page = await ann.get(`/posts/${id}/write`)
    getByRole(page.body, 'button', { name: 'Ask the office about it' })
    expect((await press(id, 'ask-office')).goesTo).toBe(`/posts/${id}/write?done=asked`)
    expect((await ann.get(`/posts/${id}/write?done=asked`)).text).toContain('The office has it since')
    await at.runJobs()
    const [mail] = (await mails(at.ifeoma.email)).slice(-1)
    expect(mail?.subject).toContain('an author asks about families’ answers')
    expect(mail?.body).not.toMatch(/Poet|Okonkwo|radio/)
    expect((await head.get('/')).text).toContain('An author asks about families’ answers')
  })

  test('the office sees whose answer is missing and sends the questions; the author and others do not get there', async () => {
    const { question } = await asked()
    const page = await head.get(question)
    expect(page.text).toContain(`Poet${number} Okonkwo`)
    expect(page.text).toContain('Somebody at Home, by email.')
    for (const other of [ann, gethin]) expect((await other.get(question)).status).toBe(404)
    expect((await ann.post(question, { do: 'nothing-more' })).status).toBe(404)
    // Nothing to be asked in yet but the wording of the test's families: the school has one.
    const sent = await head.post(question, { do: 'send' })
    expect(sent.goesTo).toBe(`${question}?sent=1`)
  })

  test('when the answers come, the author hears that it may go', async () => {
    const { id, child, question } = await asked()
    await yes(child)
    await changed(child)
    const [mail] = (await mails(at.ann.email)).slice(-1)
    expect(mail?.subject).toBe('Your post may go now')
    expect(mail?.body).toContain('On Facebook and on the website it may go.')
    expect((await head.get(question)).text).toContain('has been told that it may go now')
    expect('handedIn' in (await handInPost(at.house.works, at.ann, id))).toBe(true)
  })

  test('a family that refused, and a child that is stopped, are nobody to ask, in the same words', async () => {
    const dsl = await at.house.addPerson('Dee Lead', ['dsl'], at.school)
    const [refused, flagged] = [await asked(), await asked()]
    await families.says(refused.child, [{ kind: 'full_name', channel: 'facebook', answer: 'no' }])
    await yes(flagged.child)
    await setFlag(at.house.works, dsl, flagged.child, { reason: 'court_order', reviewOn: '2999-01-01' })
    await changed(flagged.child)
    const shown = async ({ question }: { question: string }) => {
      const { text } = await head.get(question)
      return text.slice(text.indexOf('Whose answer is missing'), text.indexOf('When everything may go'))
    }
    expect(await shown(flagged)).toContain('there is nobody left who could be asked')
    await families.says(refused.child, [{ kind: 'full_name', channel: 'website', answer: 'no' }])
    expect(await shown(refused)).toBe(await shown(flagged))
  })

  test('told that it stays so, she reads where it may go and nothing else, and can ask again', async () => {
    const { id, child, question } = await asked()
    await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'no' }])
    await head.post(question, { do: 'nothing-more' })
    await at.runJobs()
    const [mail] = (await mails(at.ann.email)).slice(-1)
    expect(mail?.subject).toBe('Where your post may go')
    expect(mail?.body).not.toMatch(/Okonkwo|refus|answered no/)
    const page = await ann.get(`/posts/${id}/write`)
    expect(page.text).toContain('The office has answered')
    getByRole(page.body, 'button', { name: 'Ask the office about it' })
    await press(id, 'ask-office')
    expect((await readPost(at.house.works, at.ann, id)).question?.settledHow).toBeNull()
  })

  test('pressed twice about the same children and places it is one question, and one mail', async () => {
    const { id, question } = await asked()
    await press(id, 'ask-office')
    await at.runJobs()
    expect(`/consent-questions/${(await readPost(at.house.works, at.ann, id)).question?.id}`).toBe(question)
    expect((await mails(at.ifeoma.email)).filter(({ body }) => body.includes(question))).toHaveLength(1)
    const page = await ann.get(`/posts/${id}/write`)
    expect(queryByRole(page.body, 'button', { name: /^Ask (the office|again)/ })).toBeNull()
  })

  test('a question asked anew about a changed draft takes the place of the open one, and handing in ends it', async () => {
    const { id, child, question } = await asked()
    at.house.pass(1000)
    const second = await families.addChild('Second', 'Okonkwo')
    await at.house.rewrite(at.ann, id, { named: { [child]: 'full_name', [second]: 'full_name' } })
    const page = await ann.get(`/posts/${id}/write`)
    getByRole(page.body, 'button', { name: 'Ask again about the changed draft' })
    await press(id, 'ask-office')
    expect((await head.get(question)).text).toContain('has asked again since')
    const { question: newest } = await readPost(at.house.works, at.ann, id)
    await at.house.rewrite(at.ann, id, { named: {} })
    await handInPost(at.house.works, at.ann, id)
    expect((await head.get(`/consent-questions/${newest?.id}`)).text).toContain('does not wait any more')
    const looks = await at.house.boot.query(
      `select 1 from house.family_looks where page = 'question' and person_id = $1`,
      [at.ifeoma.identity.person],
    )
    expect(looks.rowCount).toBeGreaterThan(0)
    await yes(child)
    await changed(child)
    const [mail] = (await mails(at.ann.email)).slice(-1)
    expect(mail?.subject).not.toBe('Your post may go now')
  })

  test('where everything may go there is nothing to ask', async () => {
    const { id, child } = await drafted()
    await yes(child)
    const page = await press(id, 'ask-office')
    expect(page.status).toBe(422)
    expect(page.text).toContain('It may go everywhere you chose now.')
  })
})
