import { useWords } from '../../ui/ui.ts'
import { type Role, roleTitles } from '../roles.ts'
import { ChoiceField, DayField, TextField } from '../fields.tsx'
import { useFilled } from '../form-page.tsx'
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

export function RoleFields({ choices }: { choices: RoleChoices }) {
  const t = useWords()
  const { form } = useFilled()
  const starts = 'starts-day' in form ? typedDay(form, 'starts') : shownDay('starts', choices.today)
  const schools = choices.schools.map(school => ({ value: school.id, text: school.name }))
  const trust = choices.wholeTrust ? [{ value: WHOLE_TRUST, text: t('people.role-whole-trust') }] : []
  const places = [...schools, ...trust]
  return (
    <>
      <ChoiceField
        name="role"
        label={t('people.role-role')}
        choose={t('people.role-choose')}
        choices={choices.roles.map(role => ({ value: role, text: roleTitles[role] }))}
      />
      <ChoiceField
        name="place"
        label={t('people.role-place')}
        choose={t('people.role-choose-place')}
        choices={places}
        only={schools.length === 1 && places.length === 1 ? places[0]?.value : undefined}
      />
      <DayField id="starts" label={t('people.role-starts')} values={starts} />
      <DayField
        id="ends"
        label={t('people.role-ends')}
        hint={t('people.role-ends-hint')}
        values={typedDay(form, 'ends')}
      />
    </>
  )
}

export function NameAndEmailFields() {
  const t = useWords()
  return (
    <>
      <TextField
        name="name"
        label={t('people.add-person-name')}
        hint={t('people.add-person-name-hint')}
        spellcheck={false}
      />
      <TextField name="email" label={t('people.add-person-email')} type="email" spellcheck={false} />
    </>
  )
}

export function WorkerTypeField() {
  const t = useWords()
  return (
    <ChoiceField
      name="type"
      label={t('people.add-person-type')}
      choose={t('people.add-person-choose-type')}
      choices={workerTypes.map(type => ({ value: type, text: t('people.worker-type', { type }) }))}
    />
  )
}

export function NationField() {
  const t = useWords()
  return (
    <ChoiceField
      name="nation"
      label={t('people.first-run-nation')}
      hint={t('people.first-run-nation-hint')}
      choose={t('people.first-run-choose-nation')}
      choices={nations.map(nation => ({ value: nation, text: t('people.nation', { nation }) }))}
    />
  )
}

export function SchoolFields() {
  const t = useWords()
  const optional = (label: string) => t('people.add-school-optional', { label })
  return (
    <>
      <TextField name="school" label={t('people.add-school-name')} />
      <ChoiceField
        name="kind"
        label={t('people.add-school-kind')}
        choose={t('people.add-school-choose-kind')}
        choices={schoolKinds.map(kind => ({ value: kind, text: t('people.school-kind', { kind }) }))}
      />
      <p class="govuk-body">{t('people.add-school-office')}</p>
      <TextField name="office-email" label={optional(t('people.add-school-email'))} type="email" />
      <TextField
        name="office-telephone"
        label={optional(t('people.add-school-telephone'))}
        type="tel"
        classes="govuk-input--width-20"
      />
      <TextField name="postcode" label={optional(t('people.add-school-postcode'))} classes="govuk-input--width-10" />
      <TextField name="website" label={optional(t('people.add-school-website'))} type="url" />
    </>
  )
}

/** Who can be chosen as line manager or sponsor: everybody who works here today. */
export type Colleague = { readonly id: string; readonly name: string }

export function ArrangementFields({ colleagues }: { colleagues: readonly Colleague[] }) {
  const t = useWords()
  const people = {
    choose: t('staff.none-listed'),
    choices: colleagues.map(({ id, name }) => ({ value: id, text: name })),
  }
  return (
    <>
      <ChoiceField name="manager" label={t('staff.line-manager')} hint={t('staff.line-manager-hint')} {...people} />
      <ChoiceField name="sponsor" label={t('staff.sponsor')} hint={t('staff.sponsor-hint')} {...people} />
      <TextField name="site" label={t('staff.site')} hint={t('staff.site-hint')} />
      <TextField name="body" label={t('staff.body')} hint={t('staff.body-hint')} />
    </>
  )
}
