import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'

export type PolicyQuestion = {
  readonly id: string
  readonly school: string
  readonly version: string | null
  readonly clause: string | null
  readonly askedBy: string
  readonly askedAt: Date
  readonly words: string
  readonly to: readonly string[]
  /** Everybody it has come to by name, in place of all who hold her role: the asker's own line manager, whoever was named for a title. */
  readonly toPeople: readonly string[]
  readonly rung: number
  readonly dueAt: Date
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
}

const COLUMNS = [
  'id',
  'school_id as school',
  'version_id as version',
  'clause_id as clause',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'words',
  'to_roles as to',
  'to_people as toPeople',
  'rung',
  'due_at as dueAt',
  'answer',
  'answered_by as answeredBy',
  'answered_at as answeredAt',
] as const

export async function insertQuestion(
  one: Act,
  question: Pick<PolicyQuestion, 'school' | 'version' | 'clause' | 'words' | 'to' | 'toPeople' | 'rung' | 'dueAt'> & {
    readonly notice: string
  },
): Promise<string> {
  const id = randomUUID()
  await one.tx
    .insertInto('policy_questions')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: question.school,
      version_id: question.version,
      clause_id: question.clause,
      asked_by: one.who.person,
      asked_at: one.at,
      words: question.words,
      notice: question.notice,
      to_roles: [...question.to],
      to_people: [...question.toPeople],
      rung: question.rung,
      due_at: question.dueAt,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .execute()
  return id
}

/** All that the reader may see, newest first: her own, and those that have come to her or to a role she holds. The wall knows which. */
export async function questionsSeen(tx: Tx): Promise<PolicyQuestion[]> {
  return tx
    .selectFrom('policy_questions')
    .select(COLUMNS)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(300)
    .execute()
}

export async function questionById(tx: Tx, id: string): Promise<PolicyQuestion | null> {
  return (await tx.selectFrom('policy_questions').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, held until the transaction ends. Null also where the wall lets her not change it: her own question, or another's. */
export async function lockQuestion(tx: Tx, id: string): Promise<PolicyQuestion | null> {
  return (
    (await tx.selectFrom('policy_questions').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()) ??
    null
  )
}

/** Open questions whose time to be answered is over, oldest first; and all open ones of a school where one is named. */
export async function openQuestions(
  tx: Tx,
  which: { readonly dueBy: Date } | { readonly school: string },
): Promise<PolicyQuestion[]> {
  const query = tx.selectFrom('policy_questions').select(COLUMNS).where('answered_at', 'is', null).orderBy('asked_at')
  return (
    'dueBy' in which ? query.where('due_at', '<=', which.dueBy) : query.where('school_id', '=', which.school)
  ).execute()
}

export async function changeQuestion(
  tx: Tx,
  id: string,
  set: Partial<Pick<PolicyQuestion, 'toPeople' | 'rung' | 'dueAt' | 'answer' | 'answeredBy' | 'answeredAt'>> & {
    readonly to?: readonly string[]
  },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('policy_questions')
    .set({
      ...(set.to === undefined ? {} : { to_roles: [...set.to] }),
      ...(set.toPeople === undefined ? {} : { to_people: [...set.toPeople] }),
      ...(set.rung === undefined ? {} : { rung: set.rung }),
      ...(set.dueAt === undefined ? {} : { due_at: set.dueAt }),
      ...(set.answer === undefined ? {} : { answer: set.answer }),
      ...(set.answeredBy === undefined ? {} : { answered_by: set.answeredBy }),
      ...(set.answeredAt === undefined ? {} : { answered_at: set.answeredAt }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('The question was not changed: its row could not be written.')
}
