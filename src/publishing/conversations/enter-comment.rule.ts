import type { Comment } from './comments.store.ts'

/** What somebody pasted of a place that we do not read ourselves. */
export type Typed = {
  readonly account: string
  readonly saidAs: Comment['saidAs'] | null
  readonly text: string
  readonly writer: string
  readonly link: string
  /** `2026-11-20`; '' where the fields hold no day. */
  readonly day: string
}

export type EnterRefusal = {
  readonly refused:
    | 'not-a-keeper'
    | 'no-account'
    | 'no-kind'
    | 'no-text'
    | 'text-too-long'
    | 'writer-too-long'
    | 'no-day'
    | 'day-to-come'
    | 'not-an-address'
  readonly clauses: readonly string[]
}

export const LONGEST_PASTED = 10_000
export const LONGEST_NAME = 200

/** Can it be taken in? Null: yes. `today`: the day it is at the school. */
export function enterComment(
  typed: Typed,
  { keeps, accounts, today }: { readonly keeps: boolean; readonly accounts: readonly string[]; readonly today: string },
): EnterRefusal | null {
  const no = (refused: EnterRefusal['refused']) => ({ refused, clauses: [] })
  if (!keeps) return no('not-a-keeper')
  if (!accounts.includes(typed.account)) return no('no-account')
  if (typed.saidAs === null) return no('no-kind')
  if (typed.text.trim() === '') return no('no-text')
  if (typed.text.length > LONGEST_PASTED) return no('text-too-long')
  if (typed.writer.length > LONGEST_NAME) return no('writer-too-long')
  if (typed.day === '') return no('no-day')
  if (typed.day > today) return no('day-to-come')
  return typed.link === '' || isWebAddress(typed.link) ? null : no('not-an-address')
}

function isWebAddress(link: string): boolean {
  return link.length <= 2_000 && URL.canParse(link) && ['http:', 'https:'].includes(new URL(link).protocol)
}
