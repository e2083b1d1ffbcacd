import type { Visitor } from '../people/people.ts'
import type { SampleTrust } from './sample-trust.ts'

/** A person of the sample as the use cases know her, with the roles she holds on the sample's day. */
export function visitorFor(sample: SampleTrust, staffId: string): Visitor {
  const one = sample.staff.find(candidate => candidate.id === staffId)
  if (one === undefined) throw new Error(`The sample has no member of staff ${staffId}.`)
  const today = sample.now.slice(0, 10)
  const holdings = one.roles
    .filter(role => role.from <= today && (role.until === null || role.until >= today))
    .map(role => ({ role: role.role, school: role.schoolId }))
  return {
    identity: { trust: sample.trust.id, person: one.id },
    name: wholeName(one),
    email: one.email,
    trustName: sample.trust.name,
    holdings,
    schools: sample.schools
      .filter(school => holdings.some(held => held.school === null || held.school === school.id))
      .map(school => ({ id: school.id, name: school.name })),
    secondFactor: false,
  }
}

/** As a person is called in writing; an office has neither title nor forename. */
export function wholeName({ title, forename, surname }: { title: string; forename: string; surname: string }): string {
  return [title, forename, surname].filter(part => part !== '').join(' ')
}
