import { control, type Question, type SettingsInForce, type SettingValue } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

export type EsafetyMessage = SettingValue<'publishing.esafety_rota'>[number]

/** The question by which a post says which message it repeats; its answers are the only record of their use. */
export const ESAFETY_QUESTION = 'record-esafety'

/** Of a post about staying safe online its author says which of the policy's messages it repeats, so that they come round (s2-school-use-12). */
export function esafetyQuestion(
  settings: SettingsInForce,
  said: Readonly<Record<string, string>>,
): Question | undefined {
  const { value, clauses } = settings.get('publishing.esafety_rota')
  if (!control('esafety_rota', value.length > 0 && said['record-purpose'] === 'e_safety')) return undefined
  return {
    id: ESAFETY_QUESTION,
    asks: t('writing.esafety-asks'),
    who: 'author',
    at: 'hand_in',
    on: 'every_post',
    answers: [
      ...value.map(id => ({ id, label: t(`writing.esafety-${id}`), does: 'go_on' as const })),
      { id: 'another', label: t('writing.esafety-another'), does: 'go_on' },
    ],
    clauses,
  }
}

/** The messages in their turn: first those that no live post has repeated yet, then the longest ago. Empty where the policy has none. */
export function esafetyInTurn(
  settings: SettingsInForce,
  used: ReadonlyMap<string, Date>,
): readonly { readonly message: EsafetyMessage; readonly last: Date | null }[] {
  const { value } = settings.get('publishing.esafety_rota')
  if (!control('esafety_rota', value.length > 0)) return []
  const time = (message: string) => used.get(message)?.getTime() ?? 0
  return value
    .toSorted((one, other) => time(one) - time(other))
    .map(message => ({ message, last: used.get(message) ?? null }))
}
