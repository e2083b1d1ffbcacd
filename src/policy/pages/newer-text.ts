import { canonicalJson } from '../../history/history.ts'
import type { Tx } from '../../platform/platform.ts'
import { bodyOfOwnPack, ownPacksOf } from '../importing/own-packs.store.ts'
import { findPack } from '../packs/find-pack.ts'
import type { Pack } from '../packs/pack.ts'
import { embeddedPack } from '../packs/packs.ts'

/**
 * The name of the pack that now says something else than what was adopted and frozen: that of the programme under the same name, or the newest
 * that the school or the trust made of the same document, or brought in under the same title; null where there is none.
 * @param of whose version it is; null: the trust's
 */
export async function newerText(tx: Tx, of: string | null, frozen: Pack, mayAdopt: boolean): Promise<string | null> {
  const ours = embeddedPack(frozen.name)
  if (ours !== undefined) return textOf(ours) === textOf(frozen) ? null : ours.name
  // What a school or a trust makes of its own is for those who work on it until it is adopted.
  if (!mayAdopt) return null
  const own = await ownPacksOf(tx, of)
  const adopted = own.find(pack => pack.name === frozen.name)
  if (adopted === undefined) return null
  const newest = own.find(
    ({ import: document, title, madeAt }) =>
      madeAt > adopted.madeAt && (document === null ? title === adopted.title : document === adopted.import),
  )
  const text = newest === undefined ? null : await bodyOfOwnPack(tx, of, newest.name)
  return text === null || textOf(text) === textOf(frozen) ? null : ownPackChoice(of, text.name)
}

const OF_TRUST = 'trust:'

/** An own pack in an address: a school and its trust may each have one of the same name. */
export function ownPackChoice(of: string | null, name: string): string {
  return of === null ? `${OF_TRUST}${name}` : name
}

/** The pack that an address names, among those this school (or its trust) can adopt; null where there is none. */
export async function packChosen(tx: Tx, school: string, choice: string): Promise<Pack | null> {
  return choice.startsWith(OF_TRUST) ? findPack(tx, null, choice.slice(OF_TRUST.length)) : findPack(tx, school, choice)
}

/**
 * Everything a pack says. What a reader works out of it (`sets`, in the order of the catalogue of the day) is no part of the text, nor is its
 * name: what a school makes again has another.
 */
function textOf({ clauses, name: _name, ...rest }: Pack): string {
  return canonicalJson({ ...rest, clauses: clauses.map(({ sets: _sets, ...clause }) => clause) })
}
