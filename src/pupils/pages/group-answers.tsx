import { Fieldset, Select, useWords } from '../../ui/ui.ts'
import { consentGroups, type ConsentGroup } from '../consent/consent.ts'
import type { ComponentChildren } from 'preact'

/**
 * One choice for each group of channels under one heading, nothing chosen beforehand. Side by side where there is room, as the parts of a day
 * are, and not as a table: on a telephone its last columns were out of sight.
 * @param children what is asked before
 */
export function GroupAnswers({
  legend,
  choices,
  fieldOf,
  valueOf,
  children,
}: {
  legend: string
  choices: readonly { value: string; text: string }[]
  fieldOf: (group: ConsentGroup) => { name: string; id: string }
  valueOf: (group: ConsentGroup) => string | undefined
  children?: ComponentChildren
}) {
  const t = useWords()
  return (
    <Fieldset legend={{ text: legend, classes: 'govuk-fieldset__legend--s' }}>
      {children}
      {consentGroups.map(group => (
        <div class="govuk-date-input__item">
          <Select
            {...fieldOf(group)}
            label={{ text: t(`consent.channel-${group}`) }}
            items={[{ value: '', text: t('consent.nothing-said') }, ...choices]}
            value={valueOf(group)}
          />
        </div>
      ))}
    </Fieldset>
  )
}
