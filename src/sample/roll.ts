import { chance } from './chance.ts'
import type { Family } from './families.ts'
import type { SampleSchool, YearGroup } from './sample-trust.ts'

/** One place on the roll of a class. */
export interface Place {
  school: SampleSchool
  className: string
  year: YearGroup
}

/** Nursery is -1, Reception 0, then the number of the year. */
export function yearNumber(year: YearGroup): number {
  if (year === 'N') return -1
  return year === 'R' ? 0 : Number(year)
}

/**
 * Gives every place of every class to a child of some family: brothers and sisters mostly in one school and different
 * years, some twins, some families spread over two schools of the trust.
 * @param nextFamily makes a family for the number of places it is given
 */
export function fillPlaces(seed: string, schools: SampleSchool[], nextFamily: (places: Place[]) => Family): Family[] {
  const draw = chance(seed, 'places')
  const open = draw.shuffled(
    schools.flatMap(school =>
      school.classes.flatMap(entry =>
        Array.from({ length: entry.size }, () => ({ school, className: entry.name, year: entry.year })),
      ),
    ),
  )
  const families: Family[] = []
  for (let first = open.pop(); first !== undefined; first = open.pop()) {
    const places: Place[] = [first]
    const children = draw.weighted([
      { weight: 68, count: 1 },
      { weight: 26, count: 2 },
      { weight: 6, count: 3 },
    ]).count
    const elsewhere = draw.often(0.12)
    const twins = draw.often(0.06)
    while (places.length < children) {
      const years = places.map(place => place.year)
      const found = open.findIndex(place => {
        const apart = twins && places.length === 1 ? years.includes(place.year) : !years.includes(place.year)
        return apart && (place.school === first.school) !== elsewhere
      })
      const sibling = found < 0 ? undefined : open.splice(found, 1)[0]
      if (sibling === undefined) break
      places.push(sibling)
    }
    families.push(nextFamily(places))
  }
  return families
}
