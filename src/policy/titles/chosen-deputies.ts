import { type ChosenDeputies, peopleWithRoles } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { deputiesAt } from '../adopting/deputies-at.ts'
import { holderOf } from '../adopting/deputies.rule.ts'
import { roles } from '../packs/roles.ts'
import { policyInForce } from '../policy-in-force.ts'
import { stillSaid } from './title-people.rule.ts'
import { titlePeopleOf } from './title-people.store.ts'

export async function chosenDeputiesAt(tx: Tx, school: string, at: Date): Promise<ChosenDeputies> {
  const known = await titlePeopleOf(tx, school)
  if (known.length === 0) return () => null
  const titles = (await policyInForce(tx, school, at)).pack?.titles ?? []
  const onRegister = (await peopleWithRoles(tx, roles, school, 'too')).map(holderOf)
  const said = stillSaid(titles, known, onRegister, (await deputiesAt(tx, school, at)).of)
  return (role, person) => {
    const meant = titles.filter(title => title.role === role).map(({ title }) => title)
    return said.find(one => one.person === person && meant.includes(one.title))?.deputy ?? null
  }
}
