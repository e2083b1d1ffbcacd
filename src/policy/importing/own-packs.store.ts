import { randomUUID } from 'node:crypto'
import { canonicalJson, sha256 } from '../../history/history.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import type { Pack } from '../packs/pack.ts'

/** A pack that a school or a trust made of its own document, or brought in as a file; it never changes. */
export type OwnPack = {
  readonly id: string
  /** Null: of the whole trust. */
  readonly school: string | null
  readonly name: string
  readonly title: string
  readonly hash: string
  /** Null: it came as a file. */
  readonly import: string | null
  readonly madeBy: string
  readonly madeAt: Date
}

const COLUMNS = [
  'id',
  'school_id as school',
  'name',
  'title',
  'body_sha256 as hash',
  'import_id as import',
  'made_by as madeBy',
  'made_at as madeAt',
] as const

/** The newest first. */
export async function ownPacksOf(tx: Tx, school: string | null): Promise<OwnPack[]> {
  return tx
    .selectFrom('own_packs')
    .select(COLUMNS)
    .where('school_id', school === null ? 'is' : '=', school)
    .orderBy('made_at', 'desc')
    .execute()
}

export async function bodyOfOwnPack(tx: Tx, school: string | null, name: string): Promise<Pack | null> {
  const row = await tx
    .selectFrom('own_packs')
    .select('body')
    .where('school_id', school === null ? 'is' : '=', school)
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? null : packIn(row)
}

/** The newest first. */
export async function bodiesOfOwnPacks(tx: Tx, school: string | null): Promise<Pack[]> {
  const rows = await tx
    .selectFrom('own_packs')
    .select('body')
    .where('school_id', school === null ? 'is' : '=', school)
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map(packIn)
}

function packIn(row: { body: string }): Pack {
  // Written by keepOwnPack only, from a pack that was read and checked.
  return JSON.parse(row.body) as Pack
}

/** Keeps a pack under its own name. @param made of which import; null: it came as a file */
export async function keepOwnPack(
  { tx, who, at }: Act,
  school: string | null,
  pack: Pack,
  made: string | null,
): Promise<{ readonly id: string; readonly hash: string }> {
  const body = canonicalJson(pack)
  const [id, hash] = [randomUUID(), sha256(body)]
  await tx
    .insertInto('own_packs')
    .values({
      trust_id: who.trust,
      id,
      school_id: school,
      name: pack.name,
      title: pack.title,
      body,
      body_sha256: hash,
      import_id: made,
      made_by: who.person,
      made_at: at,
    })
    .execute()
  return { id, hash }
}
