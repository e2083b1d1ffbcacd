import type { Tx } from '../../platform/platform.ts'
import type { Role } from '../packs/roles.ts'
import { policyInForce } from '../policy-in-force.ts'
import { titlePeopleOf } from './title-people.store.ts'

/** Whom a school chose as deputy of somebody in a role, because she was named for a title that means it; null: nobody. */
export type ChosenDeputies = (role: Role, person: string) => string | null

export async function chosenDeputiesAt(tx: Tx, school: string, at: Date): Promise<ChosenDeputies> {
  const said = await titlePeopleOf(tx, school)
  const titles = said.length === 0 ? [] : ((await policyInForce(tx, school, at)).pack?.titles ?? [])
  return (role, person) => {
    const meant = titles.filter(title => title.role === role).map(({ title }) => title)
    return said.find(one => one.person === person && meant.includes(one.title))?.deputy ?? null
  }
}
