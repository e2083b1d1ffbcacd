import { BackLink, useWords } from '../../ui/ui.ts'
import { policyPath } from '../pages/policy.page.tsx'
import type { PolicySeen } from '../pages/which-school.tsx'
import { PublicBody } from './public-document.tsx'
import type { PublicPolicy } from './public-policy.ts'

/** The policy as the public will read it, with the files for the school's website. */
export function PublicPage({ seen, policy, version }: { seen: PolicySeen; policy: PublicPolicy; version: string }) {
  const t = useWords()
  const file = (form: string) => `/policy/public/${version}/${form}`
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={policyPath(seen)} text={t('policy.back-to-policy')} />
        <span class="govuk-caption-l">{t('public.caption')}</span>
        <h1 class="govuk-heading-l">{policy.title}</h1>
        <p class="govuk-body">{t('public.body')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {(['html', 'pdf', 'yaml'] as const).map(form => (
            <li>
              <a class="govuk-link" href={file(form)}>
                {t(`public.download-${form}`)}
              </a>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy/for-parents/${seen.school.id}`}>
            {t('parents.link')}
          </a>
        </p>
        <PublicBody policy={policy} />
      </div>
    </div>
  )
}
