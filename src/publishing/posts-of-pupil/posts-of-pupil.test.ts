import { afterAll, beforeAll, expect, test } from 'vitest'
import { handInPost } from '../posts/hand-in-post.ts'
import { takeBackPost } from '../posts/take-back-post.ts'
import { publishingRoutes } from '../routes.ts'
import { openFamilies } from '../testing/families.ts'
import { openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'

let at: SchoolPages
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string
let child: string

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', publishingRoutes)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  child = await families.addChild('Ilaria', 'Marchetti')
  await families.says(child, [{ kind: 'full_name', channel: 'facebook', answer: 'yes' }])
})
afterAll(() => at.close())

const draft = (text: string, of = child) => ({ text, targets: [facebook], named: { [of]: 'full_name' as const } })

test('the office sees every post with a child, also one that is gone or was never sent, and nobody else’s', async () => {
  const head = await at.as(at.ifeoma)
  expect((await head.get(`/pupils/${child}/posts`)).text).toContain('No post with this child has been handed in.')
  const gone = await at.approved(at.ann, at.ifeoma, at.school, draft('Our poets were on the radio.'))
  await at.house.boot.query(`update house.post_targets set state = 'gone', live_at = now() where post_id = $1`, [gone])
  at.house.pass(1000)
  const waiting = await at.house.write(at.ann, at.school, draft('Our poets read aloud.'))
  await handInPost(at.house.works, at.ann, waiting)
  await at.house.write(at.ann, at.school, draft('Only a draft.'))
  const other = await families.addChild('Bea', 'Ash')
  await families.says(other, [{ kind: 'full_name', channel: 'facebook', answer: 'yes' }])
  await at.approved(at.ann, at.ifeoma, at.school, draft('Bea sang.', other))
  const page = await head.get(`/pupils/${child}/posts`)
  expect(page.text).toMatch(/Our poets read aloud\..*Waiting for approval.*Our poets were on the radio\..*Withdrawn/)
  expect(page.text).toContain('To be seen of this child: Full name.')
  expect(page.text).not.toMatch(/Only a draft|Bea sang/)
  expect(page.html).toContain(`/posts/${gone}`)
  const { rows } = await at.house.boot.query(
    `select distinct person_id, pupils from house.family_looks where page = 'posts'`,
  )
  expect(rows).toEqual([{ person_id: at.ifeoma.identity.person, pupils: [child] }])
})

test('a post that its author took back and is changing stands there too, as what was handed in and without a way into her draft', async () => {
  const head = await at.as(at.ifeoma)
  const office = await at.as(await at.house.addPerson('Oz Office', ['office_manager'], at.school))
  const post = await at.house.write(at.ann, at.school, draft('Our poets will be back.'))
  await handInPost(at.house.works, at.ann, post)
  expect(await takeBackPost(at.house.works, at.ann, post)).not.toHaveProperty('refused')
  for (const reader of [head, office]) {
    const page = await reader.get(`/pupils/${child}/posts`)
    expect(page.text).toMatch(/Our poets will be back\. ?Taken back/)
    expect(page.html).not.toContain(`/posts/${post}`)
  }
})

test('who keeps no register of this school finds no such child', async () => {
  const teacher = await at.as(at.ann)
  expect([403, 404]).toContain((await teacher.get(`/pupils/${child}/posts`)).status)
  const elsewhere = await at.house.addSchool('Tansel Lane')
  const carol = await at.as(await at.house.addPerson('Carol Else', ['office_manager'], elsewhere))
  expect((await carol.get(`/pupils/${child}/posts`)).status).toBe(404)
  expect((await carol.get('/pupils/x/posts')).status).toBe(404)
})
