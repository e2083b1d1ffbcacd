import { append } from '../../../history/history.ts'
import type { Visitor } from '../../../people/people.ts'
import { act, type Act, type Works } from '../../../platform/platform.ts'
import { mayAdopt } from '../adopters.rule.ts'
import type { Draft } from '../draft.ts'
import { lockDraft, setDraftState } from '../drafts.store.ts'
import { lockSeal, setVoided, signaturesOf, standingSeal } from './seals.store.ts'
import '../adopting.kinds.ts'

/** Takes the seal off a draft, if there is one: its signatures stay on record and no longer count. */
export async function voidSeal(one: Act, draft: Draft): Promise<void> {
  const standing = draft.state === 'sealed' ? await standingSeal(one.tx, draft.id) : null
  const seal = standing === null ? null : await lockSeal(one.tx, standing.id)
  if (seal === null) return
  const signatures = await signaturesOf(one.tx, seal.id)
  await setVoided(one, seal.id)
  await append(one, {
    kind: 'seal-voided',
    school: draft.school,
    subject: seal.id,
    clauses: [],
    facts: { draft: draft.id, body_sha256: seal.hash, signatures: signatures.length },
    words: { title: seal.title },
  })
}

/** Opens a frozen text again so that it can be changed. Whoever has signed will have to sign anew. */
export async function reopenDraft(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ reopened: true } | { refused: 'no-such-draft' | 'not-an-adopter' | 'not-sealed' }> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    if (draft === null) return { refused: 'no-such-draft' }
    if (!mayAdopt(visitor, draft.school)) return { refused: 'not-an-adopter' }
    if (draft.state !== 'sealed') return { refused: 'not-sealed' }
    await voidSeal(one, draft)
    await setDraftState(one, id, 'open')
    return { reopened: true }
  })
}
