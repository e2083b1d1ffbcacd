import type { Works } from '../platform/platform.ts'
import { acknowledgeInFull } from '../policy/policy.ts'
import type { SampleTrust } from './sample-trust.ts'
import { visitorFor } from './visitor-for.ts'

/** Days after its adoption on which the sample's people read their school's policy. */
const READ_AFTER_DAYS = 5

/**
 * The sample's people have read the policy of their school, in the form it asks for: all who work with posts, and most of the others. Governors
 * and agency staff have not yet, so that there is somebody to remind.
 */
export async function fillReadings(works: Works, clock: { at: Date }, sample: SampleTrust): Promise<void> {
  const now = clock.at
  for (const school of sample.schools) {
    if (school.pack === null) continue
    const adopted = new Date(`${school.adoptedOn ?? sample.now.slice(0, 10)}T09:00:00Z`)
    const later = new Date(adopted.getTime() + READ_AFTER_DAYS * 86_400_000)
    clock.at = later < now ? later : now
    for (const one of sample.staff) {
      const here = one.roles.some(role => role.schoolId === school.id || role.schoolId === null)
      if (!here || one.leftOn !== null || (one.workerType !== 'employee' && !isChair(one.roles))) continue
      await acknowledgeInFull(works, visitorFor(sample, one.id), { id: school.id, name: school.name })
    }
  }
  clock.at = now
}

/** The chair has read; the other governors have it before them. */
function isChair(roles: SampleTrust['staff'][number]['roles']): boolean {
  return roles.some(role => role.role === 'chair_of_governors')
}
