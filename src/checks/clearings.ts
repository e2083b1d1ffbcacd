import { type CheckResult, type Finding, type Outcome, strictest } from './finding.ts'

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
  const left = findings.filter(finding => finding.cleared === undefined).map((finding): Outcome => finding.outcome)
  return { outcome: strictest(left), findings }
}
