import type { Visitor } from '../../people/people.ts'
import type { Act, Works } from '../../platform/platform.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { type Change, changeDecision, type ChangeRefusal } from './change-decision.rule.ts'
import { changing, type ImportRefusal } from './change-import.ts'
import { cutPassage, joinPassages } from './cut-passage.rule.ts'
import { changePassage, idsOf, insertPassages, type KeptPassage, passagesOf } from './passages.store.ts'
import { openAdviser } from './propose-decision.rule.ts'

export type PassageRefusal =
  | ImportRefusal
  | ChangeRefusal
  | { readonly refused: 'no-such-passage' | 'changed-meanwhile' | 'no-cut' | 'nothing-before' }

/** Which passage, and in which revision the person saw it. */
export type Seen = { readonly import: string; readonly passage: string; readonly revision: number }

/** Changes or confirms one passage. What is changed is kept at once and has to be confirmed again. */
export async function decidePassage(
  works: Works,
  visitor: Visitor,
  seen: Seen,
  change: Change,
): Promise<{ decided: 'changed' | 'confirmed' } | PassageRefusal> {
  return changing(works, visitor, seen.import, async one => {
    const passage = await lookUp(one, seen)
    if ('refused' in passage) return passage
    const next = changeDecision(passage.decision, change)
    if ('refused' in next) return next
    await changePassage(one.tx, seen.import, passage.id, {
      state: next.confirms ? 'confirmed' : 'open',
      decision: next.decision,
      by: one.who.person,
      at: one.at,
    })
    return { decided: next.confirms ? 'confirmed' : 'changed' }
  })
}

/** Confirms several passages as they were shown; one that was changed meanwhile stays open and is counted. */
export async function confirmPassages(
  works: Works,
  visitor: Visitor,
  importId: string,
  seen: readonly { readonly passage: string; readonly revision: number }[],
): Promise<{ confirmed: number; left: number } | PassageRefusal> {
  return changing(works, visitor, importId, async one => {
    const known = new Map((await passagesOf(one.tx, importId)).map(passage => [passage.id, passage]))
    let confirmed = 0
    for (const { passage: id, revision } of seen) {
      const passage = known.get(id)
      if (passage === undefined || passage.revision !== revision || passage.state === 'confirmed') continue
      const next = changeDecision(passage.decision, { does: 'confirm' })
      if ('refused' in next) continue
      await changePassage(one.tx, importId, id, {
        state: 'confirmed',
        decision: next.decision,
        by: one.who.person,
        at: one.at,
      })
      confirmed += 1
    }
    return { confirmed, left: seen.length - confirmed }
  })
}

/** Cuts a passage where the person left a line empty. Each part gets suggestions of its own and is open. */
export async function splitPassage(
  works: Works,
  visitor: Visitor,
  seen: Seen,
  typed: string,
): Promise<{ parts: readonly string[] } | PassageRefusal> {
  return changing(works, visitor, seen.import, async (one, found) => {
    const passage = await lookUp(one, seen)
    if ('refused' in passage) return passage
    const parts = cutPassage(passage.passage, typed, await idsOf(one.tx, seen.import))
    if (parts === null) return { refused: 'no-cut' }
    const after = (await passagesOf(one.tx, seen.import)).find(other => other.position > passage.position)
    const room = (after?.position ?? passage.position + 1) - passage.position
    const [first, ...rest] = parts
    await rewrite(one, seen.import, passage, first)
    const advise = openAdviser(embeddedPacks())
    await insertPassages(
      one.tx,
      { trust: one.who.trust, import: seen.import, school: found.school },
      rest.map((part, at) => {
        const { proposal, ...suggested } = advise(part)
        const position = passage.position + (room * (at + 1)) / parts.length
        return { position, passage: part, suggested, decision: proposal, sure: suggested.sure }
      }),
    )
    return { parts: parts.map(part => part.id) }
  })
}

/** Puts a passage to the one before it. Its own row is kept, out of sight. */
export async function joinPassage(
  works: Works,
  visitor: Visitor,
  seen: Seen,
): Promise<{ joined: string } | PassageRefusal> {
  return changing(works, visitor, seen.import, async one => {
    const passage = await lookUp(one, seen)
    if ('refused' in passage) return passage
    const before = (await passagesOf(one.tx, seen.import)).findLast(other => other.position < passage.position)
    if (before === undefined) return { refused: 'nothing-before' }
    await rewrite(one, seen.import, before, joinPassages(before.passage, passage.passage))
    await changePassage(one.tx, seen.import, passage.id, {
      state: 'joined',
      decision: passage.decision,
      by: one.who.person,
      at: one.at,
    })
    return { joined: before.id }
  })
}

async function lookUp(one: Act, seen: Seen): Promise<KeptPassage | PassageRefusal> {
  const passage = (await passagesOf(one.tx, seen.import)).find(other => other.id === seen.passage)
  if (passage === undefined) return { refused: 'no-such-passage' }
  return passage.revision === seen.revision ? passage : { refused: 'changed-meanwhile' }
}

/** Other words: they are looked at anew, and nothing that was decided for the old ones holds. */
async function rewrite(
  one: Act,
  importId: string,
  { id }: KeptPassage,
  passage: KeptPassage['passage'],
): Promise<void> {
  const { proposal, ...suggested } = openAdviser(embeddedPacks())(passage)
  await changePassage(one.tx, importId, id, {
    state: 'open',
    decision: proposal,
    by: one.who.person,
    at: one.at,
    passage,
    suggested,
    sure: suggested.sure,
  })
}
