import { sampleAccounts } from './accounts.ts'
import { sampleId } from './chance.ts'
import { sampleGuardians } from './guardians.ts'
import { samplePictures } from './pictures.ts'
import { samplePupils } from './pupils.ts'
import type { SampleTrust } from './sample-trust.ts'
import { schoolDays } from './school-days.ts'
import { sampleSchools, trustFacts } from './schools.ts'
import { sampleStaff } from './staff.ts'
import { samplePosts } from './write-posts.ts'

/** Said aloud on the sign-in page of the sample, and on the list of words that `serve` refuses. */
export const samplePassword = 'only-for-the-sample'

/**
 * The whole sample as plain data. The same seed and `now` give the same bytes on every machine; ids depend on the seed
 * alone, so a sample made again on another day keeps them.
 * @param now the instant that posts and dates are counted from, ISO 8601 with an offset
 */
export function generateSampleTrust(seed: string, now: string): SampleTrust {
  const { days, schools, staff, signInPeople } = sampleSchoolsAndStaff(seed, now)
  const { pupils, families } = samplePupils(seed, schools, days)
  const { guardians, guardianLinks } = sampleGuardians(seed, families)
  const accounts = sampleAccounts(seed, schools, staff, days)
  return {
    seed,
    now,
    trust: { id: sampleId(seed, 'trust', 'trust'), ...trustFacts },
    schools,
    staff,
    signInPeople,
    samplePassword,
    pupils,
    guardians,
    guardianLinks,
    accounts,
    pictures: samplePictures,
    posts: samplePosts({ seed, days, schools, staff, pupils, accounts }),
  }
}

/** The part that takes a few milliseconds: enough for telling who can sign in. `now` as in {@link generateSampleTrust}. */
export function sampleSchoolsAndStaff(seed: string, now: string) {
  const days = schoolDays(now)
  const trust = days.yearBegan.subtract({ days: 60 })
  const schools = sampleSchools(seed, {
    church: days.yearBegan.add({ days: 20 }).subtract({ years: 1 }).toString(),
    trust: trust.toString(),
    // In five weeks, but never later than the twelve months of its policy allow.
    trustReview: [days.today.add({ days: 35 }).toString(), trust.add({ months: 12 }).toString()].toSorted()[0] ?? '',
  })
  return { days, schools, ...sampleStaff(seed, schools, days) }
}
