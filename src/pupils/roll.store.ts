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

const pupils = (tx: Tx) =>
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
    .where('left_on', 'is', null)

/** Null also for another school's, which the wall hides, and for what is no id. */
export async function pupilById(tx: Tx, id: string): Promise<PupilShown | null> {
  if (!isId(id)) return null
  return (await pupils(tx).where('id', '=', id).executeTakeFirst()) ?? null
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
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** At most this many are shown; whoever finds more types more of the name. */
export const MOST_FOUND = 50

/** Pupils of a school whose forename, name they go by or surname begins so, without regard to case or accents; all words must be found. */
export async function findPupils(tx: Tx, school: string, typed: string): Promise<PupilShown[]> {
  const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB')
  const words = plain(typed)
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return []
  const rows = await tx
    .selectFrom('pupils')
    .select(['id', 'legal_forename', 'preferred_forename', 'surname', 'known_as'])
    .where('school_id', '=', school)
    .where('left_on', 'is', null)
    .execute()
  const found = rows.filter(row => {
    const names = plain(
      [row.legal_forename, row.preferred_forename ?? '', row.surname, ...row.known_as].join(' '),
    ).split(/[\s-]+/)
    return words.every(word => names.some(name => name.startsWith(word)))
  })
  if (found.length === 0) return []
  const ids = found.slice(0, MOST_FOUND).map(row => row.id)
  return pupils(tx).where('id', 'in', ids).orderBy('surname').orderBy('id').execute()
}
