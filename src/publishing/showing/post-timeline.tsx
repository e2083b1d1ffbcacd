import type { HistoryKind, Remembered } from '../../history/history.ts'
import type { PolicyInForce } from '../../policy/policy.ts'
import { Timeline, useWords, type WordKey } from '../../ui/ui.ts'
import { sentenceOf } from '../home/history-sentence.ts'
import { roleThen } from '../home/history-who.ts'
import { clausesShown } from './clause-shown.ts'

const SENTENCES: Partial<Record<HistoryKind, WordKey>> = {
  'post-started': 'deciding.happened-post-started',
  'picture-added': 'deciding.happened-picture-added',
  'picture-taken-out': 'deciding.happened-picture-taken-out',
  'post-handed-in': 'deciding.happened-post-handed-in',
  'post-taken-back': 'deciding.happened-post-taken-back',
  'finding-cleared': 'deciding.happened-finding-cleared',
  'post-approved': 'deciding.happened-post-approved',
  'post-changes-asked': 'deciding.happened-post-changes-asked',
  'post-refused': 'deciding.happened-post-refused',
  'post-expired': 'deciding.happened-post-expired',
  'post-stopped': 'deciding.happened-post-stopped',
  'target-sending': 'deciding.happened-target-sending',
  'target-live': 'deciding.happened-target-live',
  'target-unknown': 'deciding.happened-target-unknown',
  'target-failed': 'deciding.happened-target-failed',
  'withdrawal-asked': 'deciding.happened-withdrawal-asked',
  'target-removed': 'deciding.happened-target-removed',
  'target-observed-gone': 'deciding.happened-target-observed-gone',
}

/**
 * Every step of a post in sentences, with the clause and the person of each: name and role as they were written down then, where the happening
 * says, else as `people` has them by id today. The house itself is Clausewise.
 */
export function PostTimeline({
  history,
  people,
  policy,
  now,
}: {
  history: readonly Remembered[]
  people: ReadonlyMap<string, { name: string; role: string }>
  policy: PolicyInForce
  now: Date
}) {
  const t = useWords()
  const entries = history.map(one => ({
    at: one.at,
    sentence: sentence(one),
    by: by(one),
    clauses: clausesShown(policy, one.clauses),
  }))
  return <Timeline entries={entries} now={now} />

  /** As whom she did it then, where the happening says. */
  function by(one: Remembered) {
    const today = people.get(one.by)
    if (today === undefined) return { name: t('deciding.by-the-house'), role: t('house.product') }
    return { name: one.words?.['by_name'] || today.name, role: roleThen(t, one) || today.role }
  }

  function sentence(one: Remembered): string {
    const key = SENTENCES[one.kind]
    if (key === undefined) return sentenceOf(t, one)
    if (one.words === null) return t('deciding.words-erased')
    const { reason = '', words = '', account = '' } = one.words
    const number = Number(one.facts['number'] ?? 0)
    const findings = Number(one.facts['findings'] ?? 0)
    return t(key, { reason, words, account, number, findings })
  }
}
