import { expect, test } from 'vitest'
import { announceSample } from './announce-sample.ts'
import { generateSampleTrust } from './generate.ts'
import { SAMPLE_SEED } from './sample-seed.ts'

test('what is printed at the start names the trust, says that everybody is invented, and tells who can sign in, what each does and the password', () => {
  const now = new Date('2026-11-20T10:00:00Z')
  const { signInPeople, samplePassword, trust } = generateSampleTrust(SAMPLE_SEED, now.toISOString())
  const lines = announceSample(SAMPLE_SEED, now).split('\n')
  expect(lines[0]).toBe(`${trust.name}: everybody in it is invented. Sign in as one of`)
  expect(lines.slice(1, -1).map(line => line.trim().split(/\s{2,}/))).toEqual(
    signInPeople.map(({ email, does }) => [email, does]),
  )
  expect(lines.at(-1)).toBe(`with the password ${samplePassword}`)
})
