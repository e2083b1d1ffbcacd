import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { setFlag } from '../../pupils/pupils.ts'
import { readPost } from '../posts/read-post.ts'
import { publishingRoutes } from '../routes.ts'
import { openFamilies } from '../testing/families.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'

/** The page of whoever writes, for a child that may not be shown, by the reason: to be the same page byte for byte (bench/same-time.bench.ts measures its time). */
let at: SchoolPages
let ann: Asker
let dsl: Visitor
let families: Awaited<ReturnType<typeof openFamilies>>
let facebook: string

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', publishingRoutes)
  families = await openFamilies(at.house, at.school, at.ifeoma)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  dsl = await at.house.addPerson('Dee Lead', ['dsl'], at.school)
  ann = await at.as(at.ann)
})
afterAll(() => at.close())

const everywhere = (answer: 'yes' | 'no' | 'withdrawn' | 'objected') =>
  (['face', 'unrecognisable'] as const).map(kind => ({ kind, channel: 'facebook', answer }) as const)
const flagged = (pupil: string) =>
  setFlag(at.house.works, dsl, pupil, { reason: 'safeguarding', reviewOn: '2999-01-01' })

const reasons: Readonly<Record<string, (pupil: string) => Promise<unknown>>> = {
  'no answer': async () => {},
  'a no': pupil => families.says(pupil, everywhere('no')),
  'a withdrawal': async pupil => {
    await families.says(pupil, everywhere('yes'))
    at.house.pass(1000)
    await families.says(pupil, everywhere('withdrawn'))
  },
  'an objection': pupil => families.says(pupil, everywhere('objected')),
  'nothing at all': pupil => families.says(pupil, [{ kind: 'everything', channel: 'everywhere', answer: 'no' }]),
  'a flag': flagged,
  'a flag beside a yes': async pupil => {
    await families.says(pupil, everywhere('yes'))
    await flagged(pupil)
  },
}

/** One child of each reason in a draft of its own, all of the same words; what differs by itself (ids, nonces, its name, the minute in which it was saved) taken out. */
async function pageOf(number: number, because: (pupil: string) => Promise<unknown>): Promise<string> {
  const pupil = await families.addChild('Child', `Number${number}`)
  await because(pupil)
  const id = await at.house.write(at.ann, at.school, { text: 'Clay in Year 4.', targets: [facebook] })
  await at.house.boot.query(
    `insert into house.post_pictures values ($1, gen_random_uuid(), $2, 1, $3, 10, 4, 3, 'Hands and clay', '{}', now())`,
    [at.house.trust, id, 'a'.repeat(64)],
  )
  const [picture] = (await readPost(at.house.works, at.ann, id)).pictures
  await at.house.rewrite(at.ann, id, { targets: [facebook], shown: { [picture?.id ?? '']: { [pupil]: 'face' } } })
  const { status, html } = await ann.get(`/posts/${id}/write`)
  expect(status).toBe(200)
  return html
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(`Number${number}`, 'Number')
    .replace(/Saved at \d\d:\d\d/, 'Saved at')
}

test('whoever writes gets the very same page for every reason, byte for byte (s1-protocol-2c)', async () => {
  const pages = new Map<string, string>()
  for (const [number, [name, because]] of Object.entries(reasons).entries())
    pages.set(name, await pageOf(number, because))
  const silent = pages.get('no answer') ?? ''
  expect(silent).toContain('Not on Facebook. Questions: the office.')
  for (const [name, html] of pages) expect(Buffer.from(html).equals(Buffer.from(silent)), name).toBe(true)
  // It does differ where the child may go, so that equal is no accident of what was taken out.
  const may = await pageOf(9, pupil => families.says(pupil, everywhere('yes')))
  expect(may).not.toContain('Not on Facebook')
})
