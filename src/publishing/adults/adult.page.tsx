import { DayField, FormPage, PostForm, type Problem, type School, TextField, typedDay } from '../../people/people.ts'
import { field, type Form } from '../../platform/platform.ts'
import { NotificationBanner, Radios, Textarea, useWords } from '../../ui/ui.ts'
import { writtenWays } from './adult-permission.rule.ts'
import type { AdultListed, AnswerRow } from './adults.store.ts'
import { AnswersShown } from './answers-shown.tsx'
import { WhatFields } from './what-fields.tsx'

export type AdultPageOptions = {
  school: School
  adult: AdultListed
  answers: readonly AnswerRow[]
  names: ReadonlyMap<string, string>
  said: 'written' | 'withdrawn' | null
  now: Date
  form: Form
  problems: readonly Problem[]
}

/** One adult: what she said, and the form for what she gave in writing. */
export function AdultPage({ school, adult, answers, names, said, now, form, problems }: AdultPageOptions) {
  const t = useWords()
  const wrong = (id: string) => {
    const found = problems.find(one => one.field === id)
    return found === undefined ? {} : { errorMessage: { text: t(found.key) } }
  }
  return (
    <FormPage title={adult.name} back="/adults" form={form} problems={problems}>
      {said !== null && <NotificationBanner type="success" text={t(`adults.said-${said}`)} />}
      <p class="govuk-body">{t('adults.adult-about', { what: t(`adults.what-${adult.what}`), school: school.name })}</p>
      <h2 class="govuk-heading-m">{t('adults.answers-title')}</h2>
      <AnswersShown
        answers={answers}
        names={names}
        now={now}
        withdraw={`/adults/${adult.id}/withdraw?school=${school.id}`}
      />
      <h2 class="govuk-heading-m">{t('adults.write-title')}</h2>
      <p class="govuk-body">{t(adult.staff ? 'adults.write-body-staff' : 'adults.write-body')}</p>
      <PostForm action={`/adults/${adult.id}?school=${school.id}`} button={t('adults.write-button')} notice="adults">
        <WhatFields form={form} problems={problems} />
        <Radios
          name="how"
          idPrefix="how"
          classes="govuk-radios--small"
          value={field(form, 'how')}
          fieldset={{ legend: { text: t('adults.how'), classes: 'govuk-fieldset__legend--s' } }}
          items={writtenWays.map(way => ({ value: way, text: t(`adults.how-box-${way}`) }))}
          {...wrong('how')}
        />
        <TextField name="kept" label={t('adults.kept')} hint={t('adults.kept-hint')} />
        <Textarea
          name="words"
          rows={4}
          label={{ text: t('adults.words') }}
          hint={{ text: t('adults.words-hint') }}
          value={field(form, 'words')}
          attributes={{ dir: 'auto' }}
          {...wrong('words')}
        />
        <DayField id="given" label={t('adults.given')} values={typedDay(form, 'given')} />
        <DayField
          id="until"
          label={t('adults.until-label')}
          hint={t('adults.until-hint')}
          values={typedDay(form, 'until')}
        />
      </PostForm>
    </FormPage>
  )
}
