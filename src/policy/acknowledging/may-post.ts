import { dayOf, staffOfSchool } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { heldSince } from '../in-force.rule.ts'
import { policyInForce } from '../policy-in-force.ts'
import { versionsFor } from '../policy-versions.store.ts'
import { trainingFor } from '../understanding/training.store.ts'
import { mayPostRule, type PostingRefusal } from './may-post.rule.ts'
import { isBound } from './reading-standing.rule.ts'
import { readingsOf } from './readings.store.ts'

/**
 * May whoever acts hand in, approve or publish at this school, as far as reading and training go? Null: she may.
 * Asked inside the transaction of the deed, by the room of posts.
 */
export async function mayPost(one: Act, school: string): Promise<PostingRefusal | null> {
  const { version, settings } = await policyInForce(one.tx, school, one.at)
  if (version === null) return null
  // A trust's policy that holds here because the school's own has ended: the time to read it begins with that day.
  const from = version.school === null ? heldSince(version, await versionsFor(one.tx, school), one.at) : version.from
  const [me] = await staffOfSchool(one.tx, school, one.who.person)
  // "I do not accept" is an answer as well: whoever gave it has read, and is locked out of nothing by it.
  const read = await readingsOf(one.tx, school, one.who.person)
  return mayPostRule(
    {
      settings,
      bound: me !== undefined && isBound(settings, me.workerType),
      readThis: read.some(reading => reading.version === version.id),
      readEarlier: read.some(reading => reading.version !== version.id),
      inForceFrom: from,
      training: { ...(await trainingFor(one.tx, school, one.who.person, 'posting')), today: dayOf(one.at) },
    },
    one.at,
  )
}
