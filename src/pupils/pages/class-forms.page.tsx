import { ChoiceField, DayField, FormPage, PostForm, type Problem, type School, typedDay } from '../../people/people.ts'
import { type Form, groupField, listField } from '../../platform/platform.ts'
import { Checkboxes, Select, useWords, type Words } from '../../ui/ui.ts'
import type { Wording } from '../consent/answers.store.ts'
import { consentKinds } from '../consent/consent.ts'
import type { Guardian } from '../guardians/guardians.store.ts'
import type { PupilShown } from '../roll.store.ts'
import { wordingChoices } from './answer.page.tsx'
import { GroupAnswers } from './group-answers.tsx'

export type ClassSeen = {
  readonly school: School
  readonly className: string
  readonly children: readonly { readonly pupil: PupilShown; readonly guardians: readonly Guardian[] }[]
  readonly wordings: readonly Wording[]
}

/** Paper forms of one class on one page: for each child who signed, and yes or no for each group of channels. */
export function ClassFormsPage({
  seen,
  form,
  problems,
}: {
  seen: ClassSeen
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  const query = new URLSearchParams({ school: seen.school.id, class: seen.className }).toString()
  const wrong = problemsBy(t, problems)
  return (
    <FormPage
      title={t('consent.class-title', { name: seen.className })}
      back={`/pupils?${query}`}
      form={form}
      problems={problems}
    >
      <p class="govuk-body">{t('consent.class-body')}</p>
      <PostForm action={`/pupils/class?${query}`} button={t('consent.class-button')} notice="families">
        <ChoiceField
          name="wording"
          label={t('consent.answer-wording')}
          choose={t('consent.choose')}
          choices={wordingChoices(t, seen.wordings)}
        />
        <DayField id="on" label={t('consent.answer-on')} values={typedDay(form, 'on')} />
        <DayField
          id="until"
          label={t('consent.answer-until')}
          hint={t('consent.answer-until-hint')}
          values={typedDay(form, 'until')}
        />
        <Checkboxes
          name="kinds[]"
          idPrefix="kinds"
          values={listField(form, 'kinds')}
          fieldset={{ legend: { text: t('consent.class-kinds') } }}
          items={consentKinds.map(kind => ({ value: kind, text: t(`consent.kind-${kind}`) }))}
          {...wrong('kinds')}
        />
        {seen.children.map(child => childForm(t, child, form, wrong))}
      </PostForm>
    </FormPage>
  )
}

type Wrong = (id: string) => { errorMessage?: { text: string } }

function problemsBy(t: Words, problems: readonly Problem[]): Wrong {
  return id => {
    const found = problems.find(one => one.field === id)
    return found === undefined ? {} : { errorMessage: { text: t(found.key, found.values ?? {}) } }
  }
}

/** A child’s form: who signed, and one choice for each group. */
function childForm(t: Words, { pupil, guardians }: ClassSeen['children'][number], form: Form, wrong: Wrong) {
  const typed = groupField(form, 'answer')
  const signed = groupField(form, 'who')
  return (
    <GroupAnswers
      legend={pupil.name}
      choices={(['yes', 'no'] as const).map(one => ({ value: one, text: t(`consent.state-${one}`) }))}
      fieldOf={group => ({ name: `answer[${pupil.id}_${group}]`, id: `answer-${pupil.id}-${group}` })}
      valueOf={group => typed[`${pupil.id}_${group}`]}
    >
      <Select
        name={`who[${pupil.id}]`}
        id={`who-${pupil.id}`}
        label={{ text: t('consent.class-signed') }}
        // A long name made the page wider than a narrow telephone.
        classes="govuk-!-width-two-thirds"
        items={[{ value: '', text: t('consent.choose') }, ...guardians.map(one => ({ value: one.id, text: one.name }))]}
        value={signed[pupil.id]}
        {...wrong(`who-${pupil.id}`)}
      />
    </GroupAnswers>
  )
}
