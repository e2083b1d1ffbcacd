import type { Form } from '../../platform/platform.ts'
import { field } from '../../platform/platform.ts'
import { type Role, roleTitles } from '../../policy/policy.ts'
import { DateInput, Input, Select, useWords } from '../../ui/ui.ts'
import { type Problem, useProblems } from '../form-page.tsx'
import type { School } from '../visitor.ts'
import { shownDay, typedDay, WHOLE_TRUST } from './role.form.ts'
import { nations, schoolKinds, workerTypes } from './worker-types.ts'

/** What the giver may give, and where. */
export type RoleChoices = {
  readonly roles: readonly Role[]
  readonly schools: readonly School[]
  readonly wholeTrust: boolean
  readonly today: string
}

export function RoleFields({
  choices,
  form,
  problems,
}: {
  choices: RoleChoices
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  const wrong = useProblems(problems)
  const starts = 'starts-day' in form ? typedDay(form, 'starts') : shownDay('starts', choices.today)
  const only = choices.schools.length === 1 && !choices.wholeTrust ? choices.schools[0]?.id : undefined
  return (
    <>
      <Select
        label={{ text: t('people.role-role') }}
        id="role"
        name="role"
        items={[
          { value: '', text: t('people.role-choose') },
          ...choices.roles.map(role => ({ value: role, text: roleTitles[role] })),
        ]}
        value={field(form, 'role')}
        errorMessage={wrong('role')}
      />
      <Select
        label={{ text: t('people.role-place') }}
        id="place"
        name="place"
        items={[
          { value: '', text: t('people.role-choose-place') },
          ...choices.schools.map(school => ({ value: school.id, text: school.name })),
          choices.wholeTrust && { value: WHOLE_TRUST, text: t('people.role-whole-trust') },
        ]}
        value={field(form, 'place') || only}
        errorMessage={wrong('place')}
      />
      <DateInput
        id="starts"
        namePrefix="starts"
        fieldset={{ legend: { text: t('people.role-starts') } }}
        values={starts}
        errorMessage={wrong('starts-day')}
      />
      <DateInput
        id="ends"
        namePrefix="ends"
        fieldset={{ legend: { text: t('people.role-ends') } }}
        hint={{ text: t('people.role-ends-hint') }}
        values={typedDay(form, 'ends')}
        errorMessage={wrong('ends-day')}
      />
    </>
  )
}

export function DayField({
  id,
  label,
  hint,
  values,
  problems,
}: {
  id: string
  label: string
  hint?: string
  values: Record<string, string>
  problems: readonly Problem[]
}) {
  const wrong = useProblems(problems)
  return (
    <DateInput
      id={id}
      namePrefix={id}
      fieldset={{ legend: { text: label } }}
      values={values}
      errorMessage={wrong(`${id}-day`)}
      {...(hint === undefined ? {} : { hint: { text: hint } })}
    />
  )
}

export function NameAndEmailFields({ form, problems }: { form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = useProblems(problems)
  return (
    <>
      <Input
        label={{ text: t('people.add-person-name') }}
        hint={{ text: t('people.add-person-name-hint') }}
        id="name"
        name="name"
        autocomplete="off"
        spellcheck={false}
        value={field(form, 'name')}
        errorMessage={wrong('name')}
      />
      <Input
        label={{ text: t('people.add-person-email') }}
        id="email"
        name="email"
        type="email"
        autocomplete="off"
        spellcheck={false}
        value={field(form, 'email')}
        errorMessage={wrong('email')}
      />
    </>
  )
}

export function WorkerTypeField({ form, problems }: { form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = useProblems(problems)
  const items = [
    { value: '', text: t('people.add-person-choose-type') },
    ...workerTypes.map(type => ({ value: type, text: t('people.worker-type', { type }) })),
  ]
  return (
    <Select
      label={{ text: t('people.add-person-type') }}
      id="type"
      name="type"
      items={items}
      value={field(form, 'type')}
      errorMessage={wrong('type')}
    />
  )
}

export function NationField({ form, problems }: { form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = useProblems(problems)
  const items = [
    { value: '', text: t('people.first-run-choose-nation') },
    ...nations.map(nation => ({ value: nation, text: t('people.nation', { nation }) })),
  ]
  return (
    <Select
      label={{ text: t('people.first-run-nation') }}
      hint={{ text: t('people.first-run-nation-hint') }}
      id="nation"
      name="nation"
      items={items}
      value={field(form, 'nation')}
      errorMessage={wrong('nation')}
    />
  )
}

export function SchoolFields({ form, problems }: { form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = useProblems(problems)
  const optional = (label: string) => ({ text: t('people.add-school-optional', { label }) })
  const kinds = [
    { value: '', text: t('people.add-school-choose-kind') },
    ...schoolKinds.map(kind => ({ value: kind, text: t('people.school-kind', { kind }) })),
  ]
  return (
    <>
      <Input
        label={{ text: t('people.add-school-name') }}
        id="school"
        name="school"
        value={field(form, 'school')}
        autocomplete="off"
        errorMessage={wrong('school')}
      />
      <Select
        label={{ text: t('people.add-school-kind') }}
        id="kind"
        name="kind"
        items={kinds}
        value={field(form, 'kind')}
        errorMessage={wrong('kind')}
      />
      <p class="govuk-body">{t('people.add-school-office')}</p>
      <Input
        label={optional(t('people.add-school-email'))}
        id="office-email"
        name="office-email"
        type="email"
        autocomplete="off"
        value={field(form, 'office-email')}
        errorMessage={wrong('office-email')}
      />
      <Input
        label={optional(t('people.add-school-telephone'))}
        id="office-telephone"
        name="office-telephone"
        type="tel"
        autocomplete="off"
        classes="govuk-input--width-20"
        value={field(form, 'office-telephone')}
        errorMessage={wrong('office-telephone')}
      />
      <Input
        label={optional(t('people.add-school-postcode'))}
        id="postcode"
        name="postcode"
        autocomplete="off"
        classes="govuk-input--width-10"
        value={field(form, 'postcode')}
        errorMessage={wrong('postcode')}
      />
      <Input
        label={optional(t('people.add-school-website'))}
        id="website"
        name="website"
        type="url"
        autocomplete="off"
        value={field(form, 'website')}
        errorMessage={wrong('website')}
      />
    </>
  )
}
