import { type CheckResult, firmsIn } from '../../checks/checks.ts'
import { sha256 } from '../../history/history.ts'
import { control, type Question, type SettingsInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

/** More names than these nobody reads in one question. */
const MOST = 5
const LONGEST = 60

/** What the draft may call a firm: by its name, or because a sentence reads as recommending a business. */
function calledFirms(texts: readonly string[], { findings }: CheckResult): string[] {
  const traded = findings.filter(({ kind }) => kind === 'endorsement_commercial').map(({ span }) => span)
  const all = [...texts.flatMap(firmsIn), ...traded].map(words => words.slice(0, LONGEST).toWellFormed())
  return [...new Set(all)].slice(0, MOST)
}

/**
 * Where the policy protects those the school buys from, a draft that may name one asks its author, once, whether it does (s0-4.1a-iii). Yes brings what the policy
 * asks about whoever a post speaks of. It is a question and never a finding: nothing stops because of a name that a firm could have.
 */
export function firmQuestion(
  settings: SettingsInForce,
  texts: readonly string[],
  check: CheckResult,
): Question | undefined {
  const { value, clauses } = settings.get('conduct.protected_groups')
  if (!control('hand_in_questions', value.includes('suppliers'))) return undefined
  const called = calledFirms(texts, check)
  if (called.length === 0) return undefined
  const names = new Intl.ListFormat(t.lang).format(called.map(one => `“${one}”`))
  return {
    // Of other names it is another question.
    id: `firm_${sha256(called.join('\n')).slice(0, 12)}`,
    asks: t('writing.firm-asks', { names }),
    who: 'author',
    at: 'hand_in',
    on: 'every_post',
    answers: [
      { id: 'firm', label: t('writing.firm-yes'), does: 'go_on' },
      { id: 'none', label: t('writing.firm-no'), does: 'go_on' },
    ],
    clauses,
  }
}

/** Did the author say that a firm is named? */
export function namesFirm(questions: readonly Question[], answers: Readonly<Record<string, string>>): boolean {
  return questions.some(({ id }) => id.startsWith('firm_') && answers[id] === 'firm')
}
