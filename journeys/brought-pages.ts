import type { FoundPage } from './find-pages.ts'
import type { Person } from './visit.ts'
import { t } from './write-and-decide.ts'

/** Pages that are there once a file was brought in: a policy, a roll, answers of before, a list of staff. By the people of the sample, each signed in. */
type People = ReadonlyMap<string, Person>

export const KEEPER = 'helen.castlow@hathershire-vale.example'
const OFFICE = 'carol.threlkeld@st-orrins.example'

/** Whoever of the sample brings it. */
function signedIn(people: People, who: string): Person {
  const person = people.get(who)
  if (person === undefined) throw new Error(`${who} of the sample is gone.`)
  return person
}

/** Brings a policy of three clauses, so that each page of importing has something to show. */
export async function bringPolicy(people: People): Promise<FoundPage[]> {
  const who = 'rowena.achterberg@larkenby.example'
  const { page } = signedIn(people, who)
  await page.goto('/policy/import')
  await page
    .locator('textarea[name=text]')
    .fill('1.1 Names of pupils are never used.\n\n1.2 Names of pupils may be used with consent.\n\n1.3 Posts are kind.')
  await page.locator('form:has(textarea) button').click()
  await page.locator('#clauses').waitFor({ timeout: 60_000 })
  const path = new URL(page.url()).pathname
  const at = (rest: string, to = rest): FoundPage => ({
    route: `/policy/import/:id${rest}`,
    path: path + to,
    who,
    states: '',
  })
  return [
    at(''),
    at('/sure'),
    at('/conflicts'),
    at('/about'),
    at('/passages/:passage', '/passages/own-1.1?setting=publishing.names'),
  ]
}

/** Brings a roll with a new pupil and a row that cannot be read: the pupils of the sample are all missing from it. */
export async function bringRollFile(people: People): Promise<FoundPage[]> {
  const { page } = signedIn(people, KEEPER)
  await page.goto('/pupils/roll')
  await page.locator('main ul a').first().click()
  const file = 'Admission Number,Forename,Surname,DOB,Reg\n1,Wren,Ashdown,01/02/2016,4K\n2,Rowan,Vale,31/02/2016,4K\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.locator('form:has(input[type=file]) button').click()
  await page.waitForURL(/\/pupils\/roll\/imports\/[\w-]{36}/)
  const path = new URL(page.url()).pathname.split('/').slice(0, 5).join('/')
  await page.getByRole('button', { name: t('roll.columns-button'), exact: true }).click()
  await page.waitForURL(`**${path}`)
  await page.getByRole('heading', { name: t('roll.to-check-title') }).waitFor()
  return [
    ['', ''],
    ['/columns', '/columns'],
    ['/rows/:kind', '/rows/odd'],
  ].map(([rest = '', at = '']) => ({
    route: `/pupils/roll/imports/:import${rest}`,
    path: path + at,
    who: KEEPER,
    states: '',
  }))
}

/** Brings answers of before, of a child nobody on the roll is, and a list of each sort of who is covered. */
export async function bringAnswersFile(people: People): Promise<FoundPage[]> {
  const { page } = signedIn(people, OFFICE)
  const at = (route: string, path: string, states = ''): FoundPage => ({ route, path, who: OFFICE, states })
  await page.goto('/pupils/earlier')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from('Adno,Photo\n1,Y\n2,\n') })
  await page.locator('form:has(input[type=file]) button').click()
  await page.waitForURL(/\/columns$/)
  const path = new URL(page.url()).pathname.replace(/\/columns$/, '')
  await page.getByLabel(/^Photo/).check()
  await page.getByRole('button', { name: t('covered.columns-button'), exact: true }).click()
  await page.waitForURL(/\/values$/)
  await page.goto('/pupils/coverage')
  const ofClass = (await page.locator('.cw-lines a').first().getAttribute('href')) ?? ''
  return [
    at('/pupils/earlier', '/pupils/earlier'),
    // Until its values are said, the file's own page leads to them; first-day.journey.ts looks at it with axe.
    at('/pupils/earlier/:file', path),
    at('/pupils/earlier/:file/columns', `${path}/columns`),
    at('/pupils/earlier/:file/values', `${path}/values`),
    at('/pupils/coverage', '/pupils/coverage'),
    at('/pupils/coverage', ofClass, 'class'),
    at('/pupils/coverage', '/pupils/coverage?platform=facebook', 'platform'),
  ]
}

/** Brings a list of three people: one with a job title that nobody has said anything about, and one who cannot be taken over. */
export async function bringStaffList(people: People): Promise<FoundPage[]> {
  const { page } = signedIn(people, KEEPER)
  await page.goto('/people/lists')
  await page.locator('select[name=place]').selectOption({ index: 1 })
  const list =
    'Staff Code,Name,Work Email,Post\nL1,Ada Crane,ada.crane@larkenby.example,Teacher\nL2,Odile Marsh,odile.marsh@larkenby.example,Falconer\nL3,Perrin Loft,,Teacher\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.locator('form:has(input[type=file]) button').click()
  await page.waitForURL(/\/people\/lists\/[\w-]{36}/)
  const path = new URL(page.url()).pathname.split('/').slice(0, 4).join('/')
  // Until both are said, every page of a list leads to what is still asked.
  await page.getByRole('button', { name: t('lists.columns-button'), exact: true }).click()
  await page
    .getByLabel(/Falconer/)
    .first()
    .selectOption({ label: t('lists.title-none') })
  await page.getByRole('button', { name: t('lists.titles-button') }).click()
  await page.waitForURL(`**${path}`)
  return ['', '/columns', '/titles'].map(rest => ({
    route: `/people/lists/:list${rest}`,
    path: path + rest,
    who: KEEPER,
    states: '',
  }))
}
