import { ChoiceField, DayField, FormPage, PostForm, type Problem, TextField, typedDay } from '../../people/people.ts'
import { field, type Form, groupField, listField } from '../../platform/platform.ts'
import { Checkboxes, Details, useWords, type Words } from '../../ui/ui.ts'
import type { Wording } from '../consent/answers.store.ts'
import { type ConsentAnswer, consentAnswers, consentKinds, refusals, socialPlatforms } from '../consent/consent.ts'
import { UNKNOWN_WORDING } from './answers.form.ts'
import { GroupAnswers } from './group-answers.tsx'
import type { SeenPupil } from './see-pupil.ts'

/** Ways in which an answer reaches the office; a link is pressed by the family itself. */
const WAYS = ['paper', 'telephone', 'office', 'interpreter', 'mis'] as const
/** A refusal of a leaver's family: no other system holds one. */
const LEAVER_WAYS = ['paper', 'telephone', 'office', 'interpreter'] as const

export const wordingChoices = (t: Words, wordings: readonly Wording[]) => [
  ...wordings.map(({ id, title, version }) => ({ value: id, text: t('consent.wording-name', { title, version }) })),
  { value: UNKNOWN_WORDING, text: t('consent.wording-unknown') },
]

/** What a family said, as the office writes it down. */
export function AnswerPage({ seen, form, problems }: { seen: SeenPupil; form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const { pupil, guardians, wordings } = seen
  const left = pupil.left !== null
  const choices = states(t, left, field(form, 'who') === 'elsewhere')
  return (
    <FormPage
      title={t('consent.answer-title', { name: pupil.name })}
      back={`/pupils/${pupil.id}`}
      form={form}
      problems={problems}
    >
      <p class="govuk-body">{t(left ? 'consent.leaver-answer-body' : 'consent.answer-body')}</p>
      <PostForm action={`/pupils/${pupil.id}/answer`} button={t('consent.answer-button')} notice="families">
        <ChoiceField
          name="who"
          label={t('consent.answer-who')}
          choose={t('consent.choose')}
          choices={[
            ...guardians.map(one => ({ value: one.id, text: one.name })),
            { value: 'pupil', text: t('consent.giver-pupil') },
            ...(left ? [] : [{ value: 'elsewhere', text: t('consent.giver-elsewhere') }]),
          ]}
        />
        <ChoiceField
          name="how"
          label={t('consent.answer-how')}
          {...(left ? {} : { hint: t('consent.answer-how-hint') })}
          choose={t('consent.choose')}
          choices={(left ? LEAVER_WAYS : WAYS).map(way => ({ value: way, text: t(`consent.how-${way}`) }))}
        />
        <TextField name="interpreter" label={t('consent.answer-who-interpreted')} />
        {!left && <TextField name="source" label={t('consent.answer-source')} />}
        <ChoiceField
          name="wording"
          label={t('consent.answer-wording')}
          choose={t('consent.choose')}
          choices={wordingChoices(t, wordings)}
        />
        <DayField id="on" label={t('consent.answer-on')} values={typedDay(form, 'on')} />
        {!left && (
          <DayField
            id="until"
            label={t('consent.answer-until')}
            hint={t('consent.answer-until-hint')}
            values={typedDay(form, 'until')}
          />
        )}
        <h2 class="govuk-heading-m">{t('consent.answer-grid')}</h2>
        <Grid form={form} choices={choices} />
        <OnePlatform choices={choices} />
        <Checkboxes
          name="nothing[]"
          idPrefix="nothing"
          values={listField(form, 'nothing')}
          items={[
            { value: 'nothing', text: t('consent.answer-nothing'), hint: { text: t('consent.answer-nothing-hint') } },
          ]}
        />
      </PostForm>
    </FormPage>
  )
}

type Choice = { readonly value: ConsentAnswer; readonly text: string }

/** Of a leaver nobody is asked for a yes; and no other system takes an objection back. */
const states = (t: Words, left: boolean, elsewhere: boolean): readonly Choice[] =>
  (left ? refusals : consentAnswers)
    .filter(one => !elsewhere || one !== 'objection_withdrawn')
    .map(one => ({ value: one, text: t(`consent.state-${one}`) }))

/** What was said of one platform and one kind alone. */
function OnePlatform({ choices }: { choices: readonly Choice[] }) {
  const t = useWords()
  return (
    <Details summaryText={t('consent.answer-platform')}>
      <ChoiceField
        name="platform"
        label={t('consent.platform')}
        choose={t('consent.choose')}
        choices={socialPlatforms.map(one => ({ value: one, text: t(`consent.channel-${one}`) }))}
      />
      <ChoiceField
        name="platform-kind"
        label={t('consent.kind')}
        choose={t('consent.choose')}
        choices={consentKinds.map(one => ({ value: one, text: t(`consent.kind-${one}`) }))}
      />
      <ChoiceField name="platform-answer" label={t('consent.answer')} choose={t('consent.choose')} choices={choices} />
    </Details>
  )
}

/** Kind by kind, one choice for each group. */
function Grid({ form, choices }: { form: Form; choices: readonly Choice[] }) {
  const t = useWords()
  const typed = groupField(form, 'answer')
  return (
    <>
      {consentKinds.map(kind => (
        <GroupAnswers
          legend={t(`consent.kind-${kind}`)}
          choices={choices}
          fieldOf={group => ({ name: `answer[${kind}-${group}]`, id: `answer-${kind}-${group}` })}
          valueOf={group => typed[`${kind}-${group}`]}
        />
      ))}
    </>
  )
}
