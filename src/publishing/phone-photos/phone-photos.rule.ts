import type { Question, SettingsInForce } from '../../policy/policy.ts'
import type { Holds } from '../posts/post.ts'

const HOUR = 3_600_000

/** What an author said about the pictures of a post. */
export type Said = {
  readonly holds: readonly Holds[]
  readonly questions: readonly Pick<Question, 'id' | 'answers'>[]
  /** By question id. */
  readonly answers: Readonly<Record<string, string>>
}

/** Did she take them with a phone or another device that is not the school's? As she ticked it, or by an answer that the policy's own question offers. */
export function tookThemHerself({ holds, questions, answers }: Said): boolean {
  return (
    holds.includes('phone_pictures') ||
    questions.some(({ id, answers: offered }) => offered.find(answer => answer.id === answers[id])?.ownDevice === true)
  )
}

/** Does this policy say when photos come off a phone, and no question of its own ask what they were taken with? Then the tick is offered. */
export function asksWithATick(settings: SettingsInForce): boolean {
  const asked = settings.questions.some(question => question.answers.some(answer => answer.ownDevice === true))
  return settings.get('images.delete_after').from !== 'ours' && !asked
}

export type Clock = {
  readonly hours: number
  /** Null: it begins when the post is out. */
  readonly dueAt: Date | null
  readonly clauses: readonly string[]
}

/**
 * By when they are deleted there. Handed in, they lie with the school, which is what policies call moved; shared is the moment when the post is out.
 * Null: no moment or number is there to measure by.
 */
export function clockOf(settings: SettingsInForce, handedIn: Date): Clock | null {
  const [after, within] = [settings.get('images.delete_after'), settings.get('images.delete_hours')]
  if (within.value === null) return null
  return {
    hours: within.value,
    dueAt: after.value === 'shared' ? null : dueAfter(handedIn, within.value),
    clauses: deletionClauses(settings),
  }
}

export function deletionClauses(settings: SettingsInForce): readonly string[] {
  const both = [settings.get('images.delete_after'), settings.get('images.delete_hours')]
  return [...new Set(both.flatMap(({ clauses }) => clauses))]
}

export function dueAfter(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * HOUR)
}

export type DeletedRefusal = { readonly refused: 'not-hers' | 'said-already' }

/** May she say that they are deleted? Null: yes, late or not. */
export function sayDeleted(
  person: string,
  { person: hers, deletedAt }: { readonly person: string; readonly deletedAt: Date | null },
): DeletedRefusal | null {
  if (hers !== person) return { refused: 'not-hers' }
  return deletedAt === null ? null : { refused: 'said-already' }
}
