import { getAllByRole, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { familyJobs, pupilsRoutes, setFlag } from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { openFamilies } from '../testing/families.ts'
import { openSchoolPages, type Phone, type SchoolPages } from '../testing/school-pages.tsx'
import { recordHandRemoval } from '../withdrawing/record-hand-removal.ts'
import { familiesRoutes } from './families.routes.ts'

const t = wordsIn('en-GB')
let at: SchoolPages
let families: Awaited<ReturnType<typeof openFamilies>>
let dsl: Visitor
let carol: Visitor
let facebook: string
let bluesky: string
beforeAll(async () => {
  at = await openSchoolPages('trust-provider', [...pupilsRoutes, ...familiesRoutes], familyJobs)
  dsl = await at.house.addPerson('Dee Lead', ['dsl'], at.school)
  carol = await at.house.addPerson('Carol Office', ['office_manager'], at.school)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  bluesky = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky')
})
afterAll(() => at.close())

let number = 0
let child: string
let email: string
beforeEach(async () => {
  number += 1
  email = `parent${number}@home.example`
  child = await families.addChild(`Child${number}`, 'Marchetti', email)
})

/** A telephone on which this parent has opened the link that was mailed to her. */
async function inside(address = email): Promise<Phone> {
  const phone = at.phone()
  await phone.post('/family/new-link', { email: address })
  await at.runJobs()
  const mails = await at.house.boot.query<{ body: string }>(
    'select body from house.kept_mail where to_address = $1 order by at desc, id limit 1',
    [address],
  )
  const [path = ''] = /\/family\/[\w-]{20,}/.exec(mails.rows[0]?.body ?? '') ?? []
  expect((await phone.post(path)).goesTo).toBe('/family/answers')
  return phone
}

/** A post with this child that is live on both pages since now. */
async function live(of = child): Promise<string> {
  await families.says(
    of,
    (['facebook', 'bluesky'] as const).map(channel => ({ kind: 'full_name', channel, answer: 'yes' })),
  )
  const draft = {
    text: 'Our poets were on the radio.',
    targets: [facebook, bluesky],
    named: { [of]: 'full_name' as const },
  }
  const id = await at.approved(at.ann, at.ifeoma, at.school, draft)
  await at.runJobs()
  await at.house.boot.query(`update house.post_targets set state = 'live', live_at = $2 where post_id = $1`, [
    id,
    at.house.clock.at,
  ])
  at.house.pass(1000)
  return id
}

const targetOn = async (post: string, account: string) => {
  const { rows } = await at.house.boot.query<{ id: string; state: string }>(
    'select id, state from house.post_targets where post_id = $1 and account_id = $2',
    [post, account],
  )
  return rows[0] ?? { id: '', state: '' }
}
const seenGone = async (post: string, account: string) => {
  const { id } = await targetOn(post, account)
  expect(await recordHandRemoval(at.house.works, at.gethin, id, { looked: true })).toEqual({ gone: 'person' })
  await at.runJobs()
}
const changed = async () => {
  const taken = publishingSubscriptions.find(({ fact }) => fact === 'consent-changed')
  await taken?.take(at.house.works, { trust: at.house.trust, subject: child })
  await at.runJobs()
}
const mailsTo = async (address: string) => {
  const { rows } = await at.house.boot.query<{ subject: string; body: string }>(
    'select subject, body from house.kept_mail where to_address = $1 order by at, id',
    [address],
  )
  return rows
}
const toldTo = async (address: string) =>
  (await mailsTo(address)).filter(
    ({ subject }) => subject === t('family.gone-mail-subject', { school: 'Robin Hill School' }),
  )

describe('where her children can be seen', () => {
  test('a parent sees each place with its day, and nothing of another family', async () => {
    const post = await live()
    const other = await families.addChild('Somebody', 'Else', 'else@home.example')
    await live(other)
    const { status, body, text } = await (await inside()).get('/family/posts')
    expect(status).toBe(200)
    expect(getAllByRole(getByRole(body, 'main'), 'heading', { level: 2 }).map(one => one.textContent)).toEqual([
      `Child${number} Marchetti`,
    ])
    expect(getAllByRole(body, 'button', { name: /^Take this down/ })).toHaveLength(2)
    expect(text).toContain('Robin Hill on Facebook')
    expect(text).toContain('To be seen of your child: Full name')
    expect(text).not.toContain('Else')
    expect((await targetOn(post, facebook)).state).toBe('live')
  })

  test('whoever is no guardian any more, or is not to be contacted, sees nothing; without a link nobody does', async () => {
    await live()
    const phone = await inside()
    await at.house.boot.query('update house.guardianships set no_contact = true where pupil_id = $1', [child])
    const { body, text } = await phone.get('/family/posts')
    expect(text).not.toContain('Marchetti')
    expect(queryByRole(body, 'button', { name: /^Take this down/ })).toBeNull()
    expect((await at.phone().get('/family/posts')).goesTo).toBe('/family?said=ended')
    expect((await at.phone().post('/family/posts', { target: 'x' })).goesTo).toBe('/family?said=ended')
  })
})

describe('taking it down', () => {
  test('one press begins it on that place alone, without a reason for anybody; when it is gone she is told once (s1-protocol-1c)', async () => {
    const post = await live()
    const phone = await inside()
    const { id } = await targetOn(post, facebook)
    expect((await phone.post('/family/posts', { target: id })).goesTo).toBe('/family/posts?said=removal')
    expect((await phone.post('/family/posts', { target: id })).goesTo).toBe('/family/posts?said=removal')
    const after = await phone.get('/family/posts?said=removal')
    expect(after.text).toContain('We are taking it down.')
    expect(getAllByRole(after.body, 'button', { name: /^Take this down/ })).toHaveLength(1)
    expect((await targetOn(post, facebook)).state).toBe('to_remove_by_hand')
    expect((await targetOn(post, bluesky)).state).toBe('live')
    const happened = await at.happened(post)
    expect(happened.filter(one => one.kind === 'target-coming-down')).toHaveLength(1)
    expect(JSON.stringify(happened)).not.toContain(child)
    expect((await at.happened(child)).map(one => one.kind)).toContain('removal-asked-by-family')
    await at.runJobs()
    for (const person of [at.ann, at.gethin])
      for (const { body } of await at.mailTo(person)) expect(body).not.toMatch(/family|parent|Marchetti/i)
    expect(await toldTo(email)).toEqual([])
    await seenGone(post, facebook)
    const [told, ...more] = await toldTo(email)
    expect(more).toEqual([])
    expect(told?.body).toContain('On Facebook: what you did not want to be shown is gone since')
    expect(told?.body).not.toMatch(/Marchetti|Child/)
    expect((await phone.get('/family/posts')).text).toContain('Gone since')
  })

  test('a post that shows no child of hers is not there for her, and stays', async () => {
    const other = await families.addChild('Somebody', 'Else', 'else2@home.example')
    const post = await live(other)
    const { id } = await targetOn(post, facebook)
    const phone = await inside()
    for (const target of [id, 'no-id', '']) {
      const seen = await phone.post('/family/posts', { target })
      expect([seen.status, seen.text.includes('This post is not there any more')]).toEqual([422, true])
    }
    expect((await targetOn(post, facebook)).state).toBe('live')
  })

  test('what is gone already is said to be gone', async () => {
    const post = await live()
    const phone = await inside()
    const { id } = await targetOn(post, facebook)
    await at.house.boot.query(`update house.post_targets set state = 'gone', gone_at = now() where id = $1`, [id])
    const seen = await phone.post('/family/posts', { target: id })
    expect([seen.status, seen.text.includes('This post is gone already')]).toEqual([422, true])
  })
})

describe('being told that it is done', () => {
  test('only the guardian who withdrew is told; after a flag nobody is (s1-purpose-08)', async () => {
    const post = await live()
    const father = await families.addGuardian(child, `father${number}@home.example`)
    expect(father).not.toBe('')
    await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'withdrawn' }])
    await changed()
    await seenGone(post, facebook)
    expect(await toldTo(email)).toHaveLength(1)
    expect(await toldTo(`father${number}@home.example`)).toEqual([])
    at.house.pass(1000)
    await setFlag(at.house.works, dsl, child, { reason: 'safeguarding', reviewOn: '2999-01-01' })
    await changed()
    await seenGone(post, bluesky)
    expect(await toldTo(email)).toHaveLength(1)
    expect(await toldTo(`father${number}@home.example`)).toEqual([])
  })

  test('who has no address for mail is told by the office: a mail to it, a line on the child’s page, one press', async () => {
    await at.house.boot.query('update house.guardians set email = null where email = $1', [email])
    const post = await live()
    await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'withdrawn' }])
    await changed()
    await seenGone(post, facebook)
    const mail = (await at.mailTo(carol)).find(({ body }) => body.includes(`/pupils/${child}`))
    expect(mail?.body).not.toMatch(/Marchetti|Child/)
    const office = await at.as(carol)
    const { body, text } = await office.get(`/pupils/${child}`)
    expect(text).toContain('does not know yet: the post on Facebook is gone')
    const form = getByRole(body, 'button', { name: /has been told$/ }).closest('form')
    const sent = Object.fromEntries(
      [...(form?.querySelectorAll('input') ?? [])].map(input => [input.name, input.getAttribute('value') ?? '']),
    )
    const told = await office.post(form?.getAttribute('action') ?? '', sent)
    expect(told.goesTo).toBe(`/pupils/${child}?said=told`)
    expect((await office.get(`/pupils/${child}?said=told`)).text).not.toContain('does not know yet')
    expect((await at.happened(child)).map(one => one.kind)).toContain('family-told')
  })

  test('an order that came in between keeps a person from being told', async () => {
    const post = await live()
    await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'withdrawn' }])
    await changed()
    await at.house.boot.query('update house.guardianships set no_contact = true where pupil_id = $1', [child])
    await seenGone(post, facebook)
    expect(await toldTo(email)).toEqual([])
  })
})
