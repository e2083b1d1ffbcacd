import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { mayAdopt } from './adopters.rule.ts'
import type { Draft, Entry, Way } from './draft.ts'
import { insertEntries, lockDraft } from './drafts.store.ts'
import { type DraftRead, readDraft } from './read-draft.ts'
import './adopting.kinds.ts'

/** Why nothing can be changed in a draft, whatever it is. */
export type NotChangeable =
  | { readonly refused: 'no-such-draft' | 'not-an-adopter' | 'sealed' | 'closed' }
  /** Somebody said something else about the same topic after this page was opened: hers, to be shown beside it. */
  | { readonly refused: 'changed-meanwhile'; readonly entry: Entry }

/** What is said about some topics. `seen`: the turn of that topic on the page (0: nothing was said); left out where any will do. */
export type Said = {
  readonly says: readonly { readonly topic: string; readonly value: unknown; readonly seen?: number }[]
}

export function mayChange(visitor: Visitor, draft: Draft | null): NotChangeable | null {
  if (draft === null) return { refused: 'no-such-draft' }
  if (!mayAdopt(visitor, draft.school)) return { refused: 'not-an-adopter' }
  if (draft.state === 'sealed') return { refused: 'sealed' }
  return draft.state === 'open' ? null : { refused: 'closed' }
}

/**
 * Says something in a draft. Every topic has turns of its own: two people at different questions never meet, and of two at the same one the
 * second is told what the first has said before hers counts.
 * @param rule what is said, or why it cannot be
 */
export async function changeDraft<Refused extends { readonly refused: string }>(
  works: Works,
  visitor: Visitor,
  id: string,
  rule: (read: DraftRead, at: Date) => Said | Refused,
  way: Way = 'own',
): Promise<{ changed: readonly string[] } | NotChangeable | Refused> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    const not = mayChange(visitor, draft)
    if (not !== null || draft === null) return not ?? { refused: 'no-such-draft' }
    const read = await readDraft(one, draft)
    const next = rule(read, one.at)
    if ('refused' in next) return next
    return keepSaid(one, read, next, way)
  })
}

/** Writes down what was said, unless somebody else was quicker. Saying the same again changes nothing. */
export async function keepSaid(
  one: Act,
  read: DraftRead,
  { says }: Said,
  way: Way,
): Promise<{ changed: readonly string[] } | NotChangeable> {
  const news = says.filter(({ topic, value }) => !same(read.entries.get(topic)?.value, value))
  for (const { topic, seen } of news) {
    const last = read.entries.get(topic)
    if (seen !== undefined && last !== undefined && last.turn !== seen)
      return { refused: 'changed-meanwhile', entry: last }
  }
  const entries = news.map(({ topic, value }) => ({ topic, value, turn: (read.entries.get(topic)?.turn ?? 0) + 1 }))
  await insertEntries(one, read.draft.id, entries, way)
  const changed = entries.map(({ topic }) => topic)
  if (changed.length > 0)
    await append(one, {
      kind: 'draft-changed',
      school: read.draft.school,
      subject: read.draft.id,
      clauses: [],
      facts: { topics: changed, count: changed.length, way },
      words: {},
    })
  return { changed }
}

/** Both are what JSON holds, with keys in the order in which this programme writes them. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
