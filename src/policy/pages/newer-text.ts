import { canonicalJson } from '../../history/history.ts'
import type { Tx } from '../../platform/platform.ts'
import { bodyOfOwnPack, ownPacksOf } from '../importing/own-packs.store.ts'
import type { Pack } from '../packs/pack.ts'
import { embeddedPack } from '../packs/packs.ts'

/**
 * The name of the pack that now says something else than what was adopted and frozen: that of the programme under the same name, or the newest
 * that the school made of the same document, or brought in under the same title; null where there is none.
 */
export async function newerText(tx: Tx, school: string, frozen: Pack, mayAdopt: boolean): Promise<string | null> {
  const ours = embeddedPack(frozen.name)
  if (ours !== undefined) return textOf(ours) === textOf(frozen) ? null : ours.name
  // What a school makes of its own is for those who work on it until it is adopted.
  if (!mayAdopt) return null
  const own = await ownPacksOf(tx, school)
  const adopted = own.find(pack => pack.name === frozen.name)
  if (adopted === undefined) return null
  const newest = own.find(
    ({ import: document, title, madeAt }) =>
      madeAt > adopted.madeAt && (document === null ? title === adopted.title : document === adopted.import),
  )
  const text = newest === undefined ? null : await bodyOfOwnPack(tx, school, newest.name)
  return text === null || textOf(text) === textOf(frozen) ? null : text.name
}

/**
 * Everything a pack says. What a reader works out of it (`sets`, in the order of the catalogue of the day) is no part of the text, nor is its
 * name: what a school makes again has another.
 */
function textOf({ clauses, name: _name, ...rest }: Pack): string {
  return canonicalJson({ ...rest, clauses: clauses.map(({ sets: _sets, ...clause }) => clause) })
}
