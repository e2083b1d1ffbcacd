import { as, type Identity, type Tx, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { everybody } from '../register.store.ts'
import { allArrangements } from '../staff/arrangements.store.ts'
import { siteOperators } from './sites.store.ts'

/** A place where people of the trust work today. `operator` null: nobody has said who runs it. */
export type Site = { readonly name: string; readonly people: number; readonly operator: string | null }

export async function seeSites(works: Works, who: Identity): Promise<Site[]> {
  const today = dayOf(works.clock.now())
  return as(works.db, who, tx => sitesOn(tx, today))
}

/** Where nobody works any more a site is a site no longer; who ran it stands in history. */
export async function sitesOn(tx: Tx, today: string): Promise<Site[]> {
  const here = new Set(
    (await everybody(tx)).filter(({ leftOn }) => leftOn === null || leftOn >= today).map(({ id }) => id),
  )
  const counts = new Map<string, number>()
  for (const [person, { site }] of await allArrangements(tx))
    if (site !== null && here.has(person)) counts.set(site, (counts.get(site) ?? 0) + 1)
  const operators = await siteOperators(tx)
  return [...counts]
    .map(([name, people]) => ({ name, people, operator: operators.get(name) ?? null }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}
