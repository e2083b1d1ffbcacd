import { plainHeading } from '../../people/people.ts'

/** What a column about the pupil may hold. */
export const pupilFields = [
  'mis-id',
  'forename',
  'surname',
  'full',
  'preferred',
  'former',
  'known-as',
  'born',
  'year',
  'class',
  'admitted',
  'left',
  'school',
] as const
export type PupilField = (typeof pupilFields)[number]

/** What a column about one of the people who answer for her may hold. */
export const guardianFields = [
  'name',
  'forename',
  'surname',
  'relationship',
  'responsibility',
  'email',
  'telephone',
  'priority',
  'court-order',
  'no-contact',
] as const
export type GuardianField = (typeof guardianFields)[number]

/** So many of them stand in one row at most. Exports with a row for each of them use the first. */
export const guardianPlaces = [1, 2, 3, 4] as const
export type GuardianPlace = (typeof guardianPlaces)[number]

export type RollField = PupilField | `guardian-${GuardianPlace}-${GuardianField}`
export const rollFields: readonly RollField[] = [
  ...pupilFields,
  ...guardianPlaces.flatMap(place => guardianFields.map(field => `guardian-${place}-${field}` as const)),
]

/** Which heading holds which field. */
export type RollColumns = { readonly [Field in RollField]?: string }

const words = (text: string) => text.split(' ')

/**
 * Headings as SIMS, Arbor, Bromcom, ScholarPack, iSAMS and OneRoster write them, without signs and spaces; the first of a row that is there wins.
 * The admission number comes before the UPN: a UPN may be temporary, and is left empty for children from abroad.
 */
const PUPIL: Readonly<Record<PupilField, readonly string[]>> = {
  'mis-id': words(
    'misid arborstudentid studentid pupilid personid sourcedid admissionnumber admissionno admno adno admissionnum schoolid studentcode schoolcode txtschoolid upn uniquepupilnumber',
  ),
  forename: words(
    'legalforename legalfirstname forename firstname givenname forenames firstnames txtforename pupilforename studentforename',
  ),
  surname: words('legalsurname legallastname surname lastname familyname txtsurname pupilsurname studentsurname'),
  full: words('fullname legalfullname name pupilname studentname student pupil surnameforename lastnamefirstname'),
  preferred: words(
    'preferredforename preferredfirstname preferredgivenname chosenforename chosenname preferredname commonlyknownas txtprename',
  ),
  former: words('formersurname formerlastname formername previoussurname previouslastname birthsurname'),
  'known-as': words('knownas alsoknownas nickname nicknames alias otherforenames'),
  born: words('dateofbirth dob birthdate datebirth birthday txtdob'),
  year: words(
    'year yeargroup ncyear nationalcurriculumyear nationalcurriculumyeargroup yeargroupname grades grade yr nyear intncyear',
  ),
  class: words(
    'class regform registrationform registrationgroup reggroup form formgroup tutorgroup reg txtform classname homeroom',
  ),
  admitted: words(
    'admissiondate dateofadmission dateofentry admittedon startdate enrolmentdate doa entrydate datestarted enroldate',
  ),
  left: words('leavingdate dateofleaving leftdate dateleft enddate dol leaverdate unenrolmentdate'),
  school: words('school schoolname establishment academy organisation'),
}

const GUARDIAN: Readonly<Record<GuardianField, readonly string[]>> = {
  name: words('name fullname salutation contactname'),
  forename: words('forename firstname givenname'),
  surname: words('surname lastname familyname'),
  relationship: words('relationship relation relationshiptopupil relationshiptostudent relationtype type'),
  responsibility: words('parentalresponsibility hasparentalresponsibility responsibility pr'),
  email: words('email emailaddress primaryemail homeemail mainemail'),
  telephone: words(
    'telephone phone mobile mobilephone telephonenumber phonenumber mobilenumber primarytelephone maintelephone tel hometelephone',
  ),
  priority: words('priority contactpriority order contactorder'),
  'court-order': words('courtorder hascourtorder courtorders'),
  'no-contact': words('nocontact donotcontact contactprohibited nocontactallowed'),
}

const WHO = '(?:contact|guardian|parent|parentguardian|parentcarer|carer|primarycontact|prioritycontact|priority)'

/** The place and the rest of a heading about a guardian: "Contact 2 Email", "Parent name (2)", "Guardian email"; null for another heading. */
function guardianHeading(plain: string): { place: number; rest: string } | null {
  const numbered = new RegExp(`^${WHO}(\\d)(.+)$`).exec(plain) ?? new RegExp(`^${WHO}(.+?)(\\d)$`).exec(plain)
  if (numbered !== null) {
    const [, a = '', b = ''] = numbered
    return /^\d$/.test(a) ? { place: Number(a), rest: b } : { place: Number(b), rest: a }
  }
  // In a list with a row for each guardian these stand without saying of whom.
  if (/^(relationship|parentalresponsibility|courtorder)/.test(plain)) return { place: 1, rest: plain }
  const first = new RegExp(`^${WHO}s?(.+)$`).exec(plain)
  return first === null ? null : { place: 1, rest: first[1] ?? '' }
}

/** What each column probably is. No heading stands for two fields. */
export function guessRollColumns(headings: readonly string[]): RollColumns {
  const found: { -readonly [Field in RollField]?: string } = {}
  const byPlain = new Map(headings.toReversed().map(heading => [plainHeading(heading), heading]))
  const used = new Set<string>()
  const take = (field: RollField, heading: string | undefined) => {
    if (heading === undefined || heading === '' || used.has(heading)) return
    found[field] = heading
    used.add(heading)
  }
  for (const field of pupilFields) take(field, headingFor(PUPIL[field], byPlain))
  const places = new Map<number, Map<string, string>>()
  for (const [plain, heading] of byPlain) {
    const about = guardianHeading(plain)
    if (about === null || used.has(heading)) continue
    const its = places.get(about.place) ?? new Map<string, string>()
    places.set(about.place, its.set(about.rest, heading))
  }
  for (const place of guardianPlaces)
    for (const field of guardianFields)
      take(`guardian-${place}-${field}`, headingFor(GUARDIAN[field], places.get(place) ?? new Map()))
  // A name in parts says the order of its parts; one in a single column may not.
  if (found.forename !== undefined && found.surname !== undefined) delete found.full
  return found
}

function headingFor(known: readonly string[], among: ReadonlyMap<string, string>): string | undefined {
  const name = known.find(one => among.has(one))
  return name === undefined ? undefined : among.get(name)
}

export type ColumnsProblem = 'name' | 'born' | 'twice'

/** What is missing before the rows can be read. */
export function problemsOfColumns(columns: RollColumns): ColumnsProblem[] {
  const problems: ColumnsProblem[] = []
  const inParts = columns.forename !== undefined && columns.surname !== undefined
  if (columns.full === undefined && !inParts) problems.push('name')
  if (columns.born === undefined) problems.push('born')
  const used = Object.values(columns)
  if (new Set(used).size < used.length) problems.push('twice')
  return problems
}
