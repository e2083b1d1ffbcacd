import type { CheckResult } from '../../checks/checks.ts'
import { type DraftFacts, type Moment, type Question, questionsAt, type SettingsInForce } from '../../policy/policy.ts'

/** What publishing knows of a draft when the policy's questions are put: counts out of the check and the pictures. */
export function factsForQuestions(check: CheckResult, pictures: number): DraftFacts {
  const count = (...kinds: string[]) => check.findings.filter(finding => kinds.includes(finding.kind)).length
  return {
    pictures,
    phonePictures: 0,
    children: count('pupil_name', 'pupil_initials', 'individual_target'),
    adults: count('staff_named'),
    materialOfOthers: false,
    handles: count('handle_mention'),
    purchase: count('purchase_commitment') > 0,
    onATrip: false,
    markedImportant: false,
  }
}

/** The author's questions: while writing and on handing in, on one page. */
export function authorQuestions(settings: SettingsInForce, check: CheckResult, pictures: number): readonly Question[] {
  const facts = factsForQuestions(check, pictures)
  const moments: readonly Moment[] = ['write', 'hand_in']
  return moments.flatMap(moment => questionsAt(settings, moment, 'author', facts))
}

export function approverQuestions(
  settings: SettingsInForce,
  check: CheckResult,
  pictures: number,
): readonly Question[] {
  return questionsAt(settings, 'approve', 'approver', factsForQuestions(check, pictures))
}
