import { FormPage, noticeShown, PostForm, type Problem } from '../../people/people.ts'
import { type Form, field } from '../../platform/platform.ts'
import { Input, NotificationBanner, PrivacyNotice, Radios, useWords, type WordKey } from '../../ui/ui.ts'
import { Done } from './answers.page.tsx'
import type { Complaint } from './complaints.store.ts'
import { Answered, Words } from './complaint-pieces.tsx'
import { SaidIn } from './family-language.tsx'

type School = { readonly id: string; readonly name: string }

/** For a parent: what she wrote and what was answered, and room for more. */
export function ComplainPage(props: {
  schools: readonly School[]
  mine: readonly Complaint[]
  /** She came by a letter: what is about the head is answered to an address of her own, or not at all. */
  byLetter: boolean
  form: Form
  problems: readonly Problem[]
  saying: WordKey | null
  now: Date
}) {
  const t = useWords()
  const { schools, mine, byLetter, form, problems, saying, now } = props
  return (
    <FormPage title={t('family.complain-title')} back="/family/answers" form={form} problems={problems}>
      {saying !== null && <NotificationBanner type="success" text={t(saying)} />}
      <p class="govuk-body">{t('family.complain-body')}</p>
      {schools.map(school => (
        <PostForm action="/family/complaint" button={t('family.complain-button', { school: school.name })}>
          <SaidIn />
          <input type="hidden" name="school" value={school.id} />
          <AboutWhom school={school} form={form} problems={problems} />
          {byLetter && <AnswerTo school={school} form={form} problems={problems} />}
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
          {one.aboutHead && <p class="govuk-hint">{t('family.complain-mine-head')}</p>}
          <p class="govuk-body cw-post-card__text">{one.words}</p>
          <Answered complaint={one} now={now} />
        </section>
      ))}
      <p class="govuk-body">{t('family.complain-past-head')}</p>
      <p class="govuk-body">{t('family.complain-outside')}</p>
      <Done />
    </FormPage>
  )
}

/** Asked, and nothing chosen beforehand: who overlooks a box would send to the head what is about the head. */
function AboutWhom({ school, form, problems }: { school: School; form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const mine = problems.some(({ field: where }) => where?.endsWith(school.id) === true)
  const wrong = problems.find(problem => problem.field === `about-${school.id}`)
  return (
    <Radios
      name="about"
      idPrefix={`about-${school.id}`}
      fieldset={{ legend: { text: t('family.complain-head'), classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: t('family.complain-head-hint') }}
      value={mine ? field(form, 'about') : ''}
      {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key) } })}
      items={[
        { value: 'school', text: t('family.complain-head-no') },
        { value: 'head', text: t('family.complain-head-yes') },
      ]}
    />
  )
}

/** Before anything is sent: where an answer about the head goes, and whom to ring where it can go nowhere. */
function AnswerTo({ school, form, problems }: { school: School; form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const mine = problems.some(({ field: where }) => where?.endsWith(school.id) === true)
  const wrong = problems.find(problem => problem.field === `answer-${school.id}`)
  return (
    <Input
      name="answer-to"
      id={`answer-${school.id}`}
      type="email"
      label={{ text: t('family.complain-answer-to') }}
      hint={{ text: t('family.complain-answer-to-hint') }}
      value={mine ? field(form, 'answer-to') : ''}
      {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key) } })}
    />
  )
}
