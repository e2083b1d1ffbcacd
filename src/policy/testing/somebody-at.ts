import type { Visitor } from '../../people/people.ts'
import type { Role } from '../packs/roles.ts'
import type { Asker, PageHouse } from './page-house.tsx'

export type Somebody = Asker & { id: string; name: string; visitor: Visitor }

/** Somebody who holds one role at a school, signed in, and as the use cases know her. */
export async function somebodyAt(house: PageHouse, trust: string, school: string, role: Role): Promise<Somebody> {
  const { id, email, who } = await house.addPerson(trust, [{ role, school }])
  const { rows } = await house.boot.query<{ name: string }>('select name from house.people where id = $1', [id])
  const name = rows[0]?.name ?? ''
  const visitor: Visitor = {
    identity: who,
    name,
    email,
    trustName: 'T',
    holdings: [{ role, school }],
    schools: [{ id: school, name: 'Orrin Primary' }],
    secondFactor: false,
  }
  return { ...(await house.signedIn(email)), id, name, visitor }
}
