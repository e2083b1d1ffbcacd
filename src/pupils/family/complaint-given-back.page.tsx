import { allFields, type Form, field } from '../../platform/platform.ts'
import { Button, CopyText, useWords } from '../../ui/ui.ts'

/** Her half hour was over while she wrote: what she wrote, to be sent again once she is in by another link, or to be copied. */
export function ComplaintGivenBackPage({ form }: { form: Form }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('family.given-back-title')}</h1>
        <p class="govuk-body">{t('family.given-back-body')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/family" target="_blank" rel="noopener">
            {t('family.given-back-door')}
          </a>
        </p>
        <form method="post" action="/family/complaint">
          {allFields(form).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button text={t('family.given-back-again')} preventDoubleClick />
        </form>
        <CopyText id="kept" text={field(form, 'words')} label={t('family.given-back-copy')} />
      </div>
    </div>
  )
}
