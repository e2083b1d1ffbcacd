import type { Tx } from '../../platform/platform.ts'
import type { Pack } from './pack.ts'
import { embeddedPack, embeddedPacks } from './packs.ts'

/**
 * The one way to a policy that can be adopted, by its name: those that come with the programme.
 * @param school for whom it is to be adopted; null: for the whole trust
 */
export async function findPack(_tx: Tx, _school: string | null, name: string): Promise<Pack | null> {
  return embeddedPack(name) ?? null
}

/** Every policy that this school (null: this trust) can adopt. */
export async function listPacks(_tx: Tx, _school: string | null): Promise<readonly Pack[]> {
  return embeddedPacks()
}
