import { type Form, listField } from '../../platform/platform.ts'
import { Checkboxes, useWords } from '../../ui/ui.ts'
import type { Problem } from '../../people/people.ts'
import { adultKinds, adultPlaces } from './adult-permission.rule.ts'

/** For what and where: two lists of boxes, none of them ticked beforehand. */
export function WhatFields({ form, problems }: { form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = problems.find(({ field }) => field === 'kinds')
  return (
    <>
      <Checkboxes
        name="kinds[]"
        idPrefix="kinds"
        classes="govuk-checkboxes--small"
        values={listField(form, 'kinds')}
        fieldset={{ legend: { text: t('adults.kinds'), classes: 'govuk-fieldset__legend--s' } }}
        items={adultKinds.map(kind => ({ value: kind, text: t(`adults.kind-box-${kind}`) }))}
        {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key) } })}
      />
      <Checkboxes
        name="places[]"
        idPrefix="places"
        classes="govuk-checkboxes--small"
        values={listField(form, 'places')}
        fieldset={{ legend: { text: t('adults.places'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('adults.places-hint') }}
        items={adultPlaces.map(place => ({ value: place, text: t(`adults.place-box-${place}`) }))}
      />
    </>
  )
}
