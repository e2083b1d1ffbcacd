import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { append } from '../../history/history.ts'
import { noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import { monthsAfter } from '../adopting/dates.rule.ts'
import { openDraft } from '../adopting/start-draft.ts'
import { control } from '../control.ts'
import { mayReview } from './may-review.rule.ts'
import { LONGEST } from './raise-trigger.ts'
import { aimsOf } from './review-due.rule.ts'
import { seeReview } from './see-review.ts'

export const outcomes = ['keep', 'amend', 'withdraw'] as const
export type Outcome = (typeof outcomes)[number]

export type EndRefusal = {
  readonly refused:
    | 'not-a-reviewer'
    | 'no-policy'
    | 'no-outcome'
    | 'no-reason'
    | 'too-long'
    | 'no-months'
    | 'another-version'
}

export type Ending = {
  readonly school: string
  /** The version that was on the page: another that came meanwhile was not reviewed. */
  readonly version: string
  readonly outcome: string
  readonly reason: string
  /** The ids of the aims that are still wanted; every other aim is written down as not wanted. */
  readonly wanted: readonly string[]
  /** Asked for only where the policy names no interval. */
  readonly months: string
}

/**
 * `draft`: the one in which the policy is amended; `ends`: the version to be ended. Null where it is not to be, or whoever ended the review does
 * not adopt here.
 */
export type Ended = { readonly ended: Outcome; readonly draft: string | null; readonly ends: string | null }

/**
 * A review ends: kept until the next, to be amended by adopting another version, or to be withdrawn by ending this one on a day. Those who review
 * are not always those who sign: what is in force changes only by what these sign, and whoever adopts here finds it on her first page until then.
 */
export async function endReview(works: Works, visitor: Visitor, ending: Ending): Promise<Ended | EndRefusal> {
  return act(works, visitor.identity, async one => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`review:${ending.school}`}, 0))`.execute(one.tx)
    const seen = await seeReview(one, ending.school)
    if (seen === null) return { refused: 'no-policy' }
    const { settings, pack, version } = seen
    if (!mayReview(rolesAt(visitor, ending.school), settings)) return { refused: 'not-a-reviewer' }
    if (version.id !== ending.version) return { refused: 'another-version' }
    const outcome = outcomes.find(known => known === ending.outcome)
    const reason = ending.reason.trim()
    if (outcome === undefined) return { refused: 'no-outcome' }
    if (reason === '') return { refused: 'no-reason' }
    if (reason.length > LONGEST) return { refused: 'too-long' }
    const months = settings.get('policy.review_months').value ?? monthsSaid(ending.months)
    if (outcome === 'keep' && months === null) return { refused: 'no-months' }
    const aims = aimsOf(pack).map(clause => clause.id)
    const wanted = aims.filter(id => ending.wanted.includes(id))
    const notWanted = aims.filter(id => !ending.wanted.includes(id))
    const nextDue = outcome === 'keep' && control('review_calendar', true) ? monthsAfter(seen.today, months ?? 0) : null
    const id = randomUUID()
    await one.tx
      .insertInto('policy_reviews')
      .values({
        trust_id: one.who.trust,
        id,
        school_id: ending.school,
        version_id: version.id,
        outcome,
        reason,
        aims_wanted: wanted,
        aims_not_wanted: notWanted,
        next_due: nextDue,
        by_person: one.who.person,
        ended_at: one.at,
      })
      .execute()
    await append(one, {
      kind: 'policy-review-ended',
      school: ending.school,
      subject: id,
      clauses: settings.get('policy.review_months').clauses,
      facts: {
        outcome,
        version_id: version.id,
        next_due: nextDue,
        not_wanted: notWanted,
        notice: noticeVersion('reviewing-a-policy'),
      },
      words: { reason },
    })
    const adopts = mayAdopt(visitor, version.school)
    return {
      ended: outcome,
      draft: adopts && outcome === 'amend' ? await openDraft(one, version.school) : null,
      ends: adopts && outcome === 'withdraw' ? version.id : null,
    }
  })
}

/** Within what the setting allows; null for anything else. */
function monthsSaid(said: string): number | null {
  const months = /^\d{1,2}$/.test(said.trim()) ? Number(said) : 0
  return months >= 1 && months <= 60 ? months : null
}
