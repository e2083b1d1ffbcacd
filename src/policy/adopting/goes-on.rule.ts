import type { SentQuestion } from './asking/sent-questions.store.ts'
import type { Draft, Entries } from './draft.ts'
import type { Seal } from './signing/seals.store.ts'
import type { TrustRequest } from './trust/trust-requests.store.ts'

/** What came back to whoever began a draft, since she last did something in it. */
export type CameBack = {
  readonly answered: number
  readonly sentBack: number
  readonly trustYes: number
  readonly trustNo: number
  /** Somebody opened the frozen text again, and signatures under it fell. */
  readonly reopened: boolean
  /** The frozen text cannot be signed, because the trust has adopted another version since. */
  readonly trustAdopted: boolean
}

export type GoesOnFacts = {
  readonly draft: Draft
  readonly entries: Entries
  readonly sent: readonly SentQuestion[]
  readonly requests: readonly TrustRequest[]
  readonly seals: readonly Pick<Seal, 'sealedAt' | 'sealedBy' | 'voidedAt' | 'voidedBy'>[]
  readonly trustAdopted: boolean
}

/** Null: it waits for others, or is closed. */
export function goesOn(facts: GoesOnFacts): { readonly since: Date; readonly came: CameBack } | null {
  const { draft, entries, sent, requests, seals, trustAdopted } = facts
  if (draft.state === 'sealed' ? !trustAdopted : draft.state !== 'open') return null
  const mine = [
    draft.startedAt,
    ...[...entries.values()].filter(entry => entry.by === draft.startedBy).map(entry => entry.at),
    ...seals.flatMap(seal => [
      ...(seal.sealedBy === draft.startedBy ? [seal.sealedAt] : []),
      ...(seal.voidedBy === draft.startedBy && seal.voidedAt !== null ? [seal.voidedAt] : []),
    ]),
  ]
  const last = new Date(Math.max(...mine.map(at => at.getTime())))
  const since = (at: Date | null) => at !== null && at >= last
  const closed = (state: SentQuestion['state']) =>
    sent.filter(one => one.by === draft.startedBy && one.state === state && since(one.closedAt)).length
  const decided = (decision: 'yes' | 'no') =>
    requests.filter(one => one.draft === draft.id && one.decision === decision && since(one.decidedAt)).length
  const came: CameBack = {
    answered: closed('answered'),
    sentBack: closed('sent_back'),
    trustYes: decided('yes'),
    trustNo: decided('no'),
    reopened: seals.some(seal => seal.voidedBy !== draft.startedBy && since(seal.voidedAt)),
    trustAdopted,
  }
  return { since: last, came }
}
