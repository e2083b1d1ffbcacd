import type { Works } from '../platform/platform.ts'
import { decideSuggestion, raiseTrigger, suggestChange } from '../policy/policy.ts'
import { done, headOf } from './adopt-policies.ts'
import type { SampleTrust } from './sample-trust.ts'
import { visitorFor } from './visitor-for.ts'

/** Milliseconds. */
const DAY = 86_400_000

/**
 * Larkenby's policy is reviewed in some weeks: something was raised for it, one suggestion is answered and one waits. St Orrin's adopted last
 * school year for twelve months, so its review is late, which its governors see.
 */
export async function fillReviews(works: Works, clock: { at: Date }, sample: SampleTrust): Promise<void> {
  const now = clock.at
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const school = sample.schools.find(one => one.reviewOn !== null)
  if (school === undefined) throw new Error('No school of the sample has a review before it.')
  const visitorAs = (role: string) => {
    const one = sample.staff.find(
      staff => staff.leftOn === null && staff.roles.some(held => held.role === role && held.schoolId === school.id),
    )
    if (one === undefined) throw new Error(`The sample's ${school.name} has nobody who is its ${role}.`)
    return visitorFor(sample, one.id)
  }
  clock.at = ago(12)
  const raised = await raiseTrigger(works, visitorAs('dsl'), {
    school: school.id,
    kind: 'incidents',
    reason:
      'Somebody opened an account in our name, and it stood for two weeks. The policy does not say who writes to the platform.',
    clauses: 's1-scope-09',
  })
  done(raised, 'raise something for the review')
  const suggest = async (role: string, days: number, clause: string, words: string) => {
    clock.at = ago(days)
    return done(await suggestChange(works, visitorAs(role), { school: school.id, clause, words }), 'suggest a change')
  }
  const first = await suggest(
    'teacher',
    20,
    's1-protocol-2c',
    'Allow the first names of prize winners: parents sign a form for prize day anyway.',
  )
  clock.at = ago(15)
  const reply = 'Not before we have seen how the new consent forms work. We will look at it again at the review.'
  const decided = { suggestion: first.suggested, decision: 'not_now', reply }
  done(await decideSuggestion(works, headOf(sample, school), decided), 'answer a suggestion')
  await suggest(
    'account_manager',
    3,
    's1-protocol-5',
    'Name a second approver. When the head is away, posts about the day go out two days late.',
  )
  clock.at = now
}
