import { wordsIn } from '../ui/ui.ts'
import type { SettingsInForce } from './settle.rule.ts'
import type { Answer, Asked, ClauseId, Moment, Occasion, Question } from './packs/pack.ts'

/** What is known of a draft when questions are put. Counts are of this version of the draft. */
export interface DraftFacts {
  readonly pictures: number
  /** Pictures taken with a phone or another device that is not the school's. */
  readonly phonePictures: number
  /** Pupils shown, named or described, as far as the author or the check says. */
  readonly children: number
  readonly adults: number
  /** Others' pictures, music or words in it. */
  readonly materialOfOthers: boolean
  readonly handles: number
  readonly purchase: boolean
  readonly onATrip: boolean
  readonly markedImportant: boolean
}

const calledFor: Readonly<Record<Occasion, (facts: DraftFacts) => boolean>> = {
  every_post: () => true,
  with_pictures: facts => facts.pictures > 0,
  with_phone_pictures: facts => facts.phonePictures > 0,
  with_children: facts => facts.children > 0,
  with_adults: facts => facts.adults > 0,
  with_material_of_others: facts => facts.materialOfOthers,
  with_handles: facts => facts.handles > 0,
  with_purchase: facts => facts.purchase,
  on_a_trip: facts => facts.onATrip,
  marked_important: facts => facts.markedImportant,
}

/** The questions the policy puts to a person at a moment, in the policy's order. */
export function questionsAt(
  settings: SettingsInForce,
  moment: Moment,
  who: Asked,
  facts: DraftFacts,
): readonly Question[] {
  return settings.questions.filter(
    question => question.at === moment && question.who === who && calledFor[question.on](facts),
  )
}

/** By question id: the id of the answer. */
export type Answers = Readonly<Record<string, string>>

export interface Objection {
  readonly question: string
  readonly answer: string
  readonly clauses: readonly ClauseId[]
  /** What would be allowed instead; absent when the policy has no such words. */
  readonly then?: string
}

export type AnswersOutcome =
  | { readonly does: 'go_on' }
  | { readonly does: 'return' | 'block'; readonly because: readonly Objection[] }
  /** Questions without an answer, or with one that was not offered. Ask these again; nothing is refused yet. */
  | { readonly does: 'ask'; readonly missing: readonly string[] }

/** `website`: the post goes there only. `elsewhere`: at least one social network is among its places. */
export type Where = 'website' | 'elsewhere'

/**
 * What the answers do together. The strictest counts: block before return. Answers to questions that were not put are not
 * looked at, because the draft may have changed since.
 */
export function weighAnswers(put: readonly Question[], answers: Answers, where: Where = 'website'): AnswersOutcome {
  const missing: string[] = []
  const blocks: Objection[] = []
  const returns: Objection[] = []
  for (const question of put) {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    const answer = question.answers.find(offered => offered.id === given)
    if (answer === undefined) missing.push(question.id)
    else if (answer.does === 'block' || (answer.onlyOn === 'website' && where !== 'website'))
      blocks.push(objection(question, answer))
    else if (answer.does === 'return') returns.push(objection(question, answer))
  }
  if (blocks.length > 0) return { does: 'block', because: blocks }
  if (returns.length > 0) return { does: 'return', because: returns }
  return missing.length > 0 ? { does: 'ask', missing } : { does: 'go_on' }
}

function objection(question: Question, answer: Answer): Objection {
  const base = { question: question.id, answer: answer.id, clauses: question.clauses }
  return answer.then === undefined ? base : { ...base, then: answer.then }
}

/** What pressing Approve signs: one sentence out of the approver's questions, and the clauses behind it. Null when there are none. */
export function sentenceToSign(put: readonly Question[]): { sentence: string; clauses: readonly ClauseId[] } | null {
  const parts = put.flatMap(question => question.confirms ?? [])
  const last = parts.at(-1)
  if (last === undefined) return null
  const t = wordsIn('en-GB')
  const list = parts.length === 1 ? last : t('deciding.signs-and', { before: parts.slice(0, -1).join('; '), last })
  const clauses = [
    ...new Set(put.filter(question => question.confirms !== undefined).flatMap(question => question.clauses)),
  ]
  return { sentence: t('deciding.signs', { list }), clauses }
}
