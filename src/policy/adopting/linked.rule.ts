import { control } from '../control.ts'
import type { Citation, LinkedPolicy, Pack } from '../packs/pack.ts'
import { type Entries, linkedIn } from './draft.ts'
import type { LinkedDocument } from './library/linked-documents.store.ts'

/** A policy that this one is read with, and what the library has for it. */
export type LinkedShown = {
  readonly policy: LinkedPolicy
  readonly document: LinkedDocument | null
  /** Why there is none, where the adopter has said so; '' where she has not. */
  readonly reason: string
  /** `outdated`: there is a newer edition, or the review of this one is past. `silent`: its address does not answer. */
  readonly state: 'listed' | 'silent' | 'outdated' | 'missing' | 'none'
}

/** @param today yyyy-mm-dd */
export function linkedShown(
  pack: Pick<Pack, 'name' | 'linked'>,
  entries: Entries,
  documents: readonly LinkedDocument[],
  today: string,
): readonly LinkedShown[] {
  return pack.linked.map(policy => {
    const said = linkedIn(entries, pack.name, policy.id)
    const document = documents.find(one => one.id === said?.document) ?? null
    const reason = said?.reason ?? ''
    return { policy, document, reason, state: stateOf(document, reason, today) }
  })
}

function stateOf(document: LinkedDocument | null, reason: string, today: string): LinkedShown['state'] {
  if (document === null && reason !== '') return 'none'
  if (control('linked_policies', document === null)) return 'missing'
  if (document === null) return 'listed'
  if (document.endedAt !== null || (document.reviewOn !== null && document.reviewOn < today)) return 'outdated'
  return document.silentSince === null ? 'listed' : 'silent'
}

/** What the policy cites that is wrong, out of date, closed or not there, with what holds instead (s2-statement-5, s2-statement-6). */
export function brokenCitations(pack: Pick<Pack, 'citations'>): readonly Citation[] {
  return pack.citations.filter(cited => control('citations', cited.state !== 'current'))
}
