import { answered } from './asks.rule.ts'
import { type CheckResult, type Finding, strictest } from './finding.ts'

/** A person's word that one finding is wrong, for one version of the post. */
export interface Clearing {
  /** The `key` of the finding. */
  readonly key: string
  /** The role of whoever cleared it. */
  readonly by: string
  readonly version: string
}

/** Marks what was cleared; the outcome is that of what is left. A clearing of other words changes nothing. */
export function applyClearings(result: CheckResult, clearings: readonly Clearing[]): CheckResult {
  const byKey = new Map(clearings.map(clearing => [clearing.key, clearing]))
  const findings = result.findings.map((finding): Finding => {
    const clearing = byKey.get(finding.key)
    return clearing === undefined ? finding : { ...finding, cleared: { by: clearing.by, version: clearing.version } }
  })
  return { outcome: outcomeOf(findings), findings }
}

/** The author's answers, each to the very finding that asked; the outcome is that of what they leave. @param answerTo the id of her answer */
export function applyAnswers(result: CheckResult, answerTo: (finding: Finding) => string | undefined): CheckResult {
  const findings = result.findings.map(finding => answered(finding, answerTo(finding)))
  return { outcome: outcomeOf(findings), findings }
}

function outcomeOf(findings: readonly Finding[]): CheckResult['outcome'] {
  const counts = (finding: Finding) => finding.cleared === undefined && finding.answered?.does !== 'goes'
  return strictest(findings.filter(counts).map(finding => finding.outcome))
}
