import type { Tx } from '../../platform/platform.ts'
import { bodyOfOwnPack, bodiesOfOwnPacks } from '../importing/own-packs.store.ts'
import type { Pack } from './pack.ts'
import { embeddedPack, embeddedPacks } from './packs.ts'

/**
 * The one way to a policy that can be adopted, by its name: those that come with the programme, and those made of the school's own document.
 * @param school for whom it is to be adopted; null: for the whole trust, which has none of its own
 */
export async function findPack(tx: Tx, school: string | null, name: string): Promise<Pack | null> {
  const known = embeddedPack(name)
  if (known !== undefined) return known
  return school === null ? null : bodyOfOwnPack(tx, school, name)
}

/** Every policy that this school (null: this trust) can adopt; the school's own first, the newest of them before the others. */
export async function listPacks(tx: Tx, school: string | null): Promise<readonly Pack[]> {
  return school === null ? embeddedPacks() : [...(await bodiesOfOwnPacks(tx, school)), ...embeddedPacks()]
}
