import { randomUUID } from 'node:crypto'
import type { Act, House, Tx } from '../../platform/platform.ts'
import type { StandingAnswer } from './monitoring-told.rule.ts'

export type AnswerKept = Pick<House['monitoring_answers'], 'answer' | 'words_shown' | 'at' | 'version_id'>

/** What one person said at one school, oldest first. */
export async function monitoringAnswersOf(tx: Tx, school: string, person: string): Promise<AnswerKept[]> {
  return (
    tx
      .selectFrom('monitoring_answers')
      .select(['answer', 'words_shown', 'at', 'version_id'])
      .where('school_id', '=', school)
      .where('person_id', '=', person)
      .orderBy('at')
      // Taking back goes before the answer that follows it in the same act.
      .orderBy(eb => eb.case().when('answer', '=', 'taken_back').then(0).else(1).end())
      .execute()
  )
}

/** The answer that stands; null: none was given, or it was taken back. */
export function standingOf(kept: readonly AnswerKept[]): (AnswerKept & { answer: StandingAnswer }) | null {
  const last = kept.at(-1)
  if (last === undefined || last.answer === 'taken_back') return null
  return { ...last, answer: last.answer }
}

export type NewAnswer = Pick<
  House['monitoring_answers'],
  'school_id' | 'version_id' | 'version_sha256' | 'answer' | 'took_back' | 'wording' | 'words_shown' | 'notice'
>

export async function insertMonitoringAnswer(one: Act, answer: NewAnswer): Promise<string> {
  const id = randomUUID()
  await one.tx
    .insertInto('monitoring_answers')
    .values({ trust_id: one.who.trust, id, person_id: one.who.person, at: one.at, ...answer })
    .execute()
  return id
}

/** Who objects at a school now, and since when. The head sees objections and their end; nobody else sees any, and nobody another answer. */
export async function objectionsAt(tx: Tx, school: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('monitoring_answers')
    .select(['person_id', 'answer', 'at'])
    .where('school_id', '=', school)
    .where(eb => eb.or([eb('answer', '=', 'objects'), eb('took_back', '=', 'objects')]))
    .orderBy('at')
    .execute()
  const standing = new Map<string, Date>()
  for (const { person_id: person, answer, at } of rows)
    if (answer === 'objects') standing.set(person, at)
    else standing.delete(person)
  return standing
}
