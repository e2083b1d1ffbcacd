import { FormPage, noticeShown, PostForm, type Problem } from '../../people/people.ts'
import { type Form, field } from '../../platform/platform.ts'
import { Button, InsetText, NotificationBanner, PrivacyNotice, Textarea, useWords, type WordKey } from '../../ui/ui.ts'
import { Done } from './answers.page.tsx'
import type { Complaint } from './complaints.store.ts'

type School = { readonly id: string; readonly name: string }

/** For a parent: what she wrote and what was answered, and room for more. */
export function ComplainPage(props: {
  schools: readonly School[]
  mine: readonly Complaint[]
  form: Form
  problems: readonly Problem[]
  saying: WordKey | null
  now: Date
}) {
  const t = useWords()
  const { schools, mine, form, problems, saying, now } = props
  return (
    <FormPage title={t('family.complain-title')} back="/family/answers" form={form} problems={problems}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <p class="govuk-body">{t('family.complain-body')}</p>
      {schools.map(school => (
        <PostForm action="/family/complaint" button={t('family.complain-button', { school: school.name })}>
          <input type="hidden" name="school" value={school.id} />
          <Words
            name="words"
            id={`words-${school.id}`}
            label={t('family.complain-words', { school: school.name })}
            form={form}
            problems={problems}
          />
          <PrivacyNotice notice={noticeShown(t, 'families')} />
        </PostForm>
      ))}
      {schools.length === 0 && <p class="govuk-body">{t('family.no-children')}</p>}
      {mine.map(one => (
        <section aria-label={t('family.complain-mine', { when: t.moment(one.at, now) })}>
          <h2 class="govuk-heading-m">{t('family.complain-mine', { when: t.moment(one.at, now) })}</h2>
          <p class="govuk-body cw-post-card__text">{one.words}</p>
          <Answered complaint={one} now={now} />
        </section>
      ))}
      <p class="govuk-body">{t('family.complain-outside')}</p>
      <Done />
    </FormPage>
  )
}

function Words(props: { name: string; id: string; label: string; form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const { name, id, label, form, problems } = props
  const wrong = problems.find(problem => problem.field === id)
  return (
    <Textarea
      name={name}
      id={id}
      label={{ text: label }}
      rows="5"
      // What was typed for one stands again in this one alone.
      value={wrong === undefined ? '' : field(form, name)}
      {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key) } })}
    />
  )
}

function Answered({ complaint, now }: { complaint: Complaint; now: Date }) {
  const t = useWords()
  if (complaint.answer === null || complaint.answeredAt === null)
    return <p class="govuk-hint">{t('family.complain-waits')}</p>
  return (
    <InsetText>
      <p class="govuk-body cw-post-card__text">{complaint.answer}</p>
      <p class="govuk-hint">
        {t('family.complain-answered', {
          name: complaint.answeredName ?? '',
          when: t.moment(complaint.answeredAt, now),
        })}
      </p>
    </InsetText>
  )
}

/** For whoever leads the school, and for those who keep the register of families, who cannot answer. */
export function ComplaintsPage(props: {
  school: School | null
  complaints: readonly Complaint[]
  mayAnswer: boolean
  form: Form
  problems: readonly Problem[]
  saying: WordKey | null
  now: Date
}) {
  const t = useWords()
  const { school, complaints, mayAnswer, form, problems, saying, now } = props
  return (
    <FormPage title={t('family.complaints-title')} back="/pupils" form={form} problems={problems}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      {school !== null && <p class="govuk-body-l">{school.name}</p>}
      {complaints.length === 0 && <p class="govuk-body">{t('family.complaints-none')}</p>}
      {complaints.map(one => (
        <section aria-labelledby={`complaint-${one.id}`}>
          <h2 class="govuk-heading-m" id={`complaint-${one.id}`}>
            {t('family.complaints-one', { name: one.name, when: t.moment(one.at, now) })}
          </h2>
          <p class="govuk-body cw-post-card__text">{one.words}</p>
          {one.answer !== null && <Answered complaint={one} now={now} />}
          {one.answer === null && !mayAnswer && <p class="govuk-hint">{t('family.complaints-head')}</p>}
          {one.answer === null && mayAnswer && (
            <form method="post" action={`/pupils/complaints/${one.id}`} novalidate>
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
      ))}
    </FormPage>
  )
}
