import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { namesOf } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import type { AnswersSaid, GiverSaid } from './record-answers.rule.ts'

/** Whoever writes for one child waits here for whoever is writing. */
export async function lockPupil(tx: Tx, pupil: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pupil:${pupil}`}, 0))`.execute(tx)
}

/**
 * @param at when the family said so
 * @param ofStack on the page for a stack of paper forms, where it can be taken back
 */
export async function insertAnswers(
  one: Act,
  pupil: string,
  said: AnswersSaid,
  at: Date,
  ofStack = false,
): Promise<void> {
  const { giver } = said
  await one.tx
    .insertInto('consent_answers')
    .values(
      said.answers.map(({ kind, channel, answer }) => ({
        trust_id: one.who.trust,
        id: randomUUID(),
        pupil_id: pupil,
        giver: giver.is,
        guardian_id: giver.is === 'guardian' ? giver.guardian : null,
        source: giver.is === 'elsewhere' ? giver.source.trim() : null,
        kind,
        channel,
        answer,
        wording_id: said.wording,
        how: said.how,
        interpreter: said.how === 'interpreter' ? said.interpreter.trim() : null,
        recorded_by: one.who.person,
        at,
        recorded_at: one.at,
        until: said.until,
        of_stack: ofStack,
      })),
    )
    .execute()
}

export type Wording = {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly language: string
  readonly words: string
  readonly platforms: readonly string[]
  /** A speaker has read them, as the school last wrote down. */
  readonly checked: boolean
}

/** Null where an answer has no wording. */
const checkedNow = sql<boolean | null>`house.wording_checked(consent_wordings)`

/** The wordings a school has used, the newest first. */
export async function wordingsOf(tx: Tx, school: string): Promise<Wording[]> {
  return tx
    .selectFrom('consent_wordings')
    .select(['id', 'title', 'version', 'language', 'words', 'platforms'])
    .select(sql<boolean>`house.wording_checked(consent_wordings)`.as('checked'))
    .where('school_id', '=', school)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute()
}

/** What one giver said about a child, the newest first; without what was taken back, also where it holds until midnight. */
export async function saidBy(tx: Tx, pupil: string, giver: GiverSaid) {
  return tx
    .selectFrom('consent_answers')
    .select(['kind', 'channel', 'answer'])
    .where('pupil_id', '=', pupil)
    .where('giver', '=', giver.is)
    .$if(giver.is === 'guardian', query =>
      query.where('guardian_id', '=', giver.is === 'guardian' ? giver.guardian : ''),
    )
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('consent_taken_back')
            .select('answer_id')
            .whereRef('consent_taken_back.trust_id', '=', 'consent_answers.trust_id')
            .whereRef('consent_taken_back.answer_id', '=', 'consent_answers.id'),
        ),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Every answer ever given for a child, the newest first. Only for those who keep the register of families: the wall gives nobody else a row. */
export async function answersOf(tx: Tx, pupil: string) {
  const rows = await tx
    .selectFrom('consent_answers')
    .leftJoin('guardians', join =>
      join
        .onRef('guardians.trust_id', '=', 'consent_answers.trust_id')
        .onRef('guardians.id', '=', 'consent_answers.guardian_id'),
    )
    .leftJoin('consent_wordings', join =>
      join
        .onRef('consent_wordings.trust_id', '=', 'consent_answers.trust_id')
        .onRef('consent_wordings.id', '=', 'consent_answers.wording_id'),
    )
    .leftJoin('consent_accepted', join =>
      join
        .onRef('consent_accepted.trust_id', '=', 'consent_answers.trust_id')
        .onRef('consent_accepted.answer_id', '=', 'consent_answers.id'),
    )
    .select([
      'consent_answers.id',
      'consent_answers.giver',
      'consent_answers.guardian_id as guardian',
      'guardians.name as guardianName',
      'consent_answers.source',
      'consent_answers.kind',
      'consent_answers.channel',
      'consent_answers.answer',
      'consent_answers.how',
      'consent_answers.interpreter',
      'consent_answers.at',
      'consent_answers.until',
      'consent_answers.recorded_at as recordedAt',
      'consent_answers.recorded_by as recordedBy',
      'consent_wordings.title as wordingTitle',
      'consent_wordings.version as wordingVersion',
      'consent_wordings.words as wordingWords',
      checkedNow.as('wordingChecked'),
      'consent_accepted.reason as accepted',
    ])
    .where('consent_answers.pupil_id', '=', pupil)
    .orderBy('consent_answers.at', 'desc')
    .orderBy('consent_answers.recorded_at', 'desc')
    .orderBy('consent_answers.id')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(row => row.recordedBy),
  )
  return rows.map(row => ({ ...row, recordedBy: names.get(row.recordedBy) ?? '' }))
}
export type AnswerShown = Awaited<ReturnType<typeof answersOf>>[number]
