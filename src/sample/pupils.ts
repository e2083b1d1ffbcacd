import { type Chance, chance, sampleId } from './chance.ts'
import { type Family, familyMaker } from './families.ts'
import { fillPlaces, type Place, yearNumber } from './roll.ts'
import type { SamplePupil, SampleSchool } from './sample-trust.ts'
import type { SchoolDays } from './school-days.ts'

/** Born in the school year that makes a child this year's age: Reception begins at four. */
function birthDate(place: Place, days: SchoolDays, draw: Chance): string {
  const first = days.yearBegan.subtract({ years: 5 + yearNumber(place.year) })
  const length = first.until(first.add({ years: 1 }), { largestUnit: 'days' }).days
  return first.add({ days: draw.below(length) }).toString()
}

/** Most children joined on the first days of the school's lowest year, some in a later year or in the middle of one. */
function admissionDate(place: Place, dateOfBirth: string, days: SchoolDays, draw: Chance): string {
  const lowest = Math.min(...place.school.classes.map(entry => yearNumber(entry.year)))
  const since = yearNumber(place.year) - lowest
  const yearsAgo = since > 0 && draw.often(0.22) ? draw.below(since) : since
  const began = days.yearBegan.subtract({ years: yearsAgo })
  const admitted = draw.often(0.06) ? began.add({ days: draw.below(280) }) : began.add({ days: 2 + draw.below(3) })
  const latest = days.today.toString()
  const chosen = admitted.toString() > latest ? latest : admitted.toString()
  return chosen < dateOfBirth ? days.yearBegan.toString() : chosen
}

/** The roll of all schools, and the families behind it for `guardians.ts`. */
export function samplePupils(
  seed: string,
  schools: SampleSchool[],
  days: SchoolDays,
): { pupils: SamplePupil[]; families: { family: Family; pupilIds: string[] }[] } {
  const maker = familyMaker(seed)
  const draw = chance(seed, 'pupil dates')
  const pupils: SamplePupil[] = []
  const families: { family: Family; pupilIds: string[] }[] = []
  for (const family of fillPlaces(seed, schools, places => maker.next(places))) {
    const pupilIds: string[] = []
    const birthDates = new Map<string, string>()
    for (const { place, ...names } of family.children) {
      // Brothers and sisters of one year are twins.
      const dateOfBirth = birthDates.get(place.year) ?? birthDate(place, days, draw)
      birthDates.set(place.year, dateOfBirth)
      const id = sampleId(seed, 'pupil', `${pupils.length}`)
      pupilIds.push(id)
      pupils.push({
        id,
        schoolId: place.school.id,
        ...names,
        dateOfBirth,
        year: place.year,
        className: place.className,
        admittedOn: admissionDate(place, dateOfBirth, days, draw),
      })
    }
    families.push({ family, pupilIds })
  }
  if (maker.stillToPlace() > 0) {
    throw new Error(
      `${maker.stillToPlace()} of the children given by name found no place. Add places or take names away.`,
    )
  }
  return { pupils, families }
}
