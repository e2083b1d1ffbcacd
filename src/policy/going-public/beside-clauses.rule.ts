import type { Pack } from '../packs/pack.ts'
import { roleTitles } from '../packs/roles.ts'

/** What a policy holds beside clauses and settings: the questions it puts, the policies it is read with, what it is for, whom it means by its titles. */
export const besideKinds = ['question', 'linked', 'aim', 'title-of'] as const
export type BesideKind = (typeof besideKinds)[number]

/** `says`: as it is now, or as it was where it is gone. `was`: what it said before, where its words changed. */
export type BesideDifference = {
  readonly what: BesideKind
  readonly kind: 'added' | 'gone' | 'changed'
  readonly id: string
  readonly says: string
  readonly was?: string
}

/** One thing of a policy: `says` for people, `whole` holds everything that makes it the same. */
type Thing = { readonly id: string; readonly says: string; readonly whole: string }

const things: Readonly<Record<BesideKind, (pack: Pack) => readonly Thing[]>> = {
  question: ({ questions }) =>
    // Which clauses stand behind it shows among the clauses.
    questions.map(question => ({
      id: question.id,
      says: question.asks,
      whole: JSON.stringify({ ...question, clauses: [] }),
    })),
  linked: ({ linked }) => linked.map(({ id, title }) => ({ id, says: title, whole: title })),
  aim: ({ aims = [], clauses }) =>
    aims.map(id => ({ id, says: clauses.find(clause => clause.id === id)?.says ?? id, whole: id })),
  'title-of': ({ titles }) =>
    titles.map(({ title, role }) => ({ id: title, says: `${title}: ${roleTitles[role]}`, whole: role })),
}

/** By kind, what is there now in its order, then what is gone. The same things in another order are no difference. */
export function besideClauses(before: Pack, after: Pack): BesideDifference[] {
  return besideKinds.flatMap(what => {
    const [was, now] = [things[what](before), things[what](after)]
    const old = new Map(was.map(thing => [thing.id, thing]))
    const kept = new Set(now.map(({ id }) => id))
    return [
      ...now.flatMap(({ id, says, whole }): BesideDifference[] => {
        const earlier = old.get(id)
        if (earlier === undefined) return [{ what, kind: 'added', id, says }]
        if (earlier.whole === whole) return []
        return [{ what, kind: 'changed', id, says, ...(earlier.says === says ? {} : { was: earlier.says }) }]
      }),
      ...was.flatMap(({ id, says }): BesideDifference[] => (kept.has(id) ? [] : [{ what, kind: 'gone', id, says }])),
    ]
  })
}
