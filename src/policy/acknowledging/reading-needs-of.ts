import { dayOf, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { settledVersion } from '../policy-in-force.ts'
import { type LookNeed, lookNeedsOf } from '../governors/look-due.ts'
import { type TrainingNeed, trainingNeedsOf } from '../understanding/training-needs-of.ts'
import { type AnswersAgain, answersAgain } from './answers-again.ts'
import { questionsSeen } from './questions.store.ts'
import { type Mine, mineAt, standingWith } from './my-standing.ts'
import { readsFirst } from './may-post.rule.ts'
import { postingRoles } from '../understanding/choose-situations.rule.ts'
import { schoolYearBegan } from './reading-standing.rule.ts'

/** What of the policy waits for one person: for her first page. */
export type ReadingNeed =
  | {
      readonly kind: 'read'
      /** `before_posting`: nobody chases her, and she posts nothing before she has read. */
      readonly state: 'to_read' | 'late' | 'again' | 'offered' | 'before_posting'
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
  | AnswersAgain
  | TrainingNeed
  | LookNeed

/** Days for which an offer to read stands on the first page; who is not asked for it is not chased. */
const OFFERED_FOR = 60
/** Days for which the September page stands there. */
const SEPTEMBER_FOR = 60
const DAY = 86_400_000

export async function readingNeedsOf(one: Act, visitor: Visitor): Promise<ReadingNeed[]> {
  const needs: ReadingNeed[] = []
  const ids = visitor.schools.map(({ id }) => id)
  for (const [school, mine] of await mineAt(one, ids)) {
    for (const version of [mine.current, mine.coming]) {
      if (version === null) continue
      const { settings } = await settledVersion(one.tx, version.id)
      const { bound, state } = standingWith(mine, version.id, settings, one.at)
      if (!bound) continue
      const { id, title, from, adoptedAt } = version
      const old = one.at.getTime() - adoptedAt.getTime() > OFFERED_FOR * DAY
      const asks = settings.get('ack.required').value !== 'no'
      const posts = mine.me?.roles.some(role => postingRoles.includes(role)) === true && readsFirst(settings) !== null
      if (
        state === 'to_read' ||
        state === 'late' ||
        state === 'again' ||
        (state === 'offered' && (posts || (asks && !old)))
      )
        needs.push({
          kind: 'read',
          state: state === 'offered' && posts ? 'before_posting' : state,
          school,
          version: id,
          title,
          from: from > one.at ? from : null,
          since: adoptedAt,
        })
    }
    if (mine.current !== null && isSeptember(mine, one.at))
      needs.push({ kind: 'september', school, since: new Date(schoolYearBegan(dayOf(one.at))) })
  }
  return [
    ...needs,
    ...(await toAnswer(one)),
    ...(await answersAgain(one, visitor)),
    ...(await trainingNeedsOf(one, visitor)),
    ...(await lookNeedsOf(one, visitor)),
  ]
}

/** In the first weeks of the school year, for who has read the policy in an earlier one and has not seen the page of this one. */
function isSeptember({ me, said }: Mine, at: Date): boolean {
  const began = schoolYearBegan(dayOf(at))
  if (at.getTime() - new Date(began).getTime() > SEPTEMBER_FOR * DAY) return false
  const read = said.filter(reading => reading.state === 'read')
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
