import type { SchoolCard } from '../../people/people.ts'
import { InsetText, linkTo, useWords } from '../../ui/ui.ts'
import { Guidance } from '../guidance/guidance.tsx'
import type { PolicyInForce } from '../policy-in-force.ts'

/** What the policy in force says to families, each sentence with the place where the policy says it, and whom to ask. */
export function ForParentsPage({ office, policy }: { office: SchoolCard; policy: PolicyInForce }) {
  const t = useWords()
  const { version, pack } = policy
  const says = pack?.clauses.some(clause => clause.shownAt.includes('families')) ?? false
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{office.name}</span>
        <h1 class="govuk-heading-l">{t('parents.title')}</h1>
        {version === null ? (
          <InsetText text={t('parents.no-policy')} />
        ) : (
          <>
            <p class="govuk-body">
              {t('parents.from', { title: version.title, number: version.number, when: t.day(version.from) })}
            </p>
            {says ? (
              // Without the version: the page of a clause is for whoever works here, so its chip leads nowhere.
              <Guidance policy={{ pack, version: null, nation: policy.nation }} moment="families" all />
            ) : (
              <InsetText text={t('parents.nothing')} />
            )}
          </>
        )}
        <h2 class="govuk-heading-m">{t('parents.yours-title')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('parents.yours-answer')}</li>
          <li>{t('parents.yours-removal')}</li>
          <li>{t('parents.yours-worry')}</li>
        </ul>
        <h2 class="govuk-heading-m">{t('parents.office-title')}</h2>
        <p class="govuk-body">{t('parents.office-body')}</p>
        <ul class="govuk-list">
          {office.officeTelephone !== null && (
            <li>
              <a class="govuk-link" {...linkTo(`tel:${office.officeTelephone.replaceAll(/[^+\d]/g, '')}`)}>
                {office.officeTelephone}
              </a>
            </li>
          )}
          {office.officeEmail !== null && (
            <li>
              <a class="govuk-link" {...linkTo(`mailto:${office.officeEmail}`)}>
                {office.officeEmail}
              </a>
            </li>
          )}
        </ul>
      </div>
    </div>
  )
}
