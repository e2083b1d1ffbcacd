import type { Finding } from '../../checks/checks.ts'

/** What is headed as certain where nothing is asked. */
const certain: ReadonlySet<string> = new Set(['pupil_name', 'personal_details_request'])

/** How a finding is headed: what the check only finds likely, so that it asks its author, is not said as if it were known. */
export function kindSaid({ kind, ask }: Pick<Finding, 'kind' | 'ask'>): string {
  return ask !== undefined && certain.has(kind) ? `${kind}_asked` : kind
}
