import { getAllByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { familyJobs, makeOwnSlip, pupilsRoutes } from '../../pupils/pupils.ts'
import { openFamilies } from '../testing/families.ts'
import { openSchoolPages, type Phone, type SchoolPages } from '../testing/school-pages.tsx'
import { familiesRoutes } from './families.routes.ts'

let at: SchoolPages
let families: Awaited<ReturnType<typeof openFamilies>>
let carol: Visitor
let facebook: string
let bluesky: string
let child: string
let number = 0
beforeAll(async () => {
  at = await openSchoolPages('trust-provider', [...pupilsRoutes, ...familiesRoutes], familyJobs)
  carol = await at.house.addPerson('Carol Office', ['office_manager'], at.school)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  bluesky = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky')
})
afterAll(() => at.close())
beforeEach(async () => {
  number += 1
  child = await families.addChild(`Child${number}`, 'Marchetti')
})

/** Her telephone, on which she has opened the slip that the office made. */
async function inside(of = child): Promise<Phone> {
  await at.house.boot.query(`update house.pupils set date_of_birth = '2009-05-20' where id = $1`, [of])
  const slip = await makeOwnSlip(at.house.works, carol, of)
  if ('refused' in slip) throw new Error('No slip was made.')
  const phone = at.phone()
  const born = { 'born-day': '20', 'born-month': '5', 'born-year': '2009' }
  expect((await phone.post(new URL(slip.address).pathname, born)).goesTo).toBe('/own/answers')
  return phone
}

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

const statesOf = async (post: string) =>
  (
    await at.house.boot.query<{ state: string }>(
      'select state from house.post_targets where post_id = $1 order by account_id = $2 desc',
      [post, facebook],
    )
  ).rows.map(({ state }) => state)
const targetOn = async (post: string, account: string) =>
  (
    await at.house.boot.query<{ id: string }>(
      'select id from house.post_targets where post_id = $1 and account_id = $2',
      [post, account],
    )
  ).rows[0]?.id ?? ''

describe('a pupil on her own page', () => {
  test('sees each place where she is, and nobody else', async () => {
    await live()
    await live(await families.addChild('Somebody', 'Else'))
    const { status, body, text } = await (await inside()).get('/own/posts')
    expect(status).toBe(200)
    expect(getAllByRole(body, 'button', { name: /^Take this down/ })).toHaveLength(2)
    expect(text).toContain('To be seen of you: Full name')
    expect(text).not.toMatch(/Else|Somebody/)
  })

  test('takes one down by one press, there alone, and nobody who works with posts is told who asked (s1-protocol-1c)', async () => {
    const post = await live()
    const phone = await inside()
    const target = await targetOn(post, facebook)
    expect((await phone.post('/own/posts', { target })).goesTo).toBe('/own/posts?said=removal')
    expect((await phone.post('/own/posts', { target })).goesTo).toBe('/own/posts?said=removal')
    expect(await statesOf(post)).toEqual(['to_remove_by_hand', 'live'])
    const happened = await at.happened(post)
    expect(happened.filter(({ kind }) => kind === 'target-coming-down')).toHaveLength(1)
    expect(JSON.stringify(happened)).not.toContain(child)
    expect((await at.happened(child)).filter(({ kind }) => kind === 'removal-asked-by-pupil')).toHaveLength(1)
    await at.runJobs()
    for (const person of [at.ann, at.gethin])
      for (const { body } of await at.mailTo(person)) expect(body).not.toMatch(/pupil|family|Marchetti/i)
    const seen = await phone.get('/own/posts?said=removal')
    expect(seen.text).toContain('Look here again to see when it is gone.')
    expect(getAllByRole(seen.body, 'button', { name: /^Take this down/ })).toHaveLength(1)
  })

  test('in Arabic the page stands from right to left with no English unmarked, and what is kept says which notice she read', async () => {
    const post = await live()
    const phone = await inside()
    const { body } = await phone.get('/own/posts?language=ar')
    expect(body.closest('html')?.getAttribute('dir')).toBe('rtl')
    for (const part of [...body.querySelectorAll('[lang="en-GB"]')]) part.remove()
    expect(body.textContent).not.toMatch(/\b(the|your|you|and|of|for|this|with|since)\b/)
    await phone.post('/own/posts', { target: await targetOn(post, facebook), language: 'ar' })
    const [asked] = (await at.happened(child)).filter(({ kind }) => kind === 'removal-asked-by-pupil')
    expect(JSON.stringify(asked?.facts)).toMatch(/"notice":"ar-[0-9a-f]{12}"/)
  })

  test('a post that shows her not is not there for her, and stays; without a slip nothing opens', async () => {
    const post = await live(await families.addChild('Somebody', 'Else'))
    const phone = await inside()
    for (const target of [await targetOn(post, facebook), 'no-id', ''])
      expect((await phone.post('/own/posts', { target })).status).toBe(422)
    expect(await statesOf(post)).toEqual(['live', 'live'])
    expect(queryByRole((await phone.get('/own/posts')).body, 'button', { name: /^Take this down/ })).toBeNull()
    for (const asked of [await at.phone().get('/own/posts'), await at.phone().post('/own/posts', { target: 'x' })])
      expect(asked.goesTo).toBe('/own?said=ended')
  })
})
