import { Button, Input, NotificationBanner, Tag, useWords } from '../../ui/ui.ts'
import { type Filled, FormPage } from '../form-page.tsx'
import type { Site } from './see-sites.ts'

/** Every site where somebody works, each with its own small form: who runs it. `wrong`: the site whose answer was not taken. */
export function SitesPage({
  sites,
  wrong,
  said,
  form,
  problems,
}: Filled & { sites: readonly Site[]; wrong: string | null; said: boolean }) {
  const t = useWords()
  return (
    <FormPage title={t('staff.sites-title')} back="/people" form={form} problems={problems}>
      {said && <NotificationBanner type="success" text={t('staff.sites-said')} />}
      <p class="govuk-body">{t('staff.sites-body')}</p>
      {sites.length === 0 && <p class="govuk-body">{t('staff.sites-none')}</p>}
      {sites.map((site, index) => (
        <SiteForm site={site} id={`operator-${index}`} problem={site.name === wrong ? problems[0] : undefined} />
      ))}
    </FormPage>
  )
}

function SiteForm({ site, id, problem }: { site: Site; id: string; problem: Filled['problems'][number] | undefined }) {
  const t = useWords()
  return (
    <form method="post" action="/people/sites" novalidate>
      <h2 class="govuk-heading-m">
        {site.name} {site.operator === null && <Tag text={t('staff.site-open')} classes="govuk-tag--yellow" />}
      </h2>
      <p class="govuk-body">{t('staff.site-people', { count: site.people })}</p>
      <input type="hidden" name="site" value={site.name} />
      <Input
        id={id}
        name="operator"
        label={{ text: t('staff.site-operator', { site: site.name }) }}
        hint={{ text: t('staff.site-operator-hint') }}
        value={site.operator ?? ''}
        autocomplete="off"
        errorMessage={problem && { text: t(problem.key, problem.values ?? {}) }}
      />
      <Button text={t('staff.site-button', { site: site.name })} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}
