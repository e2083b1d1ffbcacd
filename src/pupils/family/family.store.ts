import { sql } from 'kysely'
import { dayOf } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import type { AnswerFact } from '../consent/consent.ts'
import type { FamilySession } from './family-session.ts'

export type HerChild = {
  readonly id: string
  readonly school: string
  readonly name: string
  /** She has parental responsibility: her yes counts. */
  readonly responsible: boolean
  /** Has left the school and is still to be seen somewhere: a no is taken and nothing is asked (decision 058). */
  readonly left: boolean
}

type Hers = Pick<FamilySession, 'hash'>

/** The children of whoever this session belongs to, by name; none where the tie has ended or there is to be no contact. */
export async function herChildren(tx: Tx, { hash }: Hers, at: Date): Promise<HerChild[]> {
  const { rows } = await sql<{
    pupil_id: string
    school_id: string
    name: string
    responsible: boolean
    has_left: boolean
  }>`
    select pupil_id, school_id, name, responsible, has_left from house.family_children(${hash}, ${at}, ${dayOf(at)}::date)
    order by has_left, born, name, pupil_id`.execute(tx)
  return rows.map(row => ({
    id: row.pupil_id,
    school: row.school_id,
    name: row.name,
    responsible: row.responsible,
    left: row.has_left,
  }))
}

/** `waits`: a yes in words that no speaker has read, and the school has not decided yet. */
export type HerAnswer = AnswerFact & { readonly pupil: string; readonly given: Date; readonly waits: boolean }

/** Every answer she ever gave for these children, the newest first. Nobody else's. */
export async function herAnswers(tx: Tx, { hash }: Hers, at: Date): Promise<HerAnswer[]> {
  const { rows } = await sql<{
    pupil_id: string
    kind: AnswerFact['kind']
    channel: AnswerFact['channel']
    answer: AnswerFact['answer']
    at: Date
    how: AnswerFact['how']
    waits: boolean
  }>`select pupil_id, kind, channel, answer, at, how, waits from house.family_answers(${hash}, ${at}, ${dayOf(at)}::date)`.execute(
    tx,
  )
  return rows.map(row => ({
    pupil: row.pupil_id,
    giver: 'guardian',
    kind: row.kind,
    channel: row.channel,
    answer: row.answer,
    at: row.at.toISOString(),
    given: row.at,
    waits: row.waits,
    until: null,
    how: row.how,
    // Whether a yes counts is not asked here: she reads what she said.
    accepted: false,
    asks: true,
    checked: true,
    names: [],
  }))
}

export type WordingNow = {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly platforms: readonly string[]
  readonly version: number
}

/** The words in which this school asks today; null where it has written none. */
export async function wordingNow(tx: Tx, school: string): Promise<WordingNow | null> {
  return (
    (await tx
      .selectFrom('consent_wordings')
      .select(['id', 'title', 'words', 'platforms', 'version'])
      .where('school_id', '=', school)
      .where('language', '=', 'en-GB')
      .orderBy('added_at', 'desc')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}
