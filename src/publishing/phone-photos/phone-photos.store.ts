import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'

/** Photos that are still on somebody's phone, as far as anybody has said. */
export type PhonePhotos = {
  readonly id: string
  readonly school: string
  readonly post: string
  readonly person: string
  readonly pictures: readonly string[]
  readonly hours: number
  readonly clauses: readonly string[]
  readonly askedAt: Date
  /** Null: the post is not out yet, and the policy begins then. */
  readonly dueAt: Date | null
  readonly toldOutAt: Date | null
  readonly toldLateAt: Date | null
  readonly deletedAt: Date | null
}

const COLUMNS = [
  'id',
  'school_id as school',
  'post_id as post',
  'person_id as person',
  'pictures',
  'hours',
  'clauses',
  'asked_at as askedAt',
  'due_at as dueAt',
  'told_out_at as toldOutAt',
  'told_late_at as toldLateAt',
  'deleted_at as deletedAt',
] as const

export type NewPhotos = Pick<PhonePhotos, 'school' | 'post' | 'pictures' | 'hours' | 'clauses' | 'dueAt'> & {
  readonly version: string
}

export async function insertPhotos(one: Act, photos: NewPhotos): Promise<string> {
  const id = randomUUID()
  await one.tx
    .insertInto('phone_photos')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: photos.school,
      post_id: photos.post,
      version_id: photos.version,
      person_id: one.who.person,
      pictures: [...photos.pictures],
      hours: photos.hours,
      clauses: [...photos.clauses],
      asked_at: one.at,
      due_at: photos.dueAt,
    })
    .execute()
  return id
}

/** All that was ever asked about a post, deleted or not. */
export async function photosOfPost(tx: Tx, post: string): Promise<PhonePhotos[]> {
  return tx.selectFrom('phone_photos').select(COLUMNS).where('post_id', '=', post).orderBy('asked_at').execute()
}

/** Held until the transaction ends. */
export async function lockPhotos(tx: Tx, id: string): Promise<PhonePhotos | null> {
  const query = tx.selectFrom('phone_photos').select(COLUMNS).where('id', '=', id).forUpdate()
  return (await query.executeTakeFirst()) ?? null
}

/** Hers whose clock runs, the soonest first, with the text of the post. */
export async function runningPhotosOf(tx: Tx, person: string): Promise<(PhonePhotos & { readonly draft: string })[]> {
  return tx
    .selectFrom('phone_photos as f')
    .innerJoin('posts as p', join => join.onRef('p.trust_id', '=', 'f.trust_id').onRef('p.id', '=', 'f.post_id'))
    .select(COLUMNS.map(column => `f.${column}` as const))
    .select('p.draft')
    .where('f.person_id', '=', person)
    .where('f.deleted_at', 'is', null)
    .where('f.due_at', 'is not', null)
    .orderBy('f.due_at')
    .execute()
}

/** Whose time is over and who was not told so. */
export async function photosToRemindOf(tx: Tx, at: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('phone_photos')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('told_late_at', 'is', null)
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many posts have photos whose time is over, and since when the first. */
export async function latePhotosIn(tx: Tx, school: string, at: Date): Promise<{ count: number; first: Date | null }> {
  const row = await tx
    .selectFrom('phone_photos')
    .select(({ fn }) => [fn.count<string>('post_id').distinct().as('count'), fn.min('due_at').as('first')])
    .where('school_id', '=', school)
    .where('deleted_at', 'is', null)
    .where('due_at', '<', at)
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), first: row?.first ?? null }
}

type Change = { due_at?: Date; told_out_at?: Date; told_late_at?: Date; deleted_at?: Date }

/** Under row-level security a refused update is 0 rows and no error, so it is looked at. */
export async function changePhotos(tx: Tx, id: string, set: Change): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('phone_photos')
    .set(set)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n)
    throw new Error('These photos could not be changed: their row is not there for whoever acts.')
}
