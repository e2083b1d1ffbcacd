import { control } from '../../policy/policy.ts'
import { type AnswerFact, type ConsentKind, groupOf, isRefusal, type Place, type Refusal } from './consent.ts'

/** How far a yes reaches beyond the very channel it was given for. */
export type Reach = 'place' | 'group' | 'everywhere'

/** What one giver says to one kind at one place today. */
export type Standing =
  | { readonly is: 'yes'; readonly answer: AnswerFact }
  | { readonly is: 'refused'; readonly by: Refusal }
  | { readonly is: 'silent' }

const SILENT: Standing = { is: 'silent' }

/** The newest; of two at one instant the refusal, because a no is easy. */
function newest(answers: readonly AnswerFact[]): AnswerFact | null {
  return answers.reduce<AnswerFact | null>((last, one) => {
    if (last === null || one.at > last.at) return one
    return one.at === last.at && !isRefusal(last.answer) ? one : last
  }, null)
}

/**
 * The answer of one giver, out of all she ever gave. An answer for a platform outranks hers for the group; but a later refusal of the group
 * takes back an earlier yes to a platform, and "nothing at all" takes back every yes before it. A refusal is only taken back by a later yes to
 * the same thing, or by taking the objection to it back: then she has said nothing, no yes of before it comes back, and what she says after it counts.
 */
export function standingOf(all: readonly AnswerFact[], kind: ConsentKind, place: Place, reach: Reach): Standing {
  const nothing = newest(all.filter(one => one.kind === 'everything'))
  const said = all.filter(
    one => one.kind === kind && (nothing === null || isRefusal(one.answer) || one.at > nothing.at),
  )
  const group = newest(said.filter(one => one.channel === groupOf(place)))
  const own = newest(said.filter(one => one.channel === place))
  const counts = whichCounts(own, group)
  const near = counts !== null && (counts.answer !== 'yes' || counts === own || reaches(counts, place, reach))
  if (near && counts.answer !== TAKEN_BACK) return asSaid(counts)
  // Taken back after "nothing at all", of which it leaves nothing here; and no yes of before it comes back, from anywhere.
  const back = newest(
    said.filter(one => one.answer === TAKEN_BACK && (one.channel === place || one.channel === groupOf(place))),
  )
  if (back === null && nothing !== null) return asSaid(nothing)
  const later = said.filter(one => one.answer === 'yes' && (back === null || one.at > back.at))
  const elsewhere = reach === 'everywhere' ? newest(later) : null
  return elsewhere === null ? SILENT : asSaid(elsewhere)
}

const TAKEN_BACK = 'objection_withdrawn'

/** Of her answers for a platform and for its group, the one that speaks for the platform. */
function whichCounts(own: AnswerFact | null, group: AnswerFact | null): AnswerFact | null {
  if (own === null || group === null || own === group) return own ?? group
  if (isRefusal(own.answer)) return own
  // What was taken back says nothing, and so it outranks nothing that is said after it.
  if (own.answer === TAKEN_BACK && group.at > own.at) return group
  return group.answer !== 'yes' && group.at >= own.at ? group : own
}

function asSaid(answer: AnswerFact): Standing {
  if (isRefusal(answer.answer)) return { is: 'refused', by: answer.answer }
  return answer.answer === 'yes' ? { is: 'yes', answer } : SILENT
}

/** Where each platform is asked for itself, a yes to social media covers the platforms that its words named, and no other. */
function reaches(answer: AnswerFact, place: Place, reach: Reach): boolean {
  const notNamed = reach === 'place' && answer.channel !== place && !answer.names.includes(place)
  return !control('consent_record', notNamed)
}
