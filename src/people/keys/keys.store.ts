import { type Generated, sql } from 'kysely'
import type { Act, Tx, Works } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    /** `minute_began`, `minute_used`: written and read by `house.key_enter` alone. */
    school_keys: {
      trust_id: string
      id: string
      school_id: string
      purpose: Purpose
      name: string
      key_hash: string
      made_by: string
      made_at: Date
      last_used_at: Date | null
      full_on: Generated<string | null>
      ended_by: string | null
      ended_at: Date | null
    }
  }
}

/** What a key opens: to send the roll, or to have texts checked. Never both. */
export type Purpose = 'roll' | 'check'

/** A key of one school, without what opens: that is kept nowhere. */
export type SchoolKey = {
  readonly id: string
  readonly school: string
  readonly name: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly lastUsedAt: Date | null
  /** The day on which it last found as many names as a key may. */
  readonly fullOn: string | null
}

/** So many keys of one school for one purpose may open at a time. */
export const MOST_KEYS = 10

const seen = [
  'id',
  'school_id as school',
  'name',
  'made_by as madeBy',
  'made_at as madeAt',
  'last_used_at as lastUsedAt',
  'full_on as fullOn',
] as const

/** Those of a school that open for this purpose, oldest first. */
export async function keysOf(tx: Tx, school: string, purpose: Purpose): Promise<SchoolKey[]> {
  const open = tx.selectFrom('school_keys').select(seen).where('school_id', '=', school).where('ended_at', 'is', null)
  return open.where('purpose', '=', purpose).orderBy('made_at').orderBy('id').execute()
}

/** Null: not there, ended, for another purpose, or of a school whose roll somebody else keeps. */
export async function openKey(tx: Tx, purpose: Purpose, id: string): Promise<SchoolKey | null> {
  const found = tx.selectFrom('school_keys').select(seen).where('id', '=', id).where('ended_at', 'is', null)
  return (await found.where('purpose', '=', purpose).forUpdate().executeTakeFirst()) ?? null
}

/** The name of a key, ended or not. */
export async function keyName(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('school_keys').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

/** Whose key it is, ended or not. */
export async function schoolOfKey(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('school_keys').select('school_id').where('id', '=', id).executeTakeFirst()
  return row?.school_id ?? null
}

export async function insertKey(
  { tx, who, at }: Act,
  key: {
    readonly id: string
    readonly school: string
    readonly purpose: Purpose
    readonly name: string
    readonly hash: string
  },
): Promise<void> {
  await tx
    .insertInto('school_keys')
    .values({
      trust_id: who.trust,
      id: key.id,
      school_id: key.school,
      purpose: key.purpose,
      name: key.name,
      key_hash: key.hash,
      made_by: who.person,
      made_at: at,
      last_used_at: null,
      ended_by: null,
      ended_at: null,
    })
    .execute()
}

export async function markEnded({ tx, who, at }: Act, id: string): Promise<void> {
  await tx.updateTable('school_keys').set({ ended_by: who.person, ended_at: at }).where('id', '=', id).execute()
}

/** 'over': unknown, ended or of another school. 'other': it opens, but for another purpose. */
export type Entered =
  | { readonly said: 'in'; readonly trust: string; readonly key: string; readonly school: string }
  | { readonly said: 'over' | 'other' }
  | { readonly said: 'wait'; readonly seconds: number }

type EnterRow = {
  said: Entered['said']
  wait_seconds: number
  trust_id: string
  key_id: string
  school_id: string
}

/**
 * What a key opens (0040). Compared as hashes in an index: how long that takes tells nothing of a secret whose hash nobody can steer.
 * @param asked the school that the address names, or null
 */
export async function enter(
  { db, clock }: Works,
  knock: { readonly purpose: Purpose; readonly hash: string; readonly client: string; readonly asked: string | null },
): Promise<Entered> {
  const { purpose, hash, client, asked } = knock
  const { rows } = await sql<EnterRow>`
    select said, wait_seconds, trust_id, key_id, school_id
    from house.key_enter(${purpose}, ${hash}, ${client}, ${asked}::uuid, ${clock.now()})`.execute(db)
  const [found] = rows
  if (found === undefined) return { said: 'over' }
  if (found.said === 'wait') return { said: 'wait', seconds: found.wait_seconds }
  if (found.said !== 'in') return { said: found.said }
  return { said: 'in', trust: found.trust_id, key: found.key_id, school: found.school_id }
}
