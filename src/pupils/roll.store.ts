import { sql } from 'kysely'
import { isId } from '../people/people.ts'
import type { Tx } from '../platform/platform.ts'

/** A pupil as the pages show her. `born` yyyy-mm-dd. */
export type PupilShown = {
  readonly id: string
  readonly school: string
  readonly name: string
  readonly className: string
  readonly year: string
  readonly born: string
}

/** One who is on the roll, or was: who has left keeps her answers and her posts. `left`: the day, or null. */
export type PupilEver = PupilShown & { readonly left: string | null }

const ever = (tx: Tx) =>
  tx
    .selectFrom('pupils')
    .select([
      'id',
      'school_id as school',
      'class_name as className',
      'year_group as year',
      'date_of_birth as born',
      sql<string>`concat(coalesce(preferred_forename, legal_forename), ' ', surname)`.as('name'),
    ])

const pupils = (tx: Tx) => ever(tx).where('left_on', 'is', null)

/** Also who has left, for those who keep the register of families, and who ask for no yes of her: whoever calls sees to both. */
export async function pupilEver(tx: Tx, id: string): Promise<PupilEver | null> {
  if (!isId(id)) return null
  return (await ever(tx).select('left_on as left').where('id', '=', id).executeTakeFirst()) ?? null
}

/** Null also for another school's, which the wall hides, and for what is no id. */
export async function pupilById(tx: Tx, id: string): Promise<PupilShown | null> {
  if (!isId(id)) return null
  return (await pupils(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Those of these that are on the roll of this school today, in order of surname; what is no id is nobody. */
export async function pupilsById(tx: Tx, school: string, ids: readonly string[]): Promise<PupilShown[]> {
  const known = ids.filter(isId)
  if (known.length === 0) return []
  return pupils(tx).where('school_id', '=', school).where('id', 'in', known).orderBy('surname').orderBy('id').execute()
}

/** The classes of a school with the number of their pupils, in order. */
export async function classesOf(tx: Tx, school: string): Promise<{ className: string; pupils: number }[]> {
  const rows = await tx
    .selectFrom('pupils')
    .select(eb => ['class_name as className', eb.fn.countAll<string>().as('pupils')])
    .where('school_id', '=', school)
    .where('left_on', 'is', null)
    .groupBy('class_name')
    .orderBy('class_name')
    .execute()
  return rows.map(row => ({ className: row.className, pupils: Number(row.pupils) }))
}

export async function pupilsOfClass(tx: Tx, school: string, className: string): Promise<PupilShown[]> {
  return pupils(tx)
    .where('school_id', '=', school)
    .where('class_name', '=', className)
    .orderBy('surname')
    .orderBy('legal_forename')
    .orderBy('id')
    .execute()
}

/** Everybody on the roll of a school today, class by class. */
export async function pupilsOfSchool(tx: Tx, school: string): Promise<PupilShown[]> {
  return pupils(tx)
    .where('school_id', '=', school)
    .orderBy('class_name')
    .orderBy('surname')
    .orderBy('legal_forename')
    .orderBy('id')
    .execute()
}

/** At most this many are shown; whoever finds more types more of the name. */
export const MOST_FOUND = 50

/** Pupils of a school whose forename, name they go by or surname begins so, without regard to case or accents; all words must be found. */
export async function findPupils(tx: Tx, school: string, typed: string): Promise<PupilShown[]> {
  return find(tx, school, typed, false)
}

/** {@link findPupils}, and who has left the school: for those who keep the register of families alone. */
export async function findPupilsEver(tx: Tx, school: string, typed: string): Promise<PupilEver[]> {
  return find(tx, school, typed, true)
}

async function find(tx: Tx, school: string, typed: string, leavers: boolean): Promise<PupilEver[]> {
  const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB')
  const words = plain(typed)
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return []
  const rows = await tx
    .selectFrom('pupils')
    .select(['id', 'legal_forename', 'preferred_forename', 'surname', 'known_as'])
    .where('school_id', '=', school)
    .$if(!leavers, known => known.where('left_on', 'is', null))
    .execute()
  const found = rows.filter(row => {
    const names = plain(
      [row.legal_forename, row.preferred_forename ?? '', row.surname, ...row.known_as].join(' '),
    ).split(/[\s-]+/)
    return words.every(word => names.some(name => name.startsWith(word)))
  })
  if (found.length === 0) return []
  const ids = found.slice(0, MOST_FOUND).map(row => row.id)
  return ever(tx).select('left_on as left').where('id', 'in', ids).orderBy('surname').orderBy('id').execute()
}
