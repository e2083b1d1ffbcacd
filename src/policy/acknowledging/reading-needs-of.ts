import { dayOf, staffOfSchool, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { type LookNeed, lookNeedsOf } from '../governors/look-due.ts'
import { type TrainingNeed, trainingNeedsOf } from '../understanding/training-needs-of.ts'
import { questionsSeen } from './questions.store.ts'
import { readMine, versionsToRead } from './read-mine.ts'
import { schoolYearBegan } from './reading-standing.rule.ts'
import { readingsOf } from './readings.store.ts'

/** What of the policy waits for one person: for her first page. */
export type ReadingNeed =
  | {
      readonly kind: 'read'
      readonly state: 'to_read' | 'late' | 'again' | 'offered'
      readonly school: string
      readonly version: string
      readonly title: string
      /** When it begins, where it has not begun. */
      readonly from: Date | null
      readonly since: Date
    }
  | { readonly kind: 'september'; readonly school: string; readonly since: Date }
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly school: string
      readonly dueAt: Date
      readonly since: Date
    }
  | TrainingNeed
  | LookNeed

/** Days for which an offer to read stands on the first page; who is not asked for it is not chased. */
const OFFERED_FOR = 60
/** Days for which the September page stands there. */
const SEPTEMBER_FOR = 60
const DAY = 86_400_000

export async function readingNeedsOf(one: Act, visitor: Visitor): Promise<ReadingNeed[]> {
  const needs: ReadingNeed[] = []
  for (const school of visitor.schools) {
    const { current, coming } = await versionsToRead(one.tx, school.id, one.at)
    for (const version of [current, coming]) {
      const mine = version === null ? null : await readMine(one, school, version.id)
      if (mine === null || !mine.bound) continue
      const { state } = mine
      const { id, title, from, adoptedAt } = mine.policy.version
      const old = one.at.getTime() - adoptedAt.getTime() > OFFERED_FOR * DAY
      const asks = mine.policy.settings.get('ack.required').value !== 'no'
      if (state === 'to_read' || state === 'late' || state === 'again' || (state === 'offered' && asks && !old))
        needs.push({
          kind: 'read',
          state,
          school: school.id,
          version: id,
          title,
          from: from > one.at ? from : null,
          since: adoptedAt,
        })
    }
    if (current !== null && (await isSeptember(one, school.id)))
      needs.push({ kind: 'september', school: school.id, since: new Date(schoolYearBegan(dayOf(one.at))) })
  }
  return [
    ...needs,
    ...(await toAnswer(one)),
    ...(await trainingNeedsOf(one, visitor)),
    ...(await lookNeedsOf(one, visitor)),
  ]
}

/** In the first weeks of the school year, for who has read the policy in an earlier one and has not seen the page of this one. */
async function isSeptember(one: Act, school: string): Promise<boolean> {
  const began = schoolYearBegan(dayOf(one.at))
  if (one.at.getTime() - new Date(began).getTime() > SEPTEMBER_FOR * DAY) return false
  const [me] = await staffOfSchool(one.tx, school, one.who.person)
  const read = (await readingsOf(one.tx, school, one.who.person)).filter(reading => reading.state === 'read')
  return me !== undefined && read.length > 0 && read.every(reading => dayOf(reading.at) < began)
}

async function toAnswer(one: Act): Promise<ReadingNeed[]> {
  const seen = await questionsSeen(one.tx)
  return seen
    .filter(question => question.answeredAt === null && question.askedBy !== one.who.person)
    .map(question => ({
      kind: 'answer' as const,
      id: question.id,
      school: question.school,
      dueAt: question.dueAt,
      since: question.askedAt,
    }))
}
