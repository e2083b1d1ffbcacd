import { startInstant, type StartWrong } from '../adopting/dates.rule.ts'
import type { Holder } from '../adopting/deputies.rule.ts'
import type { Signature } from '../adopting/signing/seals.store.ts'
import { type Meeting, meetingOf, type MeetingRefusal } from '../adopting/signing/sign.rule.ts'
import {
  type Capacity,
  officesNobodyHolds,
  type Place,
  type Signer,
  whoMaySign,
} from '../adopting/signing/signers.rule.ts'
import { control } from '../control.ts'
import type { Ending } from './endings.store.ts'

/** What a page says of an end: it waits for signatures, is to come, has come, or its day passed before everybody had signed. */
export type EndingState = 'waits' | 'decided' | 'ended' | 'lapsed'

export function endingState({ decidedAt, endsAt }: Pick<Ending, 'decidedAt' | 'endsAt'>, at: Date): EndingState {
  const come = endsAt <= at
  if (decidedAt === null) return come ? 'lapsed' : 'waits'
  return come ? 'ended' : 'decided'
}

export const LONGEST_REASON = 2000

export type AskRefusal =
  | { readonly refused: 'not-in-force' | 'asked-already' | 'no-reason' | 'too-long' }
  | { readonly refused: 'wrong-day'; readonly wrong: StartWrong }
  | { readonly refused: 'nobody-to-sign'; readonly capacities: readonly Capacity[] }

export type AskFacts = {
  /** It is the version of its school, or of its trust, that judges acts now. */
  readonly inForce: boolean
  /** The end that was asked for and not taken back, if there is one. */
  readonly standing: Pick<Ending, 'decidedAt' | 'endsAt'> | null
  /** The first day without the policy, yyyy-mm-dd. */
  readonly day: string
  readonly reason: string
  /** Whose signatures the policy asks for: as many as it took to adopt it. */
  readonly needed: readonly Capacity[]
  readonly place: Place
  readonly holders: readonly Holder[]
}

/** May the end of a version be asked for? Never for a day that has begun: acts have been judged by it. */
export function askEnd(facts: AskFacts, at: Date): { readonly endsAt: Date; readonly reason: string } | AskRefusal {
  if (!facts.inForce) return { refused: 'not-in-force' }
  if (facts.standing !== null && endingState(facts.standing, at) !== 'lapsed') return { refused: 'asked-already' }
  const started = startInstant({ when: 'day', day: facts.day }, at)
  if ('wrong' in started) return { refused: 'wrong-day', wrong: started.wrong }
  if (started.at === null) return { refused: 'wrong-day', wrong: 'no-day' }
  const reason = facts.reason.trim()
  if (reason === '') return { refused: 'no-reason' }
  if (reason.length > LONGEST_REASON) return { refused: 'too-long' }
  const nobody = officesNobodyHolds(facts.needed, facts.place, facts.holders)
  return nobody.length > 0 ? { refused: 'nobody-to-sign', capacities: nobody } : { endsAt: started.at, reason }
}

export type SignEndRefusal =
  | { readonly refused: 'no-longer-this' | 'not-asked-for' | 'signed-already' | 'not-yours' | 'day-has-come' }
  | MeetingRefusal

export type SignEndFacts = {
  readonly ending: Ending
  readonly place: Place
  readonly holders: readonly Holder[]
  readonly signatures: readonly Signature[]
  readonly person: string
  readonly capacity: Capacity
  /** The hash of what was on the page. */
  readonly hash: string
  readonly meeting: Meeting | null
}

/** May this person sign in this office that the version ends? Two offices are two people, as when it was adopted. */
export function signEnd(
  facts: SignEndFacts,
  at: Date,
): { readonly signs: Signer; readonly meeting: Meeting | null; readonly last: boolean } | SignEndRefusal {
  const { ending, signatures, capacity, person } = facts
  if (endingState(ending, at) === 'lapsed') return { refused: 'day-has-come' }
  if (ending.decidedAt !== null || ending.hash !== facts.hash) return { refused: 'no-longer-this' }
  if (!ending.needed.includes(capacity)) return { refused: 'not-asked-for' }
  if (signatures.some(one => one.capacity === capacity || one.person === person)) return { refused: 'signed-already' }
  const signer = whoMaySign(capacity, facts.place, facts.holders, signatures).find(one => one.person === person)
  if (signer === undefined) return { refused: 'not-yours' }
  const meeting = capacity === 'governing_body' ? meetingOf(facts.meeting, at) : null
  if (meeting !== null && 'refused' in meeting) return meeting
  const open = ending.needed.filter(needed => needed !== capacity && !signatures.some(one => one.capacity === needed))
  return { signs: signer, meeting, last: !control('signatures', open.length > 0) }
}

/** What was decided can be taken back until its day: from then on acts are judged without the version. */
export function mayTakeBack(ending: Pick<Ending, 'endsAt'>, at: Date): boolean {
  return control('policy_versions', at < ending.endsAt)
}
