import { expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { readFlipRecord } from './flip-record.ts'

/** What the five policies ask of a draft before it goes out. The floor counts by pack, so one of these could give way to another unseen. */
const screening =
  `s0-4.1-scope s0-4.1a-i s0-4.1a-ii s0-4.1a-iii s0-4.1b s0-4.1e s1-compliance-i3 s1-protocol-2a s1-protocol-3a s1-ip-02 s1-ip-05 s1-respect-01
  s2-opening-2 s2-content-03c s2-content-07 s2-school-use-05a s2-school-use-05b s2-school-use-09a s2-school-use-11 s3-5.1b s3-5.2e s3-5.2g s3-5.2h s3-6.1c s4-3-eg-09a`.split(
    /\s+/,
  )

test('every clause about what a draft may say has a test that goes red when its control is taken out', () => {
  const red = new Set(
    Object.values(readFlipRecord(installationRoot())).flatMap(({ tests }) =>
      Object.values(tests).flatMap(one => Object.keys(one.red)),
    ),
  )
  expect(red.size).toBeGreaterThan(150)
  expect(screening.filter(id => !red.has(id))).toEqual([])
})
