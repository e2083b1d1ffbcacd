import type { Tx } from '../../platform/platform.ts'
import { ownPacksOf } from './own-packs.store.ts'

/** What an own pack is called inside: `own-` and the title's first words; a number where its school (null: its trust) has one of that name. */
export async function freeName(tx: Tx, school: string | null, title: string): Promise<string> {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter(word => word !== '')
  const base = `own-${words.slice(0, 5).join('-').slice(0, 60) || 'policy'}`
  const taken = new Set((await ownPacksOf(tx, school)).map(pack => pack.name))
  let name = base
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`
  return name
}
