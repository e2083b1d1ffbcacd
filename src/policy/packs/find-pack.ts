import type { Tx } from '../../platform/platform.ts'
import { bodyOfOwnPack, ownPacksOf } from '../importing/own-packs.store.ts'
import type { Pack } from './pack.ts'
import { embeddedPack, embeddedPacks } from './packs.ts'

/**
 * A pack this school may adopt, by its name: one that comes with the programme, or one made of the school's own document.
 * @param school null: for the whole trust, which has none of its own
 */
export async function findPack(tx: Tx, school: string | null, name: string): Promise<Pack | undefined> {
  return embeddedPack(name) ?? (school === null ? undefined : await bodyOfOwnPack(tx, school, name))
}

/** All packs this school may adopt; its own first, the newest of them before the others. */
export async function listPacks(tx: Tx, school: string | null): Promise<readonly Pack[]> {
  if (school === null) return embeddedPacks()
  const own: Pack[] = []
  for (const { name } of await ownPacksOf(tx, school)) {
    const pack = await bodyOfOwnPack(tx, school, name)
    if (pack !== undefined) own.push(pack)
  }
  return [...own, ...embeddedPacks()]
}
