import { sha256 } from '../../history/history.ts'
import { wordsIn } from '../../ui/ui.ts'
import type { MyReading } from '../acknowledging/read-mine.ts'
import { type MonitoringAnswer, monitoringClauses } from './monitoring-told.rule.ts'

const t = wordsIn('en-GB')

/** The very sentence pressed, kept with the answer. */
export function answerInWords({ policy }: Pick<MyReading, 'policy'>, answer: MonitoringAnswer): string {
  const { title, number } = policy.version
  return t(`monitoring.words-${answer}`, { title, number })
}

/** Which words she was told in: ours and the policy's, by the beginning of their SHA-256, so that nobody can change one and keep its version. */
export function wordingVersion({ policy }: Pick<MyReading, 'policy'>): string {
  const ours = [t('monitoring.apart'), t('monitoring.holds'), t('monitoring.who-sees'), t('monitoring.agrees-hint')]
  const theirs = monitoringClauses(policy).map(({ id, says }) => [id, says])
  return sha256(JSON.stringify([ours, theirs])).slice(0, 12)
}
