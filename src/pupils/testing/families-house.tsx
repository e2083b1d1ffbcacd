import { randomUUID } from 'node:crypto'
import type { Route, Visitor } from '../../people/people.ts'
import type { Role } from '../../policy/policy.ts'
import { familyQueues } from '../family/queues.ts'
import { type Asker, openPageHouse } from '../../policy/testing/page-house.tsx'

/** One school with a person of each role that has to do with families, a child with two guardians, and checked words to ask in. `also`: further roles. */
export async function openFamiliesHouse(
  routes: readonly Route[],
  { also = [], ...options }: Parameters<typeof openPageHouse>[1] & { also?: readonly Role[] } = {},
) {
  const house = await openPageHouse(routes, { queues: familyQueues, ...options })
  const trust = await house.addTrust()
  const school = await house.addSchool(trust, 'Orrin Primary')
  const roles: readonly Role[] = [
    'teacher',
    'office_manager',
    'headteacher',
    'dsl',
    'trust_administrator',
    'account_manager',
    ...also,
  ]
  const visitors = new Map<Role, Visitor>()
  const askers = new Map<Role, Asker>()
  for (const role of roles) {
    const person = await house.addPerson(trust, [{ role, school: role === 'trust_administrator' ? null : school }])
    visitors.set(role, {
      identity: person.who,
      name: role,
      email: person.email,
      trustName: 'The Fenwold Trust',
      holdings: [{ role, school: role === 'trust_administrator' ? null : school }],
      schools: [{ id: school, name: 'Orrin Primary' }],
      secondFactor: false,
    })
    askers.set(role, await house.signedIn(person.email))
  }
  const found = <T,>(map: ReadonlyMap<Role, T>, role: Role): T => {
    const one = map.get(role)
    if (one === undefined) throw new Error(`Nobody is ${role}.`)
    return one
  }
  const wording = randomUUID()
  await house.boot.query(
    `insert into house.consent_wordings values ($1, $2, $3, 'Autumn form', 1, 'en-GB', 'May we show your child?', '{facebook,bluesky}', true, $4, now())`,
    [trust, wording, school, found(visitors, 'headteacher').identity.person],
  )
  const addPupil = async (name: string, className = 'Elm', at = school) => {
    const id = randomUUID()
    await house.boot.query(
      `insert into house.pupils values ($1, $2, $3, $4, null, 'Marchetti', '{}', '2018-03-04', '3', $5, '2022-09-01', null)`,
      [trust, id, at, name, className],
    )
    return id
  }
  const addGuardianRow = async (pupil: string, name: string, responsible = true) => {
    const id = randomUUID()
    await house.boot.query('insert into house.guardians values ($1, $2, $3, null, null)', [trust, id, name])
    await house.boot.query(
      `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
       values ($1, $2, $3, 'parent', $4, (select count(*) + 1 from house.guardianships where pupil_id = $2))`,
      [trust, pupil, id, responsible],
    )
    return id
  }
  return {
    ...house,
    trust,
    school,
    wording,
    addPupil,
    addGuardianRow,
    visitor: (role: Role) => found(visitors, role),
    asker: (role: Role) => found(askers, role),
  }
}
export type FamiliesHouse = Awaited<ReturnType<typeof openFamiliesHouse>>
