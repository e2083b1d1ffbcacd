import { type Chance, chance, sampleId } from './chance.ts'
import { larkenbyPosts } from './posts/larkenby.ts'
import type { PostPlan, Told } from './posts/post-plan.ts'
import { stOrrinsDecided } from './posts/st-orrins-decided.ts'
import { stOrrinsWaiting } from './posts/st-orrins-waiting.ts'
import type {
  ExpectedFinding,
  PostStep,
  PostVersion,
  Role,
  SampleAccount,
  SamplePost,
  SamplePupil,
  SampleSchool,
  SampleStaff,
} from './sample-trust.ts'
import type { SchoolDays } from './school-days.ts'

interface Cast {
  seed: string
  days: SchoolDays
  schools: SampleSchool[]
  staff: SampleStaff[]
  pupils: SamplePupil[]
  accounts: SampleAccount[]
}

type Kind = ExpectedFinding['kind']

/** The clause each school's pack ties to the kind of finding; a kind without a clause there must not be planned. */
const clauses: Record<'church-primary' | 'trust-provider', Partial<Record<Kind, string[]>>> = {
  'church-primary': {
    pupil_name: ['s2-school-use-05a'],
    individual_target: ['s2-school-use-09a'],
    handle_mention: ['s2-school-use-11'],
    purchase_commitment: ['s2-content-07'],
  },
  'trust-provider': { pupil_name: ['s1-protocol-2c'] },
}

/** Fills in dates and pupils, takes the marks out of the text and says where they stood. */
function readText(
  marked: string,
  version: number,
  school: SampleSchool,
  cast: Cast,
  draw: Chance,
): { text: string; expects: ExpectedFinding[] } {
  const filled = marked
    .replace(/\{day:(-?\d+)\}/g, (_, count: string) => cast.days.inWords(Number(count)))
    .replace(/\{(pupil|forename):(\w+)\}/g, (_, what: string, year: string) => {
      const child = draw.pick(
        cast.pupils.filter(
          pupil => pupil.schoolId === school.id && pupil.year === year && pupil.nameOrder === 'given-first',
        ),
      )
      const forename = child.preferredForename ?? child.legalForename
      return what === 'pupil' ? `${forename} ${child.surname}` : forename
    })
  const expects: ExpectedFinding[] = []
  let text = ''
  let read = 0
  for (const mark of filled.matchAll(/\[\[(\w+)( cleared)?\|(.+?)\]\]/g)) {
    const [whole, kind, cleared, span = ''] = mark
    text += filled.slice(read, mark.index)
    read = mark.index + whole.length
    const known = (Object.entries(clauses[school.pack ?? 'church-primary']) as [Kind, string[]][]).find(
      ([name]) => name === kind,
    )
    if (known === undefined)
      throw new Error(`No clause of ${school.pack ?? 'no pack'} stands behind a finding of kind ${kind}.`)
    const start = text.length
    text += span
    expects.push({
      version,
      kind: known[0],
      in: 'text',
      start,
      end: text.length,
      span,
      clauses: known[1],
      cleared: cleared !== undefined,
    })
  }
  return { text: text + filled.slice(read), expects }
}

function holder(cast: Cast, school: SampleSchool, role: Role): SampleStaff {
  const found = cast.staff.find(
    person => person.leftOn === null && person.roles.some(held => held.role === role && held.schoolId === school.id),
  )
  if (found === undefined) throw new Error(`Nobody at ${school.name} is ${role}. Add a seat to staff-seats.ts.`)
  return found
}

function authorOf(cast: Cast, school: SampleSchool, plan: PostPlan): { person: SampleStaff; role: Role } {
  const ofClass = cast.staff.find(
    person => person.className === plan.author && person.roles.some(held => held.schoolId === school.id),
  )
  if (ofClass !== undefined) return { person: ofClass, role: 'teacher' }
  const role = plan.author as Role // the plans name a class or a role, and it was not a class
  return { person: holder(cast, school, role), role }
}

interface Telling {
  cast: Cast
  school: SampleSchool
  author: { person: SampleStaff; role: Role }
  accounts: SampleAccount[]
  key: string
}

function doer(by: NonNullable<Told[3]>, { cast, school, author }: Pick<Telling, 'cast' | 'school' | 'author'>) {
  if (by === 'house') return null
  return by === 'author' ? author : { person: holder(cast, school, by), role: by }
}

const AT_EACH_ACCOUNT: readonly PostStep['deed'][] = [
  'handed-over',
  'published',
  'failed',
  'answer-lost',
  'observed-gone',
]

/** One line of the plan becomes one step, or one for each account where the deed is done account by account. */
function steps(told: Told, version: number, { cast, school, author, accounts, key }: Telling): PostStep[] {
  const [deed, day, time, by, words, on] = told
  const who = doer(by ?? 'house', { cast, school, author })
  const step: PostStep = {
    deed,
    version,
    at: cast.days.at(day, time),
    by:
      who === null
        ? null
        : {
            staffId: who.person.id,
            name: `${who.person.title} ${who.person.forename} ${who.person.surname}`,
            role: who.role,
          },
    words: words ?? null,
    accountId: null,
    address: null,
  }
  if (!AT_EACH_ACCOUNT.includes(deed)) return [step]
  const where = accounts.filter(({ platform }) => on === undefined || platform === on)
  return where.map(account => ({
    ...step,
    accountId: account.id,
    address: !['published', 'observed-gone'].includes(deed)
      ? null
      : `${account.address}/${sampleId(cast.seed, 'address', key).slice(0, 8)}`,
  }))
}

function writePost(plan: PostPlan, cast: Cast): SamplePost {
  const { seed, days } = cast
  const school = cast.schools.find(entry => entry.key === plan.at)
  if (school === undefined) throw new Error(`The plan ${plan.key} names a school that is not in schools.ts.`)
  const draw = chance(seed, `post ${plan.key}`)
  const author = authorOf(cast, school, plan)
  const accounts = cast.accounts.filter(entry => entry.schoolId === school.id && plan.to.includes(entry.platform))
  const told: PostStep[] = []
  const handedIn: string[] = []
  for (const line of plan.story) {
    if (line[0] === 'handed-in') handedIn.push(days.at(line[1], line[2]))
    told.push(...steps(line, handedIn.length, { cast, school, author, accounts, key: plan.key }))
  }
  const expects: ExpectedFinding[] = []
  const versions = plan.texts.map((marked, index): PostVersion => {
    const read = readText(marked, index + 1, school, cast, draw)
    expects.push(...read.expects)
    const handedInAt = handedIn[index] ?? null
    // A version is begun some minutes before it is handed in; an open draft was last saved yesterday morning or so.
    const ended = Date.parse(handedInAt ?? days.at(-1 - draw.below(3), '12:25'))
    return {
      number: index + 1,
      text: read.text,
      pictures: (plan.pictures ?? []).map(([picture, alt]) => ({ picture, alt })),
      writtenAt: new Date(ended - (4 + draw.below(20)) * 60_000).toISOString(),
      handedInAt,
    }
  })
  return {
    id: sampleId(seed, 'post', `${plan.at} ${plan.key}`),
    schoolId: school.id,
    authorId: author.person.id,
    state: plan.state,
    accountIds: accounts.map(account => account.id),
    plannedFor: plan.planned === undefined ? null : days.at(...plan.planned),
    versions,
    steps: told,
    expects,
  }
}

/** The posts of the two schools that have a policy; the third has none, so nothing can be handed in there. */
export function samplePosts(cast: Cast): SamplePost[] {
  return [...stOrrinsWaiting, ...stOrrinsDecided, ...larkenbyPosts].map(plan => writePost(plan, cast))
}
