import { sampleId } from './chance.ts'
import type { SampleClass, SampleSchool, YearGroup } from './sample-trust.ts'

/**
 * Invented on purpose: the county, the saint, the towns and the trust do not exist. E-mail and web addresses end in
 * `.example` (RFC 2606), telephone numbers lie in 01632 960000 to 960999 and 07700 900000 to 900999 (kept free by
 * Ofcom for drama), and no real postcode begins with the letter Q.
 */
export const trustFacts = {
  name: 'Hathershire Vale Schools Trust',
  county: 'Hathershire',
  email: 'office@hathershire-vale.example',
  telephone: '01632 960100',
  website: 'https://www.hathershire-vale.example',
}

export const domains = {
  trust: 'hathershire-vale.example',
  'st-orrins': 'st-orrins.example',
  larkenby: 'larkenby.example',
  'tansel-lane': 'tansel-lane.example',
} as const

/** `Oak 30` becomes a class of 30 in the year given. */
function classes(plan: Partial<Record<YearGroup, string>>): SampleClass[] {
  const made: SampleClass[] = []
  // Object keys that look like numbers come first in JavaScript, so the order of the years is said here.
  const years: YearGroup[] = ['N', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']
  for (const year of years) {
    for (const entry of plan[year]?.split(', ') ?? []) {
      const cut = entry.lastIndexOf(' ')
      made.push({ name: entry.slice(0, cut), year, size: Number(entry.slice(cut + 1)) })
    }
  }
  return made
}

export function sampleSchools(
  seed: string,
  adopted: { church: string; trust: string; trustReview: string },
): SampleSchool[] {
  return [
    {
      id: sampleId(seed, 'school', 'st-orrins'),
      key: 'st-orrins',
      name: "St Orrin's Church of England Primary School",
      phase: 'primary',
      pack: 'church-primary',
      adoptedOn: adopted.church,
      reviewOn: null,
      email: 'office@st-orrins.example',
      telephone: '01632 960201',
      address: { lines: ['Glebe Rise', 'Nether Orrin', 'Hathershire'], postcode: 'QX4 7ZE' },
      website: 'https://www.st-orrins.example',
      classes: classes({
        R: 'Acorn 30, Conker 29',
        '1': 'Oak 30, Elm 30',
        '2': 'Beech 30, Birch 30',
        '3': 'Cedar 31, Larch 30',
        '4': 'Maple 30, Lime 31',
        '5': 'Aspen 30, Alder 30',
        '6': 'Yew 29, Hornbeam 30',
      }),
    },
    {
      id: sampleId(seed, 'school', 'larkenby'),
      key: 'larkenby',
      name: 'Larkenby All-Through Academy',
      phase: 'through',
      pack: 'trust-provider',
      adoptedOn: adopted.trust,
      reviewOn: adopted.trustReview,
      email: 'office@larkenby.example',
      telephone: '01632 960302',
      address: { lines: ['Old Tramway Road', 'Larkenby', 'Hathershire'], postcode: 'QX2 1VU' },
      website: 'https://www.larkenby.example',
      classes: classes({
        N: 'Nursery 24',
        R: 'RL 28',
        '1': '1L 27',
        '2': '2L 28',
        '3': '3L 29',
        '4': '4L 28',
        '5': '5L 28',
        '6': '6L 27',
        '7': '7L 30',
        '8': '8L 29',
        '9': '9L 28',
        '10': '10L 28',
        '11': '11L 26',
      }),
    },
    {
      id: sampleId(seed, 'school', 'tansel-lane'),
      key: 'tansel-lane',
      name: 'Tansel Lane Infant and Nursery School',
      phase: 'infant-and-nursery',
      pack: null,
      adoptedOn: null,
      reviewOn: null,
      email: 'office@tansel-lane.example',
      telephone: '01632 960403',
      address: { lines: ['Tansel Lane', 'Upper Dunnet', 'Hathershire'], postcode: 'QX7 3QJ' },
      website: 'https://www.tansel-lane.example',
      classes: classes({ N: 'Ladybirds 32', R: 'Hedgehogs 30', '1': 'Squirrels 29', '2': 'Owls 29' }),
    },
  ]
}
