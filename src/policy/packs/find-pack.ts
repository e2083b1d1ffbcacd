import type { Tx } from '../../platform/platform.ts'
import { bodyOfOwnPack, bodiesOfOwnPacks } from '../importing/own-packs.store.ts'
import type { Pack } from './pack.ts'
import { embeddedPack, embeddedPacks } from './packs.ts'

/**
 * The one way to a policy that can be adopted, by its name: those that come with the programme, and those made of the school's or the trust's own document.
 * What a trust brings is the trust's to adopt: a school takes it as the trust's policy, with what the trust leaves to it.
 * @param school for whom it is to be adopted; null: for the whole trust
 */
export async function findPack(tx: Tx, school: string | null, name: string): Promise<Pack | null> {
  const known = embeddedPack(name)
  if (known !== undefined) return known
  return bodyOfOwnPack(tx, school, name)
}

/** Every policy that this school (null: this trust) can adopt; its own first, the newest of them before the others. */
export async function listPacks(tx: Tx, school: string | null): Promise<readonly Pack[]> {
  return [...(await bodiesOfOwnPacks(tx, school)), ...embeddedPacks()]
}
