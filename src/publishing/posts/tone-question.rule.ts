import { control, type Question, type SettingsInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { isAskedOf } from './opinion-question.rule.ts'

const t = wordsIn('en-GB')

/**
 * Where a post must be positive, whoever approves it signs that it is: no programme hears it. Most policies put that question themselves; where one has
 * the rule and no question, or a school chose the rule on its own, it is put here.
 */
export function toneToConfirm(settings: SettingsInForce): Question | undefined {
  const { value, clauses } = settings.get('publishing.tone')
  if (!control('tone_confirmed', value !== 'free') || isAskedOf(settings, clauses)) return undefined
  return {
    id: 'approver-tone',
    asks: t(`writing.tone-asks-${value === 'positive_and_relevant' ? 'relevant' : 'positive'}`),
    who: 'approver',
    at: 'approve',
    on: 'every_post',
    confirms: t(`writing.tone-confirms-${value === 'positive_and_relevant' ? 'relevant' : 'positive'}`),
    answers: [
      { id: 'positive', label: t('writing.tone-yes'), does: 'go_on' },
      { id: 'not-positive', label: t('writing.tone-no'), does: 'return', then: t('writing.tone-then') },
    ],
    clauses,
  }
}
