import { generateSampleTrust, samplePassword } from './generate.ts'

/** Printed at start: who can sign in and what each does. The list needs no database, because the sample is always made from one seed. */
export function announceSample(seed: string, now: Date): string {
  const sample = generateSampleTrust(seed, now.toISOString())
  const longest = Math.max(...sample.signInPeople.map(person => person.email.length))
  const people = sample.signInPeople.map(person => `  ${person.email.padEnd(longest)}  ${person.does}`)
  return [
    `${sample.trust.name}: everybody in it is invented. Sign in as one of`,
    ...people,
    `with the password ${samplePassword}`,
  ].join('\n')
}
