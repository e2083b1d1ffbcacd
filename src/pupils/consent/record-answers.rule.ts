import { type AnswerWay, type Channel, type ConsentAnswer, type ConsentKind, isRefusal } from './consent.ts'

/** Whose answer it is. */
export type GiverSaid =
  | { readonly is: 'guardian'; readonly guardian: string }
  | { readonly is: 'pupil' }
  | { readonly is: 'elsewhere'; readonly source: string }

export type OneAnswer = {
  readonly kind: ConsentKind | 'everything'
  readonly channel: Channel | 'everywhere'
  readonly answer: ConsentAnswer
}

/** What the office writes down. `on`, `until`: days; `wording` null: the words are not known. */
export type AnswersSaid = {
  readonly giver: GiverSaid
  readonly answers: readonly OneAnswer[]
  readonly how: AnswerWay
  readonly interpreter: string
  readonly wording: string | null
  readonly on: string
  readonly until: string | null
}

export type AnswerRefusal = {
  readonly refused:
    | 'not-your-school'
    | 'no-such-pupil'
    | 'nothing-said'
    | 'no-such-guardian'
    | 'no-such-wording'
    | 'only-the-family'
    | 'no-interpreter'
    | 'no-source'
    | 'day-to-come'
    | 'until-over'
    | 'everything-is-a-no'
    | 'no-yes-of-a-leaver'
    | 'no-objection'
    | 'not-of-a-system'
}

/** `left`: she has left the school, and what is live with her may still be refused. */
type Known = {
  readonly today: string
  readonly guardians: readonly string[]
  readonly wordings: readonly string[]
  readonly left: boolean
}

/** Null: it can be written down. Any guardian's answer can, also of one who may not say yes: a no counts from everybody. */
export function answersFit(said: AnswersSaid, known: Known): AnswerRefusal | null {
  const { giver, answers, how } = said
  if (answers.length === 0) return { refused: 'nothing-said' }
  // Nothing new goes out of her, so there is nothing to say yes to.
  if (known.left && answers.some(({ answer }) => !isRefusal(answer))) return { refused: 'no-yes-of-a-leaver' }
  // A link is pressed by the family itself; nobody presses it for them.
  if (how === 'link') return { refused: 'only-the-family' }
  if (giver.is === 'guardian' && !known.guardians.includes(giver.guardian)) return { refused: 'no-such-guardian' }
  if (giver.is === 'elsewhere' && giver.source.trim() === '') return { refused: 'no-source' }
  // No system says whose objection it was: what one record holds would lift what came out of another, and nobody of the family has said so.
  if (giver.is === 'elsewhere' && answers.some(({ answer }) => answer === 'objection_withdrawn'))
    return { refused: 'not-of-a-system' }
  if (said.wording !== null && !known.wordings.includes(said.wording)) return { refused: 'no-such-wording' }
  if (how === 'interpreter' && said.interpreter.trim() === '') return { refused: 'no-interpreter' }
  if (said.on > known.today) return { refused: 'day-to-come' }
  if (said.until !== null && (said.until < known.today || said.until < said.on)) return { refused: 'until-over' }
  if (answers.some(one => one.kind === 'everything' && !isRefusal(one.answer))) return { refused: 'everything-is-a-no' }
  return null
}
