import { useWords } from '../../ui/ui.ts'
import { roleTitles } from '../roles.ts'
import { DayField } from '../fields.tsx'
import { type Filled, FormPage, PostForm, type Problem } from '../form-page.tsx'
import type { Person, RoleGiven } from '../register.store.ts'
import { typedDay } from './role.form.ts'
import {
  ArrangementFields,
  type Colleague,
  NameAndEmailFields,
  type RoleChoices,
  RoleFields,
  SchoolFields,
  WorkerTypeField,
} from './staff-fields.tsx'

export function AddPersonPage({
  choices,
  colleagues,
  ...filled
}: Filled & { choices: RoleChoices; colleagues: readonly Colleague[] }) {
  const t = useWords()
  return (
    <FormPage title={t('people.add-person-title')} back="/people" {...filled}>
      <PostForm action="/people/add" button={t('people.add-person-button')} notice="staff-record">
        <NameAndEmailFields />
        <WorkerTypeField />
        <RoleFields choices={choices} />
        <ArrangementFields colleagues={colleagues} />
        <DayField
          id="last"
          label={t('staff.last-day')}
          hint={t('staff.last-day-hint')}
          values={typedDay(filled.form, 'last')}
        />
      </PostForm>
    </FormPage>
  )
}

export function GiveRolePage({ choices, person, ...filled }: Filled & { choices: RoleChoices; person: Person }) {
  const t = useWords()
  return (
    <FormPage title={t('people.role-title')} back={`/people/${person.id}`} {...filled}>
      <p class="govuk-body">{t('people.role-for', { name: person.name })}</p>
      <PostForm action={`/people/${person.id}/give`} button={t('people.role-button')} notice="staff-record">
        <RoleFields choices={choices} />
      </PostForm>
    </FormPage>
  )
}

/** `values`: the last day as it was typed. */
type LastDay = { person: Person; values: Record<string, string>; problems: readonly Problem[] }

export function EndRolePage({ person, role, place, values, problems }: LastDay & { role: RoleGiven; place: string }) {
  const t = useWords()
  return (
    <FormPage title={t('people.end-role-title')} back={`/people/${person.id}`} problems={problems}>
      <p class="govuk-body">{t('people.end-role-which', { role: roleTitles[role.role], place, name: person.name })}</p>
      <PostForm
        action={`/people/${person.id}/roles/${role.id}/end`}
        button={t('people.end-role-button')}
        notice="staff-record"
      >
        <DayField id="last" label={t('people.end-role-day')} hint={t('people.end-role-hint')} values={values} />
      </PostForm>
    </FormPage>
  )
}

export function LeavesPage({ person, values, problems }: LastDay) {
  const t = useWords()
  return (
    <FormPage title={t('people.leaves-title', { name: person.name })} back={`/people/${person.id}`} problems={problems}>
      <p class="govuk-body">{t('people.leaves-body')}</p>
      <PostForm
        action={`/people/${person.id}/leaves`}
        button={t('people.leaves-button')}
        look="warning"
        notice="staff-record"
      >
        <DayField id="last" label={t('people.leaves-day')} values={values} />
      </PostForm>
    </FormPage>
  )
}

export function AddSchoolPage(filled: Filled) {
  const t = useWords()
  return (
    <FormPage title={t('people.add-school-title')} back="/people" {...filled}>
      <PostForm action="/schools/add" button={t('people.add-school-button')}>
        <SchoolFields />
      </PostForm>
    </FormPage>
  )
}
