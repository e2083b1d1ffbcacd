import { type CheckResult, type Finding, strictest } from '../../checks/checks.ts'
import { control } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import type { PutQuestion } from './questions-put.ts'

const t = wordsIn('en-GB')

/** Where a doubt stands: in the answer to a question, and in no text or picture. */
const PLACE = 'question:'

/** A doubt of the author's, and nothing that the check has seen. */
export function isDoubt({ in: place }: Pick<Finding, 'in'>): boolean {
  return place.startsWith(PLACE)
}

/**
 * The check with what the author says she does not know about the rights of others: it can be handed in, and waits for the head, as it does where a
 * finding asked her (s1-ip-06). A doubt is settled as a finding is cleared, so the version holds it and the seal binds what the head said.
 */
export function withDoubts(
  check: CheckResult,
  questions: readonly PutQuestion[],
  answers: Readonly<Record<string, string>>,
): CheckResult {
  const doubts = questions.flatMap((question): Finding[] => {
    const given = question.answers.find(({ id }) => id === answers[question.id])
    if (given === undefined || !control('hand_in_questions', given.does === 'head')) return []
    return [doubtOf(question, given)]
  })
  return together(check, doubts)
}

/** Doubts of a version beside what another check finds in it: the author has them under whichever policy. */
export function keepDoubts(check: CheckResult, before: CheckResult): CheckResult {
  return together(check, before.findings.filter(isDoubt))
}

function together({ outcome, findings }: CheckResult, doubts: readonly Finding[]): CheckResult {
  return {
    outcome: strictest([outcome, ...doubts.map(doubt => doubt.outcome)]),
    findings: [...findings, ...doubts],
  }
}

function doubtOf({ id, asks, clauses }: PutQuestion, { id: answer, label }: PutQuestion['answers'][number]): Finding {
  return {
    key: `copyright_uncredited|${PLACE}${id}||1`,
    kind: 'copyright_uncredited',
    outcome: 'block',
    in: `${PLACE}${id}`,
    ...{ start: 0, end: 0, span: '', sure: 1 },
    setting: 'screening.copyright',
    clauses,
    because: t('asks.doubt', { question: asks, answer: label }),
    instead: t('asks.doubt-instead'),
    answered: { id: answer, label, does: 'head' },
  }
}
