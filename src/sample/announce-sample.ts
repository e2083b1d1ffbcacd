import { samplePassword, sampleSchoolsAndStaff } from './generate.ts'
import { trustFacts } from './schools.ts'

/** Printed at start: who can sign in and what each does. The list needs no database, because the sample is always made from one seed. */
export function announceSample(seed: string, now: Date): string {
  const { signInPeople } = sampleSchoolsAndStaff(seed, now.toISOString())
  const longest = Math.max(...signInPeople.map(person => person.email.length))
  const people = signInPeople.map(person => `  ${person.email.padEnd(longest)}  ${person.does}`)
  return [
    `${trustFacts.name}: everybody in it is invented. Sign in as one of`,
    ...people,
    `with the password ${samplePassword}`,
  ].join('\n')
}
