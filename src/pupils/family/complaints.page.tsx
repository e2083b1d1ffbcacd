import { FormPage, noticeShown, type Problem } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { Button, NotificationBanner, PrivacyNotice, useWords, type WordKey } from '../../ui/ui.ts'
import { Answered, Words } from './complaint-pieces.tsx'
import type { Complaint } from './complaints.store.ts'

type School = { readonly id: string; readonly name: string }

type Shown = {
  readonly form: Form
  readonly problems: readonly Problem[]
  readonly saying: WordKey | null
  readonly now: Date
}

/** For whoever leads the school, and for those who keep the register of families, who cannot answer. */
export function ComplaintsPage(
  props: Shown & { school: School | null; complaints: readonly Complaint[]; mayAnswer: boolean },
) {
  const t = useWords()
  const { school, complaints, mayAnswer, form, problems, saying, now } = props
  return (
    <FormPage title={t('family.complaints-title')} back="/pupils" form={form} problems={problems}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      {school !== null && <p class="govuk-body-l">{school.name}</p>}
      {complaints.length === 0 && <p class="govuk-body">{t('family.complaints-none')}</p>}
      {complaints.map(one => (
        <One complaint={one} to="/pupils/complaints" mayAnswer={mayAnswer} {...{ form, problems, now }} />
      ))}
    </FormPage>
  )
}

/** For whoever stands in for a head. */
export function ComplaintsAboutHeadsPage(
  props: Shown & { complaints: readonly (Complaint & { readonly schoolName: string })[] },
) {
  const t = useWords()
  const { complaints, form, problems, saying, now } = props
  return (
    <FormPage title={t('family.complaints-head-title')} back="/" form={form} problems={problems}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <p class="govuk-body">{t('family.complaints-head-body')}</p>
      {complaints.length === 0 && <p class="govuk-body">{t('family.complaints-none')}</p>}
      {complaints.map(one => (
        <One
          complaint={one}
          school={one.schoolName}
          to="/pupils/complaints/about-the-head"
          mayAnswer
          {...{ form, problems, now }}
        />
      ))}
    </FormPage>
  )
}

function One(props: Omit<Shown, 'saying'> & { complaint: Complaint; school?: string; to: string; mayAnswer: boolean }) {
  const t = useWords()
  const { complaint: one, school, to, mayAnswer, form, problems, now } = props
  return (
    <section aria-labelledby={`complaint-${one.id}`}>
      {school !== undefined && <span class="govuk-caption-m">{school}</span>}
      <h2 class="govuk-heading-m" id={`complaint-${one.id}`}>
        {t('family.complaints-one', { name: one.name, when: t.moment(one.at, now) })}
      </h2>
      <p class="govuk-body cw-post-card__text">{one.words}</p>
      {one.aboutHead && one.answerTo === null && <p class="govuk-body">{t('family.complaints-unreached')}</p>}
      {one.answer !== null && <Answered complaint={one} now={now} />}
      {one.answer === null && !mayAnswer && <p class="govuk-hint">{t('family.complaints-head')}</p>}
      {one.answer === null && mayAnswer && (
        <form method="post" action={`${to}/${one.id}`} novalidate>
          <Words
            name="words"
            id={`words-${one.id}`}
            label={t('family.complaints-answer')}
            form={form}
            problems={problems}
          />
          <PrivacyNotice notice={noticeShown(t, 'families')} />
          <Button
            text={t('family.complaints-button')}
            classes="govuk-button--secondary"
            preventDoubleClick
            aria-describedby={`complaint-${one.id}`}
          />
        </form>
      )}
    </section>
  )
}
