import { append } from '../../history/history.ts'
import { dayOf, noticeVersion, rolesAt, type School, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../policy-in-force.ts'
import { lookers } from './look-due.ts'
import { insertLook } from './looks.store.ts'

/** Longest that is kept of where the minute is, in characters. */
export const LONGEST_MINUTE = 200

export type LookRefusal = { readonly refused: 'not-a-governor' | 'no-policy' | 'no-day' | 'to-come' | 'too-long' }

/** Keeps that the governors looked at how the policy works: the day, and where the minute is. From then on the next look is counted. */
export async function keepLook(
  works: Works,
  visitor: Visitor,
  school: School,
  wish: { readonly lookedOn: string | null; readonly minute: string },
): Promise<{ kept: string } | LookRefusal> {
  if (!lookers.some(role => rolesAt(visitor, school.id).has(role))) return { refused: 'not-a-governor' }
  const { lookedOn } = wish
  const minute = wish.minute.trim()
  if (lookedOn === null) return { refused: 'no-day' }
  if (minute.length > LONGEST_MINUTE) return { refused: 'too-long' }
  return act(works, visitor.identity, async one => {
    if (lookedOn > dayOf(one.at)) return { refused: 'to-come' }
    const { version, settings } = await policyInForce(one.tx, school.id, one.at)
    if (version === null) return { refused: 'no-policy' }
    await insertLook(one, { school: school.id, version: version.id, lookedOn, minute })
    await append(one, {
      kind: 'governors-looked',
      school: school.id,
      subject: school.id,
      clauses: settings.get('governors.report_months').clauses,
      facts: { version_id: version.id, lookedOn, notice: noticeVersion('reviewing-a-policy') },
      words: { minute },
    })
    return { kept: lookedOn }
  })
}
