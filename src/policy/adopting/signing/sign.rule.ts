import { control } from '../../control.ts'
import type { Holder } from '../deputies.rule.ts'
import { dayIn } from '../dates.rule.ts'
import type { DraftState } from '../draft.ts'
import type { Seal, Signature } from './seals.store.ts'
import { type Capacity, type Place, type Signer, whoMaySign } from './signers.rule.ts'

export type SignRefusal =
  /** The text was opened again, put aside or replaced after the page was opened. */
  | { readonly refused: 'no-longer-this-text' }
  | { readonly refused: 'already-in-force' }
  /** The trust has adopted another version than the one this text was compared with. */
  | { readonly refused: 'trust-adopted-since'; readonly trusts: { readonly title: string; readonly number: number } }
  | { readonly refused: 'not-asked-for' }
  | { readonly refused: 'signed-by-somebody'; readonly by: Signature }
  | { readonly refused: 'signed-in-another-office'; readonly capacity: Capacity }
  | { readonly refused: 'not-yours' }
  | MeetingRefusal

export type MeetingRefusal = { readonly refused: 'no-meeting' | 'meeting-to-come' | 'no-minute' }

/** A governing body decides at a meeting: its day (yyyy-mm-dd) and where the minutes have it. Null in other offices. */
export type Meeting = { readonly on: string; readonly minute: string }

export type SignFacts = {
  readonly seal: Seal
  readonly draft: DraftState
  readonly place: Place
  readonly holders: readonly Holder[]
  readonly signatures: readonly Signature[]
  readonly person: string
  readonly capacity: Capacity
  /** The hash of the text that was on the page. */
  readonly hash: string
  readonly meeting: Meeting | null
  /** What the trust has adopted since the text was frozen; null where what it was compared with still stands. */
  readonly trustsSince: { readonly title: string; readonly number: number } | null
}

export type Signs = {
  readonly signs: Signer
  readonly meeting: Meeting | null
  /** With this signature everybody has signed. */
  readonly last: boolean
}

/** May this person sign this very text in this office now? */
export function sign(facts: SignFacts, at: Date): Signs | SignRefusal {
  const { seal, signatures, capacity, person } = facts
  if (facts.draft === 'adopted') return { refused: 'already-in-force' }
  if (control('signatures', seal.voidedAt !== null || facts.draft !== 'sealed' || seal.hash !== facts.hash))
    return { refused: 'no-longer-this-text' }
  if (facts.trustsSince !== null && control('trust_permission', true))
    return { refused: 'trust-adopted-since', trusts: facts.trustsSince }
  if (!seal.needed.includes(capacity)) return { refused: 'not-asked-for' }
  const there = signatures.find(one => one.capacity === capacity)
  if (there !== undefined) return { refused: 'signed-by-somebody', by: there }
  const mine = signatures.find(one => one.person === person)
  if (mine !== undefined) return { refused: 'signed-in-another-office', capacity: mine.capacity }
  const signer = whoMaySign(capacity, facts.place, facts.holders, signatures).find(one => one.person === person)
  if (signer === undefined) return { refused: 'not-yours' }
  const meeting = capacity === 'governing_body' ? meetingOf(facts.meeting, at) : null
  if (meeting !== null && 'refused' in meeting) return meeting
  return { signs: signer, meeting, last: isLast(seal, signatures, capacity) }
}

function isLast(seal: Seal, signatures: readonly Signature[], capacity: Capacity): boolean {
  const open = seal.needed.filter(needed => needed !== capacity && !signatures.some(one => one.capacity === needed))
  return !control('signatures', open.length > 0)
}

/** What a governing body ratifies, it ratifies at a meeting that has been, with a place in the minutes (s2-header-3). */
export function meetingOf(meeting: Meeting | null, at: Date): Meeting | MeetingRefusal {
  const [on, minute] = [meeting?.on ?? '', meeting?.minute.trim() ?? '']
  if (control('ratification', on === '')) return { refused: 'no-meeting' }
  if (on > dayIn(at)) return { refused: 'meeting-to-come' }
  if (control('ratification', minute === '')) return { refused: 'no-minute' }
  return { on, minute }
}

/** The offices that still wait, each with those who may sign in it today. */
export function stillToSign(
  seal: Pick<Seal, 'needed'>,
  place: Place,
  holders: readonly Holder[],
  signatures: readonly Signature[],
): readonly { readonly capacity: Capacity; readonly signers: readonly Signer[] }[] {
  return seal.needed
    .filter(capacity => !signatures.some(one => one.capacity === capacity))
    .map(capacity => ({ capacity, signers: whoMaySign(capacity, place, holders, signatures) }))
}
