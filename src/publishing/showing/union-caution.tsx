import type { Finding } from '../../checks/checks.ts'
import { useWords } from '../../ui/ui.ts'

/** Beside words that a closed subject holds: what it takes from nobody (s1-reputation-10, s4-3-eg-11). */
export function UnionCaution({ finding: { kind } }: { finding: Pick<Finding, 'kind'> }) {
  const t = useWords()
  return kind === 'closed_subject' ? <p class="cw-finding__line">{t('watched.union')}</p> : null
}
