import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../../people/people.ts'
import { act } from '../../../platform/platform.ts'
import { openReadingHouse, type ReadingHouse } from '../../acknowledging/testing/reading-house.ts'
import { endReview } from '../../reviewing/end-review.ts'
import { openTriggerOfTrust } from '../../reviewing/open-trigger-of-trust.ts'
import { adoptAtOnce } from '../../testing/adopt-at-once.ts'
import { readyToFreeze } from '../../testing/ready-draft.ts'
import { packNamed } from '../../testing/whole-pack.ts'
import { policyNeedsOf } from '../needs-of.ts'
import { sealDraft } from '../signing/seal-draft.ts'
import { signPolicy, whoIsWaitedFor } from '../signing/sign-policy.ts'
import { reopenDraft } from '../signing/void-seal.ts'

let house: ReadingHouse
let head: Visitor & { email: string }
let officer: Visitor

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  await house.person('Gia Chair', ['chair_of_governors'])
  officer = await house.person('Olu Officer', ['trust_administrator'], { at: null })
})
afterAll(() => house.close())

async function trustAdopts(): Promise<string> {
  house.later(1)
  const open = Object.fromEntries(packNamed('trust-provider').openQuestions.map(({ id, ours }) => [id, ours]))
  const wish = { school: null, pack: 'trust-provider', answers: { open }, from: null }
  return (await adoptAtOnce(house.works, officer, wish)).adopted
}

const needsOf = async (who: Visitor) =>
  (await act(house.works, who.identity, one => policyNeedsOf(one, who))).filter(need => need.kind !== 'role-gap')

test('nobody signs a text that was compared with what the trust has replaced since; opened again it is measured anew', async () => {
  const draft = await readyToFreeze(house.works, head, house.school.id, 'church-primary')
  expect(await sealDraft(house.works, head, draft)).toHaveProperty('sealed')
  expect((await needsOf(head)).map(need => need.kind)).toContain('to-sign')
  const waiting = await whoIsWaitedFor(house.works, head.identity, draft)
  await trustAdopts()
  const { id = '', hash = '' } = waiting?.seal ?? {}
  const outcome = await signPolicy(house.works, head, id, { capacity: 'headteacher', hash, meeting: null })
  expect(outcome).toMatchObject({ refused: 'trust-adopted-since', trusts: { number: 1 } })
  expect((await needsOf(head)).map(need => need.kind)).not.toContain('to-sign')
  const asker = await house.signedIn(head.email)
  for (const path of [`/policy/sign/${id}`, `/policy/drafts/${draft}`])
    expect((await asker.get(path)).text).toContain('opens it again, looks at what your trust now asks')
  await reopenDraft(house.works, head, draft)
  const again = await sealDraft(house.works, head, draft)
  expect('tasks' in again && again.tasks).toContain('trust')
})

test('where a school has a version of its own, its head hears by mail and on the first page, and its review is opened once', async () => {
  const own = await house.adopt(head, 'church-primary')
  await house.runJobs()
  expect((await needsOf(head)).map(need => need.kind)).not.toContain('trust-adopted')
  const adopted = await trustAdopts()
  await house.runJobs()
  const mailed = async () =>
    (await house.mailsTo(head)).filter(mail => mail.subject === 'Your trust has adopted its policy anew')
  expect(await mailed()).toHaveLength(1)
  await openTriggerOfTrust(house.works, { trust: house.trust, subject: adopted })
  await house.runJobs()
  const [need] = (await needsOf(head)).filter(one => one.kind === 'trust-adopted')
  expect(need).toMatchObject({ number: 2, to: `/policy/compare?school=${house.school.id}&from=${own}&to=${adopted}` })
  expect((await needsOf(officer)).map(one => one.kind)).not.toContain('trust-adopted')
  const mails = await mailed()
  expect(mails).toHaveLength(1)
  expect(mails[0]?.body).toContain(`&to=${adopted}`)
  const { rows } = await house.boot.query<{ version_id: string }>(
    "select version_id from house.review_triggers where school_id = $1 and kind = 'trust'",
    [house.school.id],
  )
  expect(rows).toEqual([{ version_id: own }])
  const asker = await house.signedIn(head.email)
  const side = await asker.get(need?.to ?? '')
  expect([side.status, side.text.includes('Version 2 of the trust')]).toEqual([200, true])
  const review = await asker.get(`/policy/review?school=${house.school.id}`)
  expect(review.text).toContain('The trust has adopted another policy')
  // Whoever has looked and keeps the school's own has answered it.
  house.later(1)
  const kept = {
    school: house.school.id,
    version: own,
    outcome: 'keep',
    reason: 'Looked at.',
    months: '12',
    wanted: [],
  }
  expect(await endReview(house.works, head, kept)).toHaveProperty('ended')
  expect((await needsOf(head)).map(one => one.kind)).not.toContain('trust-adopted')
})
