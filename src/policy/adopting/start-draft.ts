import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { mayAdopt } from './adopters.rule.ts'
import { insertDraft, lockDraft, lockPolicyOf, openDraftOf, setDraftState } from './drafts.store.ts'
import { CHECK_ADDRESSES } from './queues.ts'
import { voidSeal } from './signing/void-seal.ts'
import './adopting.kinds.ts'

/** The draft that is being worked on for this school (null: for the trust), or a new one. There is never more than one. */
export async function startDraft(
  works: Works,
  visitor: Visitor,
  school: string | null,
): Promise<{ draft: string } | { refused: 'not-an-adopter' }> {
  return act(works, visitor.identity, async one => {
    if (!mayAdopt(visitor, school)) return { refused: 'not-an-adopter' }
    return { draft: await openDraft(one, school) }
  })
}

/** The same within an act that has asked already whether this person may. */
export async function openDraft(one: Act, school: string | null): Promise<string> {
  await lockPolicyOf(one, school)
  const there = await openDraftOf(one.tx, school)
  if (there !== null) return there.id
  const draft = await insertDraft(one, school)
  await append(one, {
    kind: 'draft-started',
    school,
    subject: draft,
    clauses: [],
    facts: { for_trust: school === null },
    words: {},
  })
  // Whoever adopts reads which links of her library lead nowhere.
  const { trust } = one.who
  await one.works.jobs.send(one.tx, CHECK_ADDRESSES, { trust, library: school ?? trust })
  return draft
}

/** Puts a draft aside. It stays readable, and can be taken up again while there is no other. Signatures under it are void. */
export async function giveUpDraft(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ givenUp: true } | { refused: 'no-such-draft' | 'not-an-adopter' | 'closed' }> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    if (draft === null) return { refused: 'no-such-draft' }
    if (!mayAdopt(visitor, draft.school)) return { refused: 'not-an-adopter' }
    if (draft.state !== 'open' && draft.state !== 'sealed') return { refused: 'closed' }
    await voidSeal(one, draft)
    await setDraftState(one, id, 'given_up')
    await append(one, {
      kind: 'draft-given-up',
      school: draft.school,
      subject: id,
      clauses: [],
      facts: {},
      words: {},
    })
    return { givenUp: true }
  })
}

export async function takeUpDraft(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ takenUp: true } | { refused: 'no-such-draft' | 'not-an-adopter' | 'not-given-up' | 'another-open' }> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    if (draft === null) return { refused: 'no-such-draft' }
    if (!mayAdopt(visitor, draft.school)) return { refused: 'not-an-adopter' }
    if (draft.state !== 'given_up') return { refused: 'not-given-up' }
    await lockPolicyOf(one, draft.school)
    if ((await openDraftOf(one.tx, draft.school)) !== null) return { refused: 'another-open' }
    await setDraftState(one, id, 'open')
    await append(one, {
      kind: 'draft-taken-up',
      school: draft.school,
      subject: id,
      clauses: [],
      facts: {},
      words: {},
    })
    return { takenUp: true }
  })
}
