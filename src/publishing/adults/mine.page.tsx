import { ChoiceField, FormPage, PostForm, type Problem, type School } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { Button, NotificationBanner, useWords, type Words } from '../../ui/ui.ts'
import type { AdultFact } from './adult-permission.rule.ts'
import type { AdultAsk, AnswerRow } from './adults.store.ts'
import { AnswersShown } from './answers-shown.tsx'
import { kindsInWords, placesInWords } from './missing-sentence.ts'
import { WhatFields } from './what-fields.tsx'

/** The question as she reads it, and as it is kept beside her answer. */
export function askedWords(t: Words, ask: AdultAsk, schools: readonly School[]): string {
  return t('adults.question', {
    school: schools.find(({ id }) => id === ask.school)?.name ?? '',
    kinds: kindsInWords(t, ask.kinds),
    places: placesInWords(t, ask.places),
  })
}

/** What she says by ticking the boxes and pressing. */
export function givenWords(t: Words, said: Pick<AdultFact, 'kinds' | 'places'> & { school: string }): string {
  return t('adults.given-words', {
    school: said.school,
    kinds: kindsInWords(t, said.kinds),
    places: placesInWords(t, said.places),
  })
}

export type MinePageOptions = {
  asks: readonly AdultAsk[]
  answers: readonly AnswerRow[]
  names: ReadonlyMap<string, string>
  schools: readonly School[]
  said: 'yes' | 'no' | 'given' | 'withdrawn' | null
  now: Date
  form: Form
  problems: readonly Problem[]
}

/** Her own page: what she is asked, what she said, and how it ends. Yes and no are of one size and colour, and neither comes with a reason. */
export function MinePage({ asks, answers, names, schools, said, now, form, problems }: MinePageOptions) {
  const t = useWords()
  return (
    <FormPage title={t('adults.mine-title')} back="/" form={form} problems={problems}>
      {said !== null && <NotificationBanner type="success" text={t(`adults.said-mine-${said}`)} />}
      <p class="govuk-body">{t('adults.mine-body')}</p>
      {asks.map(ask => (
        <section id={`ask-${ask.id}`}>
          <h2 class="govuk-heading-m">{t('adults.ask-heading')}</h2>
          <p class="govuk-body">{askedWords(t, ask, schools)}</p>
          <p class="govuk-hint">
            {t('adults.ask-about', { who: names.get(ask.askedBy) ?? '', when: t.nearMoment(ask.askedAt, now) })}
          </p>
          <form method="post" action="/my-permissions/answer">
            <input type="hidden" name="ask" value={ask.id} />
            <div class="govuk-button-group">
              {(['yes', 'no'] as const).map(answer => (
                <Button
                  text={t(`adults.ask-${answer}`)}
                  name="answer"
                  value={answer}
                  classes="govuk-button--secondary"
                  preventDoubleClick
                />
              ))}
            </div>
          </form>
        </section>
      ))}
      <h2 class="govuk-heading-m">{t('adults.answers-mine-title')}</h2>
      <AnswersShown answers={answers} names={names} now={now} withdraw="/my-permissions/withdraw" />
      <h2 class="govuk-heading-m">{t('adults.give-title')}</h2>
      <PostForm action="/my-permissions" button={t('adults.give-button')} look="secondary" notice="adults">
        <ChoiceField
          name="school"
          label={t('adults.school')}
          choose={t('adults.school-choose')}
          choices={schools.map(({ id, name }) => ({ value: id, text: name }))}
          only={schools.length === 1 ? schools[0]?.id : undefined}
        />
        <WhatFields form={form} problems={problems} />
      </PostForm>
    </FormPage>
  )
}
