/** What a column of a list may hold. The other columns are left unread. */
export const listFields = [
  'number',
  'email',
  'first',
  'last',
  'full',
  'preferred',
  'school',
  'job',
  'type',
  'line-manager',
  'sponsor',
  'start',
  'last-day',
  'body',
  'site',
] as const
export type ListField = (typeof listFields)[number]

/** Which heading holds which field. */
export type Columns = { readonly [Field in ListField]?: string }

/**
 * Headings as these systems write them, in the form of {@link plain}; the first of a row that is there wins. SIMS, Arbor and Bromcom: staff
 * reports; Microsoft Entra: "Download users" and the names of its attributes; Google Workspace: "Download users".
 */
const KNOWN: Readonly<Record<ListField, readonly string[]>> = {
  number:
    'staffnumber staffcode staffid employeeid employeenumber employeeno payrollnumber payrollno arborstaffid personid staffidentifier'.split(
      ' ',
    ),
  email:
    'workemail workemailaddress schoolemail staffemail mail emailaddress email primaryemail mainemail userprincipalname username'.split(
      ' ',
    ),
  first: 'firstname forename givenname legalforename legalfirstname firstnames forenames'.split(' '),
  last: 'lastname surname familyname sn legalsurname legallastname'.split(' '),
  full: 'fullname displayname name staffname employeename staffmember'.split(' '),
  preferred: 'preferredname preferredforename preferredfirstname chosenforename chosenname knownas'.split(' '),
  school: 'school schoolname establishment establishmentname campus companyname academy organisation company'.split(
    ' ',
  ),
  job: 'jobtitle employeetitle post posttitle role businessrole position mainrole staffrole jobrole'.split(' '),
  type: 'workertype employeetype contracttype employmenttype stafftype typeofcontract'.split(' '),
  'line-manager': 'linemanager linemanageremail manager manageremail reportsto linemanagername'.split(' '),
  sponsor: 'sponsor sponsoremail schoolcontact hostcontact'.split(' '),
  start:
    'startdate employmentstart employmentstartdate contractstart contractstartdate employeehiredate dateofarrival datestarted joiningdate'.split(
      ' ',
    ),
  'last-day':
    'lastday leavingdate enddate dateofleaving employmentend employmentenddate contractend contractenddate employeeleavedatetime dateleft'.split(
      ' ',
    ),
  body: 'professionalbody regulator registrationbody'.split(' '),
  site: 'site sitename worklocation location officelocation physicaldeliveryofficename building'.split(' '),
}

/** A heading in small letters without spaces, accents, signs and Google's "[Required]". */
export function plain(heading: string): string {
  return heading
    .replaceAll(/\[[^\]]*\]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

/** What each column probably is. No heading stands for two fields. */
export function guessColumns(headings: readonly string[]): Columns {
  const found: { -readonly [Field in ListField]?: string } = {}
  const byPlain = new Map(headings.toReversed().map(heading => [plain(heading), heading]))
  for (const name of listFields) {
    const known = KNOWN[name].find(one => byPlain.has(one))
    const heading = known === undefined ? undefined : byPlain.get(known)
    if (heading !== undefined) found[name] = heading
  }
  return found
}

export type ColumnsProblem = 'email' | 'name' | 'school' | 'twice'

/** What is missing before the rows can be read. `everySchool`: the list is of a whole trust. */
export function problemsOf(columns: Columns, everySchool: boolean): ColumnsProblem[] {
  const problems: ColumnsProblem[] = []
  if (columns.email === undefined) problems.push('email')
  const inParts = (columns.first ?? columns.preferred) !== undefined && columns.last !== undefined
  if (columns.full === undefined && !inParts) problems.push('name')
  if (everySchool && columns.school === undefined) problems.push('school')
  const used = Object.values(columns)
  if (new Set(used).size < used.length) problems.push('twice')
  return problems
}
