import { DateInput, Input, Radios, useWords } from '../../ui/ui.ts'
import type { Draft } from '../posts/post.ts'
import { type Problem, problemAt } from './problems.ts'
import { whenOf } from './write.form.ts'

/** As soon as it is approved, or at a day and time of the school's own clock. */
export function WhenFields({ draft, now, problems }: { draft: Draft; now: Date; problems: readonly Problem[] }) {
  const t = useWords()
  return (
    <Radios
      name="when"
      fieldset={{ legend: { text: t('writing.when-label'), classes: 'govuk-fieldset__legend--m' } }}
      value={whenOf(draft) === null ? 'now' : 'planned'}
      items={[
        { value: 'now', text: t('writing.when-now') },
        {
          value: 'planned',
          text: t('writing.when-planned'),
          conditional: { html: <DayAndTimeFields draft={draft} now={now} problems={problems} /> },
        },
      ]}
    />
  )
}

function DayAndTimeFields({ draft, now, problems }: { draft: Draft; now: Date; problems: readonly Problem[] }) {
  const t = useWords()
  const when = whenOf(draft)
  const values = { 'planned-day': when?.day, 'planned-month': when?.month, 'planned-year': when?.year }
  return (
    <>
      <DateInput
        id="planned"
        namePrefix="planned"
        fieldset={{ legend: { text: t('writing.when-day') } }}
        hint={{ text: t('writing.when-day-hint', { year: String(now.getFullYear()) }) }}
        errorMessage={problemAt(problems, 'planned-day')}
        values={values}
      />
      <Input
        name="planned-time"
        label={{ text: t('writing.when-time') }}
        hint={{ text: t('writing.when-time-hint') }}
        classes="govuk-input--width-5"
        value={when?.time}
        autocomplete="off"
      />
    </>
  )
}
