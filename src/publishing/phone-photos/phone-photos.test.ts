import { getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, theHouse } from '../../platform/platform.ts'
import { embeddedPack, type Pack, policyInForce, settle } from '../../policy/policy.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { holdsAsked } from '../posts/questions-put.ts'
import { takeBackPost } from '../posts/take-back-post.ts'
import { publishingRoutes } from '../routes.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { recordHandPosting } from '../going-out/record-hand-posting.ts'
import { latePhotos } from './late-photos.ts'
import { clockOf, sayDeleted, tookThemHerself } from './phone-photos.rule.ts'
import { remindOfPhotos } from './remind-of-photos.job.ts'

const HOUR = 3_600_000

describe('the rules', () => {
  const settingsOf = (pack: string, own: Partial<Pack['settings']> = {}) => {
    const known = embeddedPack(pack)
    if (known === undefined) throw new Error(`There is no pack ${pack}.`)
    const settled = settle({ ...known, settings: { ...known.settings, ...own } }, {})
    if ('refused' in settled) throw new Error(`${pack} does not settle.`)
    return settled
  }
  const at = new Date('2026-11-20T10:00:00Z')

  test('handed in is moved: the time begins then (s1-photos-03); where the policy says shared, it begins when the post is out (s2-school-use-07e)', () => {
    expect(clockOf(settingsOf('trust-provider'), at)).toEqual({
      hours: 24,
      dueAt: new Date('2026-11-21T10:00:00Z'),
      clauses: ['s1-photos-03'],
    })
    expect(clockOf(settingsOf('church-primary'), at)).toEqual({
      hours: 24,
      dueAt: null,
      clauses: ['s2-school-use-07e'],
    })
    expect(clockOf(settingsOf('trust-provider', { 'images.delete_hours': 2 }), at)?.dueAt).toEqual(
      new Date('2026-11-20T12:00:00Z'),
    )
  })

  test('a tick says that she took them, or an answer of the policy’s own question; a device of the trust does not (s1-photos-03)', () => {
    const { questions } = settingsOf('trust-provider')
    const said = (answer: string) => tookThemHerself({ holds: [], questions, answers: { device: answer } })
    expect([said('approved-device'), said('trust-device'), said('other-device'), said('')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(tookThemHerself({ holds: ['phone_pictures'], questions: [], answers: {} })).toBe(true)
    expect(tookThemHerself({ holds: ['trip'], questions: [], answers: {} })).toBe(false)
  })

  test('a policy with a time to delete them and no question of its own has the tick offered; one that asks itself does not ask twice', () => {
    const asked = (pack: string, own: Partial<Pack['settings']> = {}) =>
      holdsAsked({ settings: settingsOf(pack, own), pack: null }).includes('phone_pictures')
    expect([asked('church-primary'), asked('trust-provider'), asked('council-personal-use')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('only she says so, and once', () => {
    expect(sayDeleted('ann', { person: 'ann', deletedAt: null })).toBeNull()
    expect(sayDeleted('bea', { person: 'ann', deletedAt: null })).toEqual({ refused: 'not-hers' })
    expect(sayDeleted('ann', { person: 'ann', deletedAt: at })).toEqual({ refused: 'said-already' })
  })
})

/** Of one school and policy: a post with a picture from a phone, and what came of it. */
function atSchool(pack: 'trust-provider' | 'church-primary', fromPhone: object, notFromPhone: object) {
  let at: SchoolPages
  let news: string
  let ann: Asker
  let gethin: Asker

  beforeAll(async () => {
    at = await openSchoolPages(pack, publishingRoutes)
    news = await at.house.addAccount(at.school, 'website', 'Robin Hill news page')
    ann = await at.as(at.ann)
    gethin = await at.as(at.gethin)
  })
  afterAll(() => at.close())

  const approved = (draft: object = fromPhone) =>
    at.approved(
      at.ann,
      at.ifeoma,
      at.school,
      { text: 'Our garden grows.', targets: [news], ...draft },
      'Six beans in a row',
    )
  return {
    get at() {
      return at
    },
    get ann() {
      return ann
    },
    get gethin() {
      return gethin
    },
    approved,
    notFromPhone: () => approved(notFromPhone),
    /** Posted by hand by the account manager. */
    async goesOut(post: string): Promise<void> {
      await at.runJobs()
      const [target] = await at.targetsOf(post)
      const link = 'http://127.0.0.1:9/news/1'
      expect(await recordHandPosting(at.house.works, at.gethin, target?.id ?? '', link)).toHaveProperty('recorded')
      await at.runJobs()
    },
    async remind(): Promise<void> {
      await remindOfPhotos.work(at.house.works, { trust: at.house.trust })
      await at.runJobs()
    },
    kinds: async (post: string) =>
      (await at.happened(post)).filter(({ kind }) => kind.startsWith('post-photos')).map(({ kind }) => kind),
    mails: async () => (await at.mailTo(at.ann)).filter(({ subject }) => /phone/.test(subject)),
    late: () =>
      look(at.house.works, theHouse(at.house.trust), async one =>
        latePhotos(one, { id: at.school, name: '' }, await policyInForce(one.tx, at.school, one.at)),
      ),
  }
}

describe('where photos come off the phone as soon as the school has them (s1-photos-03)', () => {
  const it = atSchool(
    'trust-provider',
    { answers: { device: 'approved-device' } },
    { answers: { device: 'trust-device' } },
  )

  test('nothing is asked of whoever used a device of the trust', async () => {
    const post = await it.notFromPhone()
    await it.goesOut(post)
    expect(await it.kinds(post)).toEqual([])
    expect((await it.ann.get('/')).text).not.toContain('from your phone')
    expect(await it.mails()).toEqual([])
  })

  test('she is reminded from handing in on, with the clause; late it stands overdue and is mailed once; a press says that they are deleted (s1-photos-03)', async () => {
    const post = await it.approved()
    const asked = (await it.at.happened(post)).find(({ kind }) => kind === 'post-photos-to-delete')
    expect(asked).toMatchObject({ clauses: ['s1-photos-03'], facts: { photos: 1, hours: 24, begins: 'handed_in' } })
    const before = await it.ann.get('/')
    expect(before.text).toMatch(/Delete a photo from your phone.*due in/)
    expect(before.text).toContain('Photographs for social media')
    expect((await it.gethin.get('/')).text).not.toContain('from your phone')
    await it.remind()
    expect([await it.mails(), await it.late()]).toEqual([[], []])
    it.at.house.pass(26 * HOUR)
    await it.remind()
    await it.remind()
    expect((await it.mails()).map(({ subject }) => subject)).toEqual(['Photos should be off your phone by now'])
    expect((await it.ann.get('/')).text).toMatch(/Delete a photo from your phone.*overdue by 2 h/)
    expect((await it.late())[0]).toMatchObject({
      clauses: ['s1-photos-03'],
      says: expect.stringMatching(/^Photos of a post have not been said to be deleted/),
    })
    // Opening whatever a mail links to says nothing for her.
    const { body } = await it.ann.get('/')
    expect(await it.kinds(post)).toEqual(['post-photos-to-delete', 'post-photos-late'])
    const press = getByRole(body, 'button', { name: 'It is deleted' }).closest('form')?.getAttribute('action') ?? ''
    expect((await it.gethin.post(press)).status).toBe(404)
    expect((await it.ann.get(press)).status).toBe(404)
    expect((await it.ann.post(press)).goesTo).toBe('/?done=photos-deleted')
    expect((await it.ann.post(press)).goesTo).toBe('/?done=photos-deleted')
    expect(await it.kinds(post)).toEqual(['post-photos-to-delete', 'post-photos-late', 'post-photos-deleted'])
    expect((await it.at.happened(post)).at(-1)).toMatchObject({ clauses: ['s1-photos-03'], facts: { late: true } })
    const after = await it.ann.get('/?done=photos-deleted')
    expect(after.text).toContain('It is recorded that you have deleted them.')
    expect(after.text).not.toContain('Delete a photo from your phone')
    expect(await it.late()).toEqual([])
    expect((await it.ann.get(`/posts/${post}`)).text).toContain('is deleted from her phone, after the time was over')
  })

  test('a post that is handed in again asks of the same photos no second time', async () => {
    const { works } = it.at.house
    const post = await it.approved({ answers: { device: 'approved-device' }, plannedFor: '2999-01-01T10:00:00Z' })
    expect(await takeBackPost(works, it.at.ann, post)).not.toHaveProperty('refused')
    expect(await handInPost(works, it.at.ann, post)).toHaveProperty('handedIn')
    expect(await it.kinds(post)).toEqual(['post-photos-to-delete'])
  })

  test('what is not a number of ours, or not there, is no page', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-000000000000'])
      expect((await it.ann.post(`/phone-photos/${id}/deleted`)).status).toBe(404)
  })
})

describe('where photos come off the phone after sharing (s2-school-use-07e)', () => {
  const phone = { holds: ['phone_pictures' as const] }
  const it = atSchool('church-primary', phone, {})

  test('nothing presses until the post is out; then she is told once, and has the policy’s time (s2-school-use-07e)', async () => {
    const post = await it.approved()
    expect((await it.at.happened(post)).find(({ kind }) => kind === 'post-photos-to-delete')).toMatchObject({
      clauses: ['s2-school-use-07e'],
      facts: { begins: 'out' },
    })
    it.at.house.pass(30 * HOUR)
    await it.remind()
    expect((await it.ann.get('/')).text).not.toContain('from your phone')
    expect(await it.mails()).toEqual([])
    const again = await it.approved()
    await it.goesOut(again)
    expect((await it.mails()).map(({ subject }) => subject)).toEqual(['Please delete photos from your phone'])
    expect((await it.ann.get('/')).text).toMatch(/Delete a photo from your phone.*due in 1 day|due in 24 h/)
    it.at.house.pass(25 * HOUR)
    await it.remind()
    expect((await it.ann.get('/')).text).toMatch(/Delete a photo from your phone.*overdue by 1 h/)
    expect(await it.kinds(again)).toEqual(['post-photos-to-delete', 'post-photos-late'])
  })

  test('who ticks nothing is asked nothing', async () => {
    expect(await it.kinds(await it.notFromPhone())).toEqual([])
  })
})
