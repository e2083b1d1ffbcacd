import { randomUUID } from 'node:crypto'
import { isId } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import type { Shown } from '../../pupils/pupils.ts'
import type { Platform } from '../posts/post.ts'

/** How it ended: everything may go now, the office can ask nobody else, or the author went on without waiting. */
export type SettledHow = 'may-go' | 'nothing-more' | 'handed-in' | 'asked-anew'

export type ConsentQuestion = {
  readonly id: string
  readonly school: string
  readonly post: string
  readonly platforms: readonly Platform[]
  readonly askedBy: string
  readonly askedAt: Date
  readonly settledHow: SettledHow | null
  readonly settledAt: Date | null
}

const questions = (tx: Tx) =>
  tx
    .selectFrom('consent_questions')
    .select([
      'id',
      'school_id as school',
      'post_id as post',
      'platforms',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'settled_how as settledHow',
      'settled_at as settledAt',
    ])

/** Null also for what the wall hides and for what is no id. */
export async function questionById(tx: Tx, id: string, lock = false): Promise<ConsentQuestion | null> {
  if (!isId(id)) return null
  const found = questions(tx).where('id', '=', id)
  return (await (lock ? found.forUpdate() : found).executeTakeFirst()) ?? null
}

/** The open one about this post, else the newest that was settled; for whoever asked and for whoever keeps the register. */
export async function questionAbout(tx: Tx, post: string): Promise<ConsentQuestion | null> {
  return (
    (await questions(tx)
      .where('post_id', '=', post)
      .orderBy(eb => eb('settled_at', 'is', null), 'desc')
      .orderBy('asked_at', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

export async function openQuestionsOf(tx: Tx, schools: readonly string[]): Promise<ConsentQuestion[]> {
  if (schools.length === 0) return []
  return questions(tx)
    .where('school_id', 'in', [...schools])
    .where('settled_at', 'is', null)
    .orderBy('asked_at')
    .execute()
}

export async function openQuestionsWith(tx: Tx, pupil: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('consent_question_children as c')
    .innerJoin('consent_questions as q', join =>
      join.onRef('q.trust_id', '=', 'c.trust_id').onRef('q.id', '=', 'c.question_id'),
    )
    .select('q.id')
    .where('c.pupil_id', '=', pupil)
    .where('q.settled_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Everybody who was in the draft when it was asked. For whoever asked, and for those who keep the register. */
export async function childrenAsked(tx: Tx, question: string): Promise<Shown[]> {
  return tx
    .selectFrom('consent_question_children')
    .select(['pupil_id as pupil', 'kinds'])
    .where('question_id', '=', question)
    .orderBy('pupil_id')
    .execute()
}

export async function insertQuestion(
  one: Act,
  about: { school: string; post: string; platforms: readonly Platform[]; notice: string },
  children: readonly Shown[],
): Promise<string> {
  const id = randomUUID()
  const { trust, person } = one.who
  await one.tx
    .insertInto('consent_questions')
    .values({
      trust_id: trust,
      id,
      school_id: about.school,
      post_id: about.post,
      platforms: [...about.platforms],
      asked_by: person,
      asked_at: one.at,
      notice_version: about.notice,
      settled_how: null,
      settled_by: null,
      settled_at: null,
    })
    .execute()
  await one.tx
    .insertInto('consent_question_children')
    .values(
      children.map(({ pupil, kinds }) => ({
        trust_id: trust,
        question_id: id,
        pupil_id: pupil,
        school_id: about.school,
        kinds: [...kinds],
      })),
    )
    .execute()
  return id
}

/** @returns whether it was open until now */
export async function settle(one: Act, id: string, how: SettledHow): Promise<boolean> {
  const result = await one.tx
    .updateTable('consent_questions')
    .set({ settled_how: how, settled_by: one.who.person, settled_at: one.at })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return result.numUpdatedRows === 1n
}
