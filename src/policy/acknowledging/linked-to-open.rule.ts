import type { LinkedDocument } from '../adopting/library/linked-documents.store.ts'
import type { LinkedPolicy } from '../packs/pack.ts'
import type { AdoptionRecord } from '../policy-versions.store.ts'

/** A policy that belongs to the one read, and the edition that the school had of it when it adopted; null: its library had none. */
export type LinkedToOpen = LinkedPolicy & {
  readonly document: Pick<LinkedDocument, 'id' | 'title' | 'version' | 'address' | 'silentSince' | 'toldAt'> | null
}

/**
 * What is recorded on the way. Where the library says where a document lies, its address is opened from the page, and that is kept; whether it
 * was read nobody can know. Where it says none, her own word that she has opened it is all there is, and is kept as that.
 */
export function stepOf({ id, document }: LinkedToOpen): string {
  return document?.address == null ? `linked:${id}` : `opened:${id}`
}

/** What is recorded of a press whose address did not answer: no opening, and nobody is held up by it. */
export const unopenedStep = ({ id }: Pick<LinkedToOpen, 'id'>): string => `unopened:${id}`

/** Her press found no answer, and none has been opened since. */
export function couldNotOpen(linked: LinkedToOpen, steps: ReadonlyMap<string, unknown>): boolean {
  return steps.has(unopenedStep(linked)) && !steps.has(stepOf(linked))
}

/** Done, or tried while the address does not answer; once it does, it is asked for again. */
export function isOpened(linked: LinkedToOpen, steps: ReadonlyMap<string, unknown>): boolean {
  return steps.has(stepOf(linked)) || (linked.document?.silentSince != null && couldNotOpen(linked, steps))
}

/**
 * What the policy is read with, each with the document that adopting matched it with. Its address is the library's of today; a document that was
 * taken out since is still named, because that edition was adopted.
 */
export function linkedToOpen(
  linked: readonly LinkedPolicy[],
  adoption: Pick<AdoptionRecord, 'linked'> | null,
  library: readonly Pick<LinkedDocument, 'id' | 'title' | 'version' | 'address' | 'silentSince' | 'toldAt'>[],
): readonly LinkedToOpen[] {
  return linked.map(policy => {
    const matched = adoption?.linked.find(({ id }) => id === policy.id)?.document ?? null
    if (matched === null) return { ...policy, document: null }
    return {
      ...policy,
      document: library.find(({ id }) => id === matched.id) ?? {
        ...matched,
        address: null,
        silentSince: null,
        toldAt: null,
      },
    }
  })
}
