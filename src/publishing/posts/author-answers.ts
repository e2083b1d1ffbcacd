import { type CheckResult, applyAnswers, awaitsAnswer, type Finding } from '../../checks/checks.ts'
import { canonicalJson, sha256 } from '../../history/history.ts'
import type { HandedInAnswers } from './versions.store.ts'

type Asking = Pick<Finding, 'key' | 'ask'>

/** Names the question of a finding by the very words it is about: where they change, it is another question, and asked again. */
export function askName({ key, ask }: Asking): string {
  return sha256(`${key}\n${ask?.about ?? ''}`).slice(0, 32)
}

/** The check with the author's answers. @param asked her answers, by {@link askName} */
export function withAnswers(check: CheckResult, asked: Readonly<Record<string, string>> = {}): CheckResult {
  return applyAnswers(check, finding => {
    const name = askName(finding)
    return Object.hasOwn(asked, name) ? asked[name] : undefined
  })
}

/** A grown-up's name about whose permission the register is asked: of staff, and of somebody else whose yes the author says she has. */
export function namesAdult({ kind, answered }: Pick<Finding, 'kind' | 'answered'>): boolean {
  return kind === 'staff_named' || (kind === 'third_party_name' && answered?.id === 'agreed')
}

/** Questions of findings without which the draft is not handed in; what the author says is wrong has its own way, and what stops her is told once. */
export function openAsks(check: CheckResult, contested: Readonly<Record<string, string>>): readonly Finding[] {
  return check.findings.filter(
    finding => awaitsAnswer(finding) && finding.outcome !== 'block' && (contested[finding.key] ?? '').trim() === '',
  )
}

/** Her answers that stand in this check, with the words as they were put to her. */
export function answersGiven(check: CheckResult): NonNullable<HandedInAnswers['found']> {
  return check.findings.flatMap(finding => {
    const { ask, answered, key, kind } = finding
    return ask === undefined || answered === undefined
      ? []
      : [
          {
            name: askName(finding),
            finding: key,
            kind,
            asked: ask.question,
            answer: answered.id,
            label: answered.label,
            does: answered.does,
          },
        ]
  })
}

/** The same by name, as a draft keeps them: for looking at a version again. */
export function asDraftKeeps(answers: HandedInAnswers): Record<string, string> {
  return Object.fromEntries((answers.found ?? []).map(({ name, answer }) => [name, answer]))
}

/** What the version's content holds of all that the author answered: nothing of it can be another one day. */
export function answersHash(answers: HandedInAnswers): string {
  return sha256(canonicalJson(answers))
}
