import type { Form } from '../../platform/platform.ts'
import { BackLink, Button, PrivacyNotice, SummaryList, useWords } from '../../ui/ui.ts'
import { FormPage, type Problem } from '../form-page.tsx'
import { noticeShown } from '../privacy/notices.ts'
import type { Person } from '../register.store.ts'
import { type Colleague, ArrangementFields } from './arrangement-fields.tsx'
import type { Arrangement, Gap } from './arrangement.rule.ts'

export function ArrangementPage({
  person,
  colleagues,
  form,
  problems,
}: {
  person: Person
  colleagues: readonly Colleague[]
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  return (
    <>
      <BackLink href={`/people/${person.id}`} />
      <FormPage title={t('staff.arrangement-title', { name: person.name })} problems={problems}>
        <form method="post" action={`/people/${person.id}/arrangement`} novalidate>
          <ArrangementFields colleagues={colleagues} form={form} problems={problems} />
          <PrivacyNotice notice={noticeShown(t, 'staff-record')} />
          <Button text={t('staff.arrangement-button')} preventDoubleClick />
        </form>
      </FormPage>
    </>
  )
}

/** On a person's page: how she works here, with what is missing said as such. */
export function ArrangementShown({
  person,
  arrangement,
  gaps,
  nameOf,
}: {
  person: Person
  arrangement: Arrangement
  gaps: readonly Gap[]
  nameOf: (id: string) => string
}) {
  const t = useWords()
  const named = (id: string | null, gap: Gap) =>
    id === null ? t(gaps.includes(gap) ? 'staff.none-listed-gap' : 'staff.none-listed') : nameOf(id)
  return (
    <>
      <h2 class="govuk-heading-m">{t('staff.arrangement')}</h2>
      <SummaryList
        rows={[
          { key: { text: t('staff.line-manager') }, value: { text: named(arrangement.lineManager, 'line-manager') } },
          { key: { text: t('staff.sponsor') }, value: { text: named(arrangement.sponsor, 'sponsor') } },
          { key: { text: t('staff.body') }, value: { text: arrangement.professionalBody ?? t('staff.none-listed') } },
          gaps.includes('last-day') && {
            key: { text: t('people.person-last-day') },
            value: { text: t('staff.last-day-gap') },
          },
        ]}
      />
      <Button
        text={t('staff.arrangement-change')}
        href={`/people/${person.id}/arrangement`}
        classes="govuk-button--secondary"
      />
    </>
  )
}
