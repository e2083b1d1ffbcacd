import { noticeShown, type School } from '../../people/people.ts'
import { Button, ErrorSummary, PrivacyNotice, Radios, useWords, WarningText } from '../../ui/ui.ts'

/** For whoever is worried about a picture and has no post open: what one press does, and the button. */
export function TellDslPage({ schools, schoolMissing }: { schools: readonly School[]; schoolMissing: boolean }) {
  const t = useWords()
  const missing = t('handwork.stop-school-missing')
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {schoolMissing && <ErrorSummary errorList={[{ text: missing, href: '#school' }]} />}
        <h1 class="govuk-heading-l">{t('handwork.stop-title')}</h1>
        <WarningText text={t('handwork.stop-danger')} />
        <p class="govuk-body-l">{t('handwork.stop-lead')}</p>
        <p class="govuk-body">{t('handwork.stop-do-not-upload')}</p>
        <p class="govuk-body">{t('handwork.stop-what')}</p>
        <form method="post" action="/tell-dsl" novalidate>
          {schools.length > 1 && (
            <Radios
              name="school"
              fieldset={{ legend: { text: t('handwork.stop-school'), classes: 'govuk-fieldset__legend--m' } }}
              items={schools.map(school => ({ value: school.id, text: school.name }))}
              errorMessage={schoolMissing ? { text: missing } : undefined}
            />
          )}
          <PrivacyNotice notice={noticeShown(t, 'telling-the-dsl')} />
          <Button text={t('handwork.stop-button')} classes="govuk-button--warning" preventDoubleClick />
        </form>
      </div>
    </div>
  )
}
