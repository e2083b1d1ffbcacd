import { sql } from 'kysely'
import { canonicalJson, sha256 } from '../../history/history.ts'
import type { PictureLook } from '../../checks/checks.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import { LOOK_AT_PICTURE } from '../queues.ts'

/** What came of looking: what was seen; that this picture cannot be looked at; or that what looks broke down at it. */
export type Seen = PictureLook | 'not_possible' | 'stopped'

/** How far the looking at one picture is. `not-asked`: one from before pictures were looked at; the clock's job finds it. */
export type Looking =
  | { readonly state: 'not-asked' | 'not-possible' | 'stopped' }
  | { readonly state: 'waiting'; readonly since: Date }
  | { readonly state: 'looked'; readonly look: PictureLook }

type OfDraft = { readonly id: string; readonly sha256: string }

/** A draft does not wait for ever for a look that does not come (no worker runs, a job was lost). Milliseconds. */
export const WAIT_FOR_LOOK = 10 * 60_000

/** Asks for a look at the bytes that the picture has now; what was seen in others is forgotten. Asked again, it goes on waiting and begins no new wait. */
export async function askLook(one: Act, picture: OfDraft): Promise<void> {
  const waiting = {
    sha256: picture.sha256,
    state: 'waiting' as const,
    asked_at: one.at,
    looked_at: null,
    width: null,
    height: null,
    faces: null,
    words: null,
    codes: null,
  }
  await one.tx
    .insertInto('picture_looks')
    .values({ trust_id: one.who.trust, picture_id: picture.id, ...waiting })
    .onConflict(conflict =>
      conflict.columns(['trust_id', 'picture_id']).doUpdateSet({ ...waiting, asked_at: sinceFirstAsked }),
    )
    .execute()
  await one.works.jobs.send(one.tx, LOOK_AT_PICTURE, { trust: one.who.trust, picture: picture.id })
}

const sinceFirstAsked = sql<Date>`case when picture_looks.state = 'waiting' and picture_looks.sha256 = excluded.sha256 then picture_looks.asked_at else excluded.asked_at end`

const COLUMNS = ['picture_id', 'sha256', 'state', 'asked_at', 'width', 'height', 'faces', 'words', 'codes'] as const

/** Each picture of a draft with what was seen in its bytes as they are now, by picture. */
export async function looksOf(tx: Tx, pictures: readonly OfDraft[]): Promise<ReadonlyMap<string, Looking>> {
  if (pictures.length === 0) return new Map()
  const rows = await tx
    .selectFrom('picture_looks')
    .select(COLUMNS)
    .where(
      'picture_id',
      'in',
      pictures.map(({ id }) => id),
    )
    .execute()
  return new Map(
    pictures.map(({ id, sha256: bytes }) => [
      id,
      lookingOf(rows.find(row => row.picture_id === id && row.sha256 === bytes)),
    ]),
  )
}

type LookRow = {
  state: 'waiting' | 'looked' | 'not_possible' | 'stopped'
  asked_at: Date
  width: number | null
  height: number | null
  faces: PictureLook['faces'] | null
  words: PictureLook['words'] | null
  codes: PictureLook['codes'] | null
}

function lookingOf(row: LookRow | undefined): Looking {
  if (row === undefined) return { state: 'not-asked' }
  if (row.state === 'waiting') return { state: 'waiting', since: row.asked_at }
  const { width, height, faces, words, codes } = row
  return width === null || height === null || faces === null || words === null || codes === null
    ? { state: row.state === 'stopped' ? 'stopped' : 'not-possible' }
    : { state: 'looked', look: { width, height, faces, words, codes } }
}

export function seenIn(looking: Looking | undefined): PictureLook | null {
  return looking?.state === 'looked' ? looking.look : null
}

/** Pictures that are being looked at, for as long as that can be waited for. */
export function stillLooking(looks: ReadonlyMap<string, Looking>, at: Date): string[] {
  return [...looks].flatMap(([id, one]) =>
    one.state === 'waiting' && at.getTime() - one.since.getTime() < WAIT_FOR_LOOK ? [id] : [],
  )
}

/** A picture waiting for its look, or null: it is gone, was looked at, or has other bytes by now. */
export async function waitingForLook(tx: Tx, picture: string): Promise<(OfDraft & { readonly since: Date }) | null> {
  const row = await tx
    .selectFrom('picture_looks')
    .innerJoin('post_pictures', join =>
      join
        .onRef('post_pictures.trust_id', '=', 'picture_looks.trust_id')
        .onRef('post_pictures.id', '=', 'picture_looks.picture_id')
        .onRef('post_pictures.sha256', '=', 'picture_looks.sha256'),
    )
    .select(['post_pictures.id', 'post_pictures.sha256', 'picture_looks.asked_at as since'])
    .where('picture_looks.picture_id', '=', picture)
    .where('picture_looks.state', '=', 'waiting')
    .executeTakeFirst()
  return row ?? null
}

export async function waitingPictures(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('picture_looks').select('picture_id').where('state', '=', 'waiting').execute()
  return rows.map(row => row.picture_id)
}

/** What was seen in these very bytes, wherever they were looked at. */
export async function lookAtSame(tx: Tx, bytes: string): Promise<PictureLook | null> {
  const row = await tx
    .selectFrom('picture_looks')
    .select(COLUMNS)
    .where('sha256', '=', bytes)
    .where('state', '=', 'looked')
    .limit(1)
    .executeTakeFirst()
  const looking = lookingOf(row)
  return looking.state === 'looked' ? looking.look : null
}

/** Keeps what was seen, or why nothing was. Says nothing where the picture has other bytes by now. */
export async function keepLook(one: Act, picture: OfDraft, seen: Seen): Promise<void> {
  const look = typeof seen === 'string' ? null : seen
  await one.tx
    .updateTable('picture_looks')
    .set({
      state: typeof seen === 'string' ? seen : 'looked',
      looked_at: one.at,
      width: look?.width ?? null,
      height: look?.height ?? null,
      faces: look === null ? null : JSON.stringify(look.faces),
      words: look === null ? null : JSON.stringify(look.words),
      codes: look === null ? null : JSON.stringify(look.codes),
    })
    .where('picture_id', '=', picture.id)
    .where('sha256', '=', picture.sha256)
    .where('state', '=', 'waiting')
    .execute()
}

/** Pictures of drafts that nobody has looked at, and those whose look was lost: at most as many as one run takes. */
export async function unlookedPictures(tx: Tx, at: Date, most: number): Promise<OfDraft[]> {
  const lost = new Date(at.getTime() - WAIT_FOR_LOOK)
  return tx
    .selectFrom('post_pictures')
    .innerJoin('posts', join =>
      join.onRef('posts.trust_id', '=', 'post_pictures.trust_id').onRef('posts.id', '=', 'post_pictures.post_id'),
    )
    .leftJoin('picture_looks', join =>
      join
        .onRef('picture_looks.trust_id', '=', 'post_pictures.trust_id')
        .onRef('picture_looks.picture_id', '=', 'post_pictures.id')
        .onRef('picture_looks.sha256', '=', 'post_pictures.sha256'),
    )
    .select(['post_pictures.id', 'post_pictures.sha256'])
    .where('posts.state', 'in', ['draft', 'changes_asked'])
    .where(eb =>
      eb.or([
        eb('picture_looks.picture_id', 'is', null),
        eb.and([eb('picture_looks.state', '=', 'waiting'), eb('picture_looks.asked_at', '<', lost)]),
      ]),
    )
    .orderBy('post_pictures.added_at')
    .limit(most)
    .execute()
}

/** What was seen in one picture of a version: the exact text of which its content holds the SHA-256; null: it was not looked at. */
export type VersionLook = { readonly sha256: string; readonly text: string | null }

export function versionLookOf(picture: OfDraft, looking: Looking | undefined): VersionLook {
  return { sha256: picture.sha256, text: looking?.state === 'looked' ? canonicalJson(looking.look) : null }
}

/** What a version's content says of its looks. Undefined where there is nothing to say: so a post without pictures keeps the hash it always had. */
export function boundLooks(looks: readonly VersionLook[]): (string | null)[] | undefined {
  return looks.length === 0 ? undefined : looks.map(({ text }) => (text === null ? null : sha256(text)))
}

export async function insertVersionLooks(
  one: Act,
  version: { readonly id: string; readonly school: string },
  looks: readonly VersionLook[],
): Promise<void> {
  if (looks.length === 0) return
  await one.tx
    .insertInto('version_looks')
    .values(
      looks.map((look, index) => ({
        trust_id: one.who.trust,
        version_id: version.id,
        position: index + 1,
        school_id: version.school,
        sha256: look.sha256,
        look: look.text,
      })),
    )
    .execute()
}

/** What was seen in each picture of a version, in their order; null: it was not looked at. Empty: one from before pictures were looked at. */
export async function looksOfVersion(tx: Tx, version: string): Promise<(PictureLook | null)[]> {
  const rows = await tx
    .selectFrom('version_looks')
    .select('look')
    .where('version_id', '=', version)
    .orderBy('position')
    .execute()
  // Written by insertVersionLooks only.
  return rows.map(({ look }) => (look === null ? null : (JSON.parse(look) as PictureLook)))
}
