import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { flagRoutes, pupilsRoutes, setFlag } from '../../pupils/pupils.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { openFamilies } from '../testing/families.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { reachBack } from '../withdrawing/reach-back.job.ts'
import { recordHandRemoval } from '../withdrawing/record-hand-removal.ts'
import { postsSince } from './posts-since.ts'

let at: SchoolPages
let dsl: Visitor
let dee: Asker
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string
let child: string

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', [...pupilsRoutes, ...flagRoutes(postsSince)])
  dsl = await at.house.addPerson('Dee Lead', ['dsl'], at.school)
  dee = await at.as(dsl)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  child = await families.addChild('Ilaria', 'Marchetti')
  await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'yes' }])
})
afterAll(() => at.close())

const draft = (text: string, more: object = {}) => ({
  text,
  targets: [facebook],
  named: { [child]: 'full_name' as const },
  ...more,
})

async function live(text: string): Promise<string> {
  const id = await at.approved(at.ann, at.ifeoma, at.school, draft(text))
  await at.runJobs()
  await at.house.boot.query(`update house.post_targets set state = 'live', live_at = $2 where post_id = $1`, [
    id,
    at.house.clock.at,
  ])
  return id
}

/** What stands under the heading of the list, one string for each post. */
async function listed(): Promise<string[]> {
  const { body, status } = await dee.get(`/pupils/${child}/flags`)
  expect(status).toBe(200)
  const heading = [...body.querySelectorAll('h2')].find(one => /What became of posts/.test(one.textContent ?? ''))
  const lines = heading === undefined ? [] : [...(heading.nextElementSibling?.nextElementSibling?.children ?? [])]
  return lines.map(line => (line.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
}

test('the flag’s page tells its keeper what was stopped, what came down and what nobody has seen gone (s1-purpose-08)', async () => {
  const before = await live('Long ago our choir sang.')
  await at.house.boot.query(
    `update house.post_targets set state = 'gone', gone_at = $2::timestamptz - interval '9 days' where post_id = $1`,
    [before, at.house.clock.at],
  )
  const up = await live('Our poets were on the radio.')
  const planned = await at.approved(
    at.ann,
    at.ifeoma,
    at.school,
    draft('Tomorrow our poets read.', { plannedFor: new Date(at.house.clock.at.getTime() + 86_400_000).toISOString() }),
  )
  const waiting = await at.house.write(at.ann, at.school, draft('Our poets won.'))
  expect(await handInPost(at.house.works, at.ann, waiting)).toHaveProperty('handedIn')
  at.house.pass(1000)
  expect((await dee.get(`/pupils/${child}/flags`)).text).not.toContain('What became of posts')
  await setFlag(at.house.works, dsl, child, { reason: 'court_order', reviewOn: '2999-01-01' })
  at.house.pass(1000)
  expect(await listed()).toEqual([expect.stringMatching(/^Our poets were on the radio\. ?Still live/)])
  await reachBack.work(at.house.works, { trust: at.house.trust, subject: child })
  const lines = (await listed()).toSorted()
  expect(lines).toEqual([
    expect.stringMatching(/^Our poets were on the radio\. ?Not seen gone yet Robin Hill on Facebook · /),
    expect.stringMatching(/^Our poets won\. ?Went back to its author /),
    expect.stringMatching(/^Tomorrow our poets read\. ?Stopped before it went out Robin Hill on Facebook · /),
  ])
  expect((await dee.get(`/pupils/${child}/flags`)).text).toContain('One is not seen to be gone yet.')
  const [target] = await at.targetsOf(up)
  expect(await recordHandRemoval(at.house.works, at.gethin, target?.id ?? '', { looked: true })).toHaveProperty('gone')
  expect((await listed()).find(line => line.startsWith('Our poets were'))).toContain('Seen to be gone')
  const page = await dee.get(`/pupils/${child}/flags`)
  expect(page.text).toContain('All of it is stopped or was seen to be gone.')
  expect(page.html).toContain(`/posts/${planned}`)
  for (const person of [at.ifeoma, at.gethin])
    expect((await (await at.as(person)).get(`/pupils/${child}/flags`)).status).toBe(403)
})

test('where nothing of the child was out, the page says so', async () => {
  child = await families.addChild('Bea', 'Ash')
  await setFlag(at.house.works, dsl, child, { reason: 'adopted', reviewOn: '2999-01-01' })
  expect((await dee.get(`/pupils/${child}/flags`)).text).toContain(
    'Since the flag was set, no post with this child was live, waiting or planned.',
  )
})
