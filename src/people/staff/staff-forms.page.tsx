import type { Form } from '../../platform/platform.ts'
import { roleTitles } from '../../policy/policy.ts'
import { BackLink, Button, PrivacyNotice, useWords } from '../../ui/ui.ts'
import { FormPage, type Problem } from '../form-page.tsx'
import { noticeShown } from '../privacy/notices.ts'
import type { Person, RoleGiven } from '../register.store.ts'
import { ArrangementFields, type Colleague } from './arrangement-fields.tsx'
import { typedDay } from './role.form.ts'
import {
  DayField,
  NameAndEmailFields,
  type RoleChoices,
  RoleFields,
  SchoolFields,
  WorkerTypeField,
} from './role-fields.tsx'

type Asked = { form: Form; problems: readonly Problem[] }

export function AddPersonPage({
  form,
  problems,
  choices,
  colleagues,
}: Asked & { choices: RoleChoices; colleagues: readonly Colleague[] }) {
  const t = useWords()
  return (
    <>
      <BackLink href="/people" />
      <FormPage title={t('people.add-person-title')} problems={problems}>
        <form method="post" action="/people/add" novalidate>
          <NameAndEmailFields form={form} problems={problems} />
          <WorkerTypeField form={form} problems={problems} />
          <RoleFields choices={choices} form={form} problems={problems} />
          <ArrangementFields colleagues={colleagues} form={form} problems={problems} />
          <DayField
            id="last"
            label={t('staff.last-day')}
            hint={t('staff.last-day-hint')}
            values={typedDay(form, 'last')}
            problems={problems}
          />
          <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
          <Button text={t('people.add-person-button')} preventDoubleClick />
        </form>
      </FormPage>
    </>
  )
}

export function GiveRolePage({ form, problems, choices, person }: Asked & { choices: RoleChoices; person: Person }) {
  const t = useWords()
  return (
    <>
      <BackLink href={`/people/${person.id}`} />
      <FormPage title={t('people.role-title')} problems={problems}>
        <p class="govuk-body">{t('people.role-for', { name: person.name })}</p>
        <form method="post" action={`/people/${person.id}/give`} novalidate>
          <RoleFields choices={choices} form={form} problems={problems} />
          <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
          <Button text={t('people.role-button')} preventDoubleClick />
        </form>
      </FormPage>
    </>
  )
}

export function EndRolePage({
  person,
  role,
  place,
  values,
  problems,
}: {
  person: Person
  role: RoleGiven
  place: string
  values: Record<string, string>
  problems: readonly Problem[]
}) {
  const t = useWords()
  return (
    <>
      <BackLink href={`/people/${person.id}`} />
      <FormPage title={t('people.end-role-title')} problems={problems}>
        <p class="govuk-body">
          {t('people.end-role-which', { role: roleTitles[role.role], place, name: person.name })}
        </p>
        <form method="post" action={`/people/${person.id}/roles/${role.id}/end`} novalidate>
          <DayField
            id="last"
            label={t('people.end-role-day')}
            hint={t('people.end-role-hint')}
            values={values}
            problems={problems}
          />
          <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
          <Button text={t('people.end-role-button')} preventDoubleClick />
        </form>
      </FormPage>
    </>
  )
}

export function LeavesPage({
  person,
  values,
  problems,
}: {
  person: Person
  values: Record<string, string>
  problems: readonly Problem[]
}) {
  const t = useWords()
  return (
    <>
      <BackLink href={`/people/${person.id}`} />
      <FormPage title={t('people.leaves-title', { name: person.name })} problems={problems}>
        <p class="govuk-body">{t('people.leaves-body')}</p>
        <form method="post" action={`/people/${person.id}/leaves`} novalidate>
          <DayField id="last" label={t('people.leaves-day')} values={values} problems={problems} />
          <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
          <Button text={t('people.leaves-button')} classes="govuk-button--warning" preventDoubleClick />
        </form>
      </FormPage>
    </>
  )
}

export function AddSchoolPage({ form, problems }: Asked) {
  const t = useWords()
  return (
    <>
      <BackLink href="/people" />
      <FormPage title={t('people.add-school-title')} problems={problems}>
        <form method="post" action="/schools/add" novalidate>
          <SchoolFields form={form} problems={problems} />
          <Button text={t('people.add-school-button')} preventDoubleClick />
        </form>
      </FormPage>
    </>
  )
}
