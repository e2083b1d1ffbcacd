import { ClauseChip, useWords } from '../../ui/ui.ts'
import { clausesShown } from '../pages/clause-links.ts'
import type { MyReading } from './read-mine.ts'

/** That her own body's rules count beside the policy, before she reads and when she has read; nothing where the policy does not say so. */
export function ProfessionalBody({
  reading: { policy, professionalBody, bound },
}: {
  reading: Pick<MyReading, 'policy' | 'professionalBody' | 'bound'>
}) {
  const t = useWords()
  const { value, clauses } = policy.settings.get('people.professional_body')
  if (value === 'no_rule' || !bound) return null
  const stricter = value === 'may_be_stricter' ? 'yes' : 'no'
  return (
    <p class="govuk-body">
      {professionalBody === null
        ? t('acknowledging.body-unnamed', { stricter })
        : t('acknowledging.body-named', { body: professionalBody, stricter })}{' '}
      {clausesShown(policy, clauses).map(clause => (
        <ClauseChip clause={clause} />
      ))}
    </p>
  )
}
