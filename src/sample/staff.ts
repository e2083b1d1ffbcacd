import { chance, sampleId } from './chance.ts'
import { namesSomebodyKnown } from './names/famous-names.ts'
import { mailbox, surnameFor, traditions } from './names/traditions.ts'
import type { RoleHeld, SampleSchool, SampleStaff, SignInPerson } from './sample-trust.ts'
import type { SchoolDays } from './school-days.ts'
import { domains } from './schools.ts'
import { type Seat, seats } from './staff-seats.ts'

interface Drawn {
  title: string
  forename: string
  surname: string
}

/** Draws names until one is free: nobody well known, and no two people of the staff called the same. */
function nameDrawer(seed: string): (seat: Seat, key: string) => Drawn {
  const taken = new Set(seats.flatMap(seat => (seat.name === undefined ? [] : [mailbox(seat.name[1], seat.name[2])])))
  return (seat, key) => {
    if (seat.name !== undefined) return { title: seat.name[0], forename: seat.name[1], surname: seat.name[2] }
    const draw = chance(seed, `staff name ${key}`)
    for (;;) {
      const tradition = draw.weighted(traditions)
      const bearer = draw.often(0.72) ? 'woman' : 'man'
      const forename = draw.pick(bearer === 'woman' ? tradition.women : tradition.men)
      const surname = surnameFor(draw.pick(tradition.surnames), bearer)
      const title = bearer === 'man' ? 'Mr' : draw.pick(['Mrs', 'Mrs', 'Miss', 'Ms'])
      if (namesSomebodyKnown([forename], surname) || taken.has(mailbox(forename, surname))) continue
      taken.add(mailbox(forename, surname))
      return { title, forename, surname }
    }
  }
}

export function sampleStaff(
  seed: string,
  schools: SampleSchool[],
  days: SchoolDays,
): { staff: SampleStaff[]; signInPeople: SignInPerson[] } {
  const nameFor = nameDrawer(seed)
  const schoolId = (at: Seat['at']) => schools.find(school => school.key === at)?.id ?? null
  const staff: SampleStaff[] = []
  const signInPeople: SignInPerson[] = []
  const alike = new Map<string, number>()
  for (const seat of seats) {
    // Keyed by the seat and not by its place in the list, so that a new seat gives nobody else a new id or name.
    const kind = `${seat.at} ${seat.jobTitle}`
    const nth = (alike.get(kind) ?? 0) + 1
    alike.set(kind, nth)
    const key = `${kind} ${nth}`
    const { title, forename, surname } = nameFor(seat, key)
    const id = sampleId(seed, 'staff', key)
    const dates = chance(seed, `staff dates ${key}`)
    const startedOn =
      seat.workerType === 'agency'
        ? days.day(-18).toString()
        : days.yearBegan
            .subtract({ years: dates.below(14) + 1 })
            .add({ days: dates.below(3) })
            .toString()
    const leftOn = seat.leaves === undefined ? null : days.day(seat.leaves).toString()
    const held = (role: RoleHeld['role'], at: Seat['at']): RoleHeld => ({
      role,
      schoolId: schoolId(at),
      // A role may begin later than the work does: an assistant head becomes account manager in a later year.
      from:
        ['teacher', 'governor'].includes(role) || seat.workerType === 'agency' ? startedOn : laterOf(startedOn, days),
      until: leftOn,
    })
    const email = `${mailbox(forename, surname)}@${domains[seat.at]}`
    staff.push({
      id,
      title,
      forename,
      surname,
      email,
      workerType: seat.workerType ?? 'employee',
      jobTitle: seat.jobTitle,
      className: seat.className ?? null,
      startedOn,
      leftOn,
      roles: [
        ...seat.roles.map(role => held(role, seat.at)),
        ...(seat.also ?? []).map(also => held(also.role, also.at)),
      ],
    })
    if (seat.does !== undefined) signInPeople.push({ staffId: id, email, does: seat.does })
  }
  return { staff, signInPeople }
}

function laterOf(startedOn: string, days: SchoolDays): string {
  const lastYear = days.yearBegan.subtract({ years: 1 }).toString()
  return startedOn > lastYear ? startedOn : lastYear
}
