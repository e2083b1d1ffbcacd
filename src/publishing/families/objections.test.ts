import { getAllByRole, queryAllByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { familyJobs, pupilsRoutes } from '../../pupils/pupils.ts'
import { addPicture } from '../going-out/testing/at-work.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { openFamilies } from '../testing/families.ts'
import { openSchoolPages, type Phone, type SchoolPages } from '../testing/school-pages.tsx'
import { familiesRoutes } from './families.routes.ts'

/** A school whose policy leaves the basis to it, and which publishes work as a public task: the family is told, and an objection stops. */
let at: SchoolPages
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string
let child: string
let number = 0
const KINDS = ['face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image']

beforeAll(async () => {
  at = await openSchoolPages(null, [...pupilsRoutes, ...familiesRoutes], familyJobs)
  await at.house.adopt(at.ifeoma, at.school, 'council-personal-use')
  await choose('public_task')
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
})
afterAll(() => at.close())
beforeEach(async () => {
  number += 1
  child = await families.addChild(`Child${number}`, 'Marchetti', `parent${number}@home.example`)
})

async function choose(basis: 'public_task' | 'consent') {
  const head = await at.as(at.ifeoma)
  for (const kind of KINDS) {
    const said = { 'kinds[]': kind, basis, reason: 'Our task', assessment: 'We weighed it' }
    expect((await head.post('/consent/basis', said)).goesTo).toContain('said=decided')
  }
}
/** A telephone on which this parent has opened the link that was mailed to her. */
async function inside(): Promise<Phone> {
  const phone = at.phone()
  const address = `parent${number}@home.example`
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
/** What is kept of her answers to pictures of the child on social media, newest last. */
const kept = async () =>
  (
    await at.house.boot.query<{ answer: string; how: string }>(
      `select answer, how from house.consent_answers where pupil_id = $1 and kind = 'face' and channel = 'social' order by at`,
      [child],
    )
  ).rows.map(({ answer, how }) => `${answer} by ${how}`)
const draft = () => ({ text: 'Our poets were on the radio.', targets: [facebook] })
const ALT = 'A child with a book in her hands'
const showing = () => ({ [child]: 'face' as const })
const refused = async () => {
  const id = await at.house.write(at.ann, at.school, draft())
  await addPicture(at.house, at.ann, id, ALT, draft(), showing())
  const done = await handInPost(at.house.works, at.ann, id)
  return 'refused' in done ? done.refused.map(one => one.refused) : []
}
const changed = async () => {
  const taken = publishingSubscriptions.find(({ fact }) => fact === 'consent-changed')
  await taken?.take(at.house.works, { trust: at.house.trust, subject: child })
  await at.runJobs()
}
const stateOf = async (post: string) => (await at.targetsOf(post))[0]?.state
/** The press beside what the school means to show on its social media. */
const pressOf = (body: HTMLElement, name: RegExp) =>
  queryAllByRole<HTMLButtonElement>(body, 'button', { name }).find(one =>
    one.textContent?.includes('social media: we mean to show pictures'),
  )
async function takeAllBack(phone: Phone) {
  for (;;) {
    const button = pressOf((await phone.get('/family/answers')).body, /^Take my objection back/)
    if (button === undefined) break
    await phone.post('/family/answers', { [button.name]: button.value })
  }
}

describe('where the school publishes as a public task', () => {
  test('the page states what the school means to show, asks nothing, and has one press for an objection', async () => {
    const { body, text } = await (await inside()).get('/family/answers')
    expect(text).toContain('What we mean to show of your children')
    expect(text).toMatch(/On the school’s social media: we mean to show [^?]*\. Tell us if not\./)
    // The school's own words stand folded away, and a test's say what they like.
    body.querySelector('details')?.remove()
    expect(body.querySelector('section')?.textContent).not.toMatch(/[?]|may we|all right|that is fine/i)
    expect(queryAllByRole(body, 'radio')).toEqual([])
    expect(queryByRole(body, 'button', { name: 'Save my answers' })).toBeNull()
    expect(getAllByRole(body, 'button', { name: /^I object/ }).length).toBeGreaterThan(2)
    expect(queryByRole(body, 'button', { name: /^Take my objection back/ })).toBeNull()
  })

  test('the mail says what the school means to show and asks nothing, also where the office asks again', async () => {
    await inside()
    const { rows } = await at.house.boot.query<{ guardian_id: string }>(
      'select guardian_id from house.guardianships where pupil_id = $1',
      [child],
    )
    const asked = { trust: at.house.trust, person: at.ifeoma.identity.person, school: at.school, asked: 'yes' }
    const job = familyJobs.find(({ name }) => name === 'pupils.send-family-link')
    await job?.work(at.house.works, { ...asked, again: 'yes', guardian: rows[0]?.guardian_id ?? '' })
    const mails = await at.house.boot.query<{ subject: string; body: string }>(
      'select subject, body from house.kept_mail where to_address = $1',
      [`parent${number}@home.example`],
    )
    expect(mails.rows).toHaveLength(2)
    for (const { subject, body } of mails.rows) {
      expect(subject).toBe('Robin Hill School: what we mean to show of your children')
      expect(body).toContain('You need not answer: tell us if not.')
      expect(body).not.toMatch(/[?]|asks|question|answer again/)
    }
  })

  test('silence goes; an objection stops the next post and brings down the one that is live; taken back, it may go again', async () => {
    expect(await refused()).toEqual([])
    const post = await at.approved(at.ann, at.ifeoma, at.school, draft(), ALT, showing())
    await at.runJobs()
    await at.house.boot.query(`update house.post_targets set state = 'live', live_at = $2 where post_id = $1`, [
      post,
      at.house.clock.at,
    ])
    at.house.pass(1000)
    const phone = await inside()
    for (;;) {
      const button = pressOf((await phone.get('/family/answers')).body, /^I object/)
      if (button === undefined) break
      const { goesTo = '' } = await phone.post('/family/answers', { [button.name]: button.value })
      expect((await phone.get(goesTo)).text).toContain('Objected')
    }
    expect(await kept()).toEqual(['objected by link'])
    expect((await phone.get('/family/answers')).text).toContain('You object, since')
    await changed()
    expect(await stateOf(post)).toBe('to_remove_by_hand')
    expect(await refused()).toEqual(['consent'])
    at.house.pass(1000)
    await takeAllBack(phone)
    expect(await kept()).toEqual(['objected by link', 'objection_withdrawn by link'])
    expect((await phone.get('/family/answers')).text).toContain('You have not objected.')
    expect(await refused()).toEqual([])
  })

  test('somebody without parental responsibility objects as anybody, and takes it back as anybody: neither is a yes', async () => {
    await at.house.boot.query('update house.guardianships set parental_responsibility = false where pupil_id = $1', [
      child,
    ])
    const phone = await inside()
    const button = pressOf((await phone.get('/family/answers')).body, /^I object/)
    await phone.post('/family/answers', { [button?.name ?? '']: button?.value ?? '' })
    expect(await refused()).toEqual(['consent'])
    at.house.pass(1000)
    await takeAllBack(phone)
    expect(await kept()).toEqual(['objected by link', 'objection_withdrawn by link'])
    expect(await refused()).toEqual([])
  })

  test('who refused everything takes back one thing: that goes again, and the rest stays refused', async () => {
    const phone = await inside()
    await phone.post('/family/answers', { nothing: child })
    expect(await refused()).toEqual(['consent'])
    at.house.pass(1000)
    await takeAllBack(phone)
    expect(await kept()).toEqual(['objection_withdrawn by link'])
    expect(await refused()).toEqual([])
    const { body } = await phone.get('/family/answers')
    const inSchool = queryAllByRole(body, 'button', { name: /^Take my objection back/ })
    expect(inSchool.some(one => one.textContent?.includes('Inside the school'))).toBe(true)
  })

  test('a press that takes back what nobody refused is kept by nobody', async () => {
    const phone = await inside()
    const button = pressOf((await phone.get('/family/answers')).body, /^I object/)
    await phone.post('/family/answers', { 'object-back': button?.value ?? '' })
    expect(await kept()).toEqual([])
  })

  test('of an objection that was taken back nothing is left when the school chooses consent: nobody has given a yes (s1-protocol-1c)', async () => {
    const phone = await inside()
    const button = pressOf((await phone.get('/family/answers')).body, /^I object/)
    await phone.post('/family/answers', { [button?.name ?? '']: button?.value ?? '' })
    at.house.pass(1000)
    await takeAllBack(phone)
    expect(await refused()).toEqual([])
    await choose('consent')
    expect(await refused()).toEqual(['consent'])
    expect((await phone.get('/family/answers')).text).toContain('You have not answered this yet.')
    const { text } = await (await at.as(at.ifeoma)).get(`/pupils/${child}`)
    expect(text).toContain('Objection taken back (Somebody at Home)')
    expect(text).not.toMatch(/Yes \(Somebody at Home\)/)
  })

  test('the school chooses consent between her opening the page and her press: nobody has given a yes (s1-protocol-1c)', async () => {
    at.house.pass(1000)
    await choose('public_task')
    at.house.pass(1000)
    const phone = await inside()
    const object = pressOf((await phone.get('/family/answers')).body, /^I object/)
    await phone.post('/family/answers', { [object?.name ?? '']: object?.value ?? '' })
    const back = pressOf((await phone.get('/family/answers')).body, /^Take my objection back/)
    at.house.pass(1000)
    await choose('consent')
    at.house.pass(1000)
    await phone.post('/family/answers', { [back?.name ?? '']: back?.value ?? '' })
    expect(await kept()).toEqual(['objected by link', 'objection_withdrawn by link'])
    expect(await refused()).toEqual(['consent'])
  })

  test('and the other way: a yes that she pressed on a page that asked is none where the school now tells', async () => {
    at.house.pass(1000)
    await choose('consent')
    at.house.pass(1000)
    const phone = await inside()
    const { body } = await phone.get('/family/answers')
    const radio = queryAllByRole<HTMLInputElement>(body, 'radio').find(one => /social/.test(one.name))
    at.house.pass(1000)
    await choose('public_task')
    at.house.pass(1000)
    await phone.post('/family/answers', { [radio?.name ?? '']: 'yes' })
    expect(await kept()).toEqual([])
    expect(await refused()).toEqual([])
    at.house.pass(1000)
    await choose('consent')
    expect(await refused()).toEqual(['consent'])
  })
})
