import { Button, SummaryList, useWords, type Words } from '../../ui/ui.ts'
import { type Filled, FormPage, PostForm } from '../form-page.tsx'
import type { Person } from '../register.store.ts'
import type { Arrangement, Gap } from './arrangement.rule.ts'
import { ArrangementFields, type Colleague } from './staff-fields.tsx'

export function ArrangementPage({
  person,
  colleagues,
  ...filled
}: Filled & { person: Person; colleagues: readonly Colleague[] }) {
  const t = useWords()
  return (
    <FormPage title={t('staff.arrangement-title', { name: person.name })} back={`/people/${person.id}`} {...filled}>
      <PostForm
        action={`/people/${person.id}/arrangement`}
        button={t('staff.arrangement-button')}
        notice="staff-record"
      >
        <ArrangementFields colleagues={colleagues} />
      </PostForm>
    </FormPage>
  )
}

/** On a person's page: how she works here, with what is missing said as such. */
export function ArrangementShown({
  person,
  arrangement,
  gaps,
  operator,
  nameOf,
}: {
  person: Person
  arrangement: Arrangement
  gaps: readonly Gap[]
  /** Who runs the site; null: nobody has said. */
  operator: string | null
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
          { key: { text: t('staff.site') }, value: { text: siteInWords(t, arrangement.site, operator) } },
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

function siteInWords(t: Words, site: string | null, operator: string | null): string {
  if (site === null) return t('staff.none-listed')
  return operator === null ? t('staff.site-nobody-said', { site }) : t('staff.site-run-by', { site, operator })
}
