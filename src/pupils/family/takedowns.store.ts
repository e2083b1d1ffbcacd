import { sql } from 'kysely'
import { isId } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import { type ConsentKind, type ConsentPlatform, groupOf, refusals } from '../consent/consent.ts'
import { reachedAt } from '../guardians/guardians.store.ts'

/** One post on one account, as the room above knows it. */
export type Gone = { readonly target: string; readonly school: string; readonly platform: ConsentPlatform }

export type AskedBy = { readonly guardian: string; readonly pupil: string }

/** Twice asked is once: the row of a target and a guardian stays one. @returns false where she had asked for it before */
export async function insertAsked(one: Act, gone: Gone, by: AskedBy, notice: string): Promise<boolean> {
  const row = await one.tx
    .insertInto('family_takedowns')
    .values({ ...rowOf(one, gone, by, notice), asked_at: one.at, gone_at: null })
    .onConflict(clash =>
      clash
        .columns(['trust_id', 'target_id', 'guardian_id'])
        .doUpdateSet({ asked_at: one.at })
        .where('family_takedowns.asked_at', 'is', null),
    )
    .returning('target_id')
    .executeTakeFirst()
  return row !== undefined
}

function rowOf(one: Act, gone: Gone, by: AskedBy, notice: string) {
  return {
    trust_id: one.who.trust,
    target_id: gone.target,
    guardian_id: by.guardian,
    pupil_id: by.pupil,
    school_id: gone.school,
    platform: gone.platform,
    notice_version: notice,
    told_how: null,
    told_at: null,
    told_by: null,
  }
}

/**
 * The guardians who said no, withdrew or objected after it went live, to what this post shows of their child on its platform. Whoever is a
 * guardian no more, or is not to be contacted, is told nothing. A flag is not an answer: it brings nobody into this list.
 */
export async function whoWithdrew(
  tx: Tx,
  { platform }: Gone,
  child: { readonly pupil: string; readonly kinds: readonly ConsentKind[] },
  since: Date,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('consent_answers')
    .innerJoin('guardianships', join =>
      join
        .onRef('guardianships.trust_id', '=', 'consent_answers.trust_id')
        .onRef('guardianships.guardian_id', '=', 'consent_answers.guardian_id')
        .onRef('guardianships.pupil_id', '=', 'consent_answers.pupil_id'),
    )
    .select('guardianships.guardian_id')
    .distinct()
    .where('consent_answers.pupil_id', '=', child.pupil)
    .where('consent_answers.answer', 'in', [...refusals])
    .where('consent_answers.recorded_at', '>=', since)
    .where(eb =>
      eb.or([
        eb('consent_answers.kind', '=', 'everything'),
        eb.and([
          eb('consent_answers.kind', 'in', [...child.kinds]),
          eb('consent_answers.channel', 'in', [platform, groupOf(platform)]),
        ]),
      ]),
    )
    .where('guardianships.ended_on', 'is', null)
    .where('guardianships.no_contact', '=', false)
    .execute()
  return rows.map(row => row.guardian_id)
}

export async function insertWithdrew(one: Act, gone: Gone, by: AskedBy, notice: string): Promise<void> {
  await one.tx
    .insertInto('family_takedowns')
    .values({ ...rowOf(one, gone, by, notice), asked_at: null, gone_at: null })
    .onConflict(clash => clash.columns(['trust_id', 'target_id', 'guardian_id']).doNothing())
    .execute()
}

/** @returns those who are to be told now, each once */
export async function setGone(one: Act, target: string): Promise<string[]> {
  const rows = await one.tx
    .updateTable('family_takedowns')
    .set({ gone_at: one.at })
    .where('target_id', '=', target)
    .where('gone_at', 'is', null)
    .returning('guardian_id')
    .execute()
  return rows.map(row => row.guardian_id)
}

export type ToTell = {
  readonly target: string
  readonly guardian: string
  readonly name: string
  readonly email: string | null
  readonly language: string | null
  readonly pupil: string
  readonly school: string
  readonly platform: ConsentPlatform
  readonly goneAt: Date
}

function untold(tx: Tx) {
  return (
    tx
      .selectFrom('family_takedowns as f')
      .innerJoin('guardians', join =>
        join.onRef('guardians.trust_id', '=', 'f.trust_id').onRef('guardians.id', '=', 'f.guardian_id'),
      )
      .leftJoin('guardian_contacts as here', join =>
        join
          .onRef('here.trust_id', '=', 'f.trust_id')
          .onRef('here.guardian_id', '=', 'f.guardian_id')
          .onRef('here.school_id', '=', 'f.school_id'),
      )
      .innerJoin('guardianships as g', join =>
        join
          .onRef('g.trust_id', '=', 'f.trust_id')
          .onRef('g.guardian_id', '=', 'f.guardian_id')
          .onRef('g.pupil_id', '=', 'f.pupil_id'),
      )
      .select(['f.target_id', 'f.guardian_id', 'f.pupil_id', 'f.school_id', 'f.platform', 'f.gone_at'])
      .select(['guardians.name', 'guardians.language', reachedAt<string | null>('email').as('email')])
      .where('f.gone_at', 'is not', null)
      .where('f.told_at', 'is', null)
      // Between the removal and the telling she may have been removed, or an order may have come.
      .where('g.ended_on', 'is', null)
      .where('g.no_contact', '=', false)
      .orderBy('f.gone_at')
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof untold>['execute']>>[number]
const asToTell = (row: Row): ToTell[] =>
  row.gone_at === null
    ? []
    : [
        {
          target: row.target_id,
          guardian: row.guardian_id,
          name: row.name,
          email: row.email,
          language: row.language,
          pupil: row.pupil_id,
          school: row.school_id,
          platform: row.platform,
          goneAt: row.gone_at,
        },
      ]

/** Who of this child's family is still to be told by the office that something is gone. */
export async function toTellOf(tx: Tx, pupil: string): Promise<ToTell[]> {
  const rows = await untold(tx).where('f.pupil_id', '=', pupil).where(reachedAt('email'), 'is', null).execute()
  return rows.flatMap(asToTell)
}

/** Null: told already, or not to be told any more. */
export async function toTell(tx: Tx, target: string, guardian: string): Promise<ToTell | null> {
  if (!isId(target) || !isId(guardian)) return null
  const rows = await untold(tx).where('f.target_id', '=', target).where('f.guardian_id', '=', guardian).execute()
  return rows.flatMap(asToTell)[0] ?? null
}

/** @returns false where somebody was faster */
export async function setTold(
  { tx, at, who }: Act,
  { target, guardian }: Pick<ToTell, 'target' | 'guardian'>,
  how: 'mail' | 'office',
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('family_takedowns')
    .set({ told_how: how, told_at: at, told_by: who.person })
    .where('target_id', '=', target)
    .where('guardian_id', '=', guardian)
    .where('told_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Which of these posts this guardian has asked to be taken down. */
export async function askedOf(tx: Tx, guardian: string, targets: readonly string[]): Promise<ReadonlySet<string>> {
  if (targets.length === 0) return new Set()
  const rows = await sql<{ target_id: string }>`
    select target_id from house.family_takedowns
    where guardian_id = ${guardian} and asked_at is not null and target_id = any (${[...targets]}::uuid[])`.execute(tx)
  return new Set(rows.rows.map(row => row.target_id))
}
