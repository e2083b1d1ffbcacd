import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { allSchools, peopleWithRoles } from '../../people/people.ts'
import { act, type Act, type JobIds, theHouse, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { adopters } from '../adopting/adopters.rule.ts'
import { lockPolicyOf } from '../adopting/drafts.store.ts'
import { trustMovedOn } from '../adopting/trust/trust-moved-on.ts'
import { settledVersion } from '../policy-in-force.ts'
import { reviewersBy } from './may-review.rule.ts'
import { TELL_OF_TRUST } from './queues.ts'
import { insertTrigger, triggersOf } from './reviewing.store.ts'

const t = wordsIn('en-GB')

/**
 * The trust adopted for all its schools. Where one has a version of its own that one still goes before it, so its review is opened and those
 * who adopt and review there are told. A job that runs twice opens it once.
 */
export async function openTriggerOfTrust(works: Works, { trust, subject, school }: JobIds): Promise<void> {
  if (subject === undefined || school !== undefined) return
  const schools = await act(works, theHouse(trust), one => allSchools(one.tx))
  for (const { id } of schools) await act(works, theHouse(trust), one => openAt(one, id, subject))
}

async function openAt(one: Act, school: string, adopted: string): Promise<void> {
  await lockPolicyOf(one, school)
  const moved = await trustMovedOn(one, school)
  // Adopted anew meanwhile: that one opens it.
  if (moved === null || moved.trusts.id !== adopted) return
  const { own, trusts } = moved
  const there = await triggersOf(one.tx, school)
  if (there.some(trigger => trigger.kind === 'trust' && trigger.raisedAt >= trusts.adoptedAt)) return
  const reason = t('reviewing.trust-reason', { title: trusts.title, number: trusts.number })
  const trigger = {
    id: randomUUID(),
    school,
    version: own.id,
    kind: 'trust',
    reason,
    clauses: [],
    document: null,
  } as const
  await insertTrigger(one, trigger)
  await append(one, {
    kind: 'review-trigger-raised',
    school,
    subject: trigger.id,
    clauses: [],
    facts: { trigger: 'trust', version_id: own.id, document_id: null, notice: null },
    words: { reason },
  })
  const { settings } = await settledVersion(one.tx, own.id)
  const told = (await peopleWithRoles(one.tx, [...new Set([...adopters, ...reviewersBy(settings)])], school))
    // Whoever adopts for the trust knows.
    .filter(person => person.school !== null)
  for (const person of new Set(told.map(each => each.id)))
    await one.works.jobs.send(one.tx, TELL_OF_TRUST, { trust: one.who.trust, person, school, subject: adopted })
}
