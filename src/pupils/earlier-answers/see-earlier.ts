import { namesOf, rolesAt, type School, schoolById, type Visitor } from '../../people/people.ts'
import { type Act, type Ask, look, NotFound, type TableLine } from '../../platform/platform.ts'
import { type Wording, wordingsOf } from '../consent/answers.store.ts'
import { keepsFamilies } from '../families.rule.ts'
import { acceptsOf, countsAtOnce, countWaiting, decidesAt, type FileAccept } from './accept-file.store.ts'
import { type EarlierFile, earlierFilesOf, earlierLines } from './earlier-files.store.ts'
import { countEarlier, type EarlierCounts, type RowLeft, rowsLeft } from './earlier-rows.store.ts'
import { type FoundColumn, foundValues } from './found-values.rule.ts'
import { earlierFileFor } from './may-bring.ts'
import { saidBefore } from './remembered-said.store.ts'
import type { SaidOfFile } from './said-of-file.ts'

/** So many rows stand on a page. */
export const LEFT_SHOWN = 100

export type SeenFile = {
  readonly found: EarlierFile
  readonly school: string
  readonly by: string
  readonly now: Date
}

/** Schools of the reader whose register of families she keeps. */
export function familiesKeptBy(visitor: Visitor): School[] {
  return visitor.schools.filter(({ id }) => keepsFamilies(rolesAt(visitor, id)))
}

/** The school asked for, or her only one; null when she has to choose. */
export function keptSchool({ visitor, query }: Pick<Ask<Visitor>, 'visitor' | 'query'>): School | null {
  const schools = familiesKeptBy(visitor)
  const school = schools.length === 1 ? schools[0] : schools.find(({ id }) => id === query['school'])
  if (school !== undefined) return school
  if (schools.length === 0 || query['school'] !== undefined)
    throw new NotFound('The reader keeps no such register of families.')
  return null
}

async function seenOf(one: Act, found: EarlierFile): Promise<SeenFile> {
  const school = (await schoolById(one.tx, found.school))?.name ?? ''
  const names = await namesOf(one.tx, [found.broughtBy])
  return { found, school, by: names.get(found.broughtBy) ?? '', now: one.at }
}

export type SeenEarlier = { readonly school: School; readonly files: readonly SeenFile[] }

/** What was brought to one school before. Null: of which school was not said, and there are several. */
export async function seeEarlier(ask: Ask<Visitor>): Promise<SeenEarlier | null> {
  const school = keptSchool(ask)
  if (school === null) return null
  return look(ask.works, ask.visitor.identity, async one => {
    const files: SeenFile[] = []
    for (const found of await earlierFilesOf(one.tx, school.id, 30)) files.push(await seenOf(one, found))
    return { school, files }
  })
}

export type SeenColumns = SeenFile & { readonly first: readonly TableLine[]; readonly before: SaidOfFile | null }

/** The file as the page of columns needs it. `before`: what was said of it, or of one with the same headings. */
export async function seeColumns({ works, visitor, params }: Ask<Visitor>): Promise<SeenColumns> {
  return look(works, visitor.identity, async one => {
    const found = await earlierFileFor(one, params['file'] ?? '', 'see')
    const before = found.said ?? (await saidBefore(one.tx, found.school, found.headings))
    return { ...(await seenOf(one, found)), first: await earlierLines(one.tx, found.id, 5), before }
  })
}

export type SeenValues = SeenFile & { readonly columns: readonly FoundColumn[]; readonly wordings: readonly Wording[] }

/** Which values stand in the columns that hold answers. */
export async function seeValues({ works, visitor, params }: Ask<Visitor>): Promise<SeenValues> {
  return look(works, visitor.identity, async one => {
    const found = await earlierFileFor(one, params['file'] ?? '', 'see')
    const asked = found.said?.answers.map(({ heading }) => heading) ?? []
    const columns = foundValues(await earlierLines(one.tx, found.id), found.headings, asked)
    return { ...(await seenOf(one, found)), columns, wordings: await wordingsOf(one.tx, found.school) }
  })
}

export type SeenPlan = SeenFile & {
  readonly counts: EarlierCounts
  readonly left: readonly RowLeft[]
  readonly allLeft: number
  readonly page: number
  readonly wording: Wording | null
  /** Whether its yeses count without the head. */
  readonly atOnce: boolean
  /** How many yeses that are written down wait for the head. */
  readonly waiting: number
  readonly accepts: readonly FileAccept[]
  readonly mayAccept: boolean
}

/** The dry run, or what became of it. */
export async function seeFile({ works, visitor, params, query }: Ask<Visitor>): Promise<SeenPlan> {
  return look(works, visitor.identity, async one => {
    const found = await earlierFileFor(one, params['file'] ?? '', 'see')
    const page = Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1)
    const left = await rowsLeft(one.tx, found.id, { offset: (page - 1) * LEFT_SHOWN, limit: LEFT_SHOWN })
    const id = found.said?.basics?.wording
    const wordings = await wordingsOf(one.tx, found.school)
    const wording = wordings.find(known => known.id === id) ?? null
    const counts = await countEarlier(one.tx, found.id)
    const atOnce = countsAtOnce(found, wordings)
    return {
      ...(await seenOf(one, found)),
      counts,
      left: left.rows,
      allLeft: left.all,
      page,
      wording,
      atOnce,
      waiting: atOnce ? 0 : await countWaiting(one.tx, found),
      accepts: await acceptsOf(one.tx, found.id),
      mayAccept: await decidesAt(one.tx, found.school),
    }
  })
}
