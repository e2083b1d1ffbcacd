import { roleTitles } from '../../policy/policy.ts'
import type { Words } from '../../ui/ui.ts'
import type { Circle } from '../posts/approval-circle.rule.ts'
import { namesIn, type Standing } from '../posts/standing.ts'

/** At most this many people are named; the others are counted. */
const NAMED = 3

/** "Headteacher Mrs Ifeoma Adebisi or Deputy headteacher Mr Tomasz Wilczak"; '' for nobody. */
export function inWords(t: Words, circle: Circle, standing: Standing): string {
  const people = namesIn(circle, standing.holders)
  const named = people.slice(0, NAMED).map(one => t('writing.who-one', { role: roleTitles[one.role], name: one.name }))
  const more = people.length - named.length
  const all = more > 0 ? [...named, t('writing.next-more', { count: more })] : named
  return new Intl.ListFormat(t.lang, { type: 'disjunction' }).format(all)
}

export function approversInWords(t: Words, standing: Standing): string {
  return inWords(t, standing.approvers, standing)
}
