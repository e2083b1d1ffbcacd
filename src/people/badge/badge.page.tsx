import { Button, FileUpload, InsetText, NotificationBanner, useWords, WarningText } from '../../ui/ui.ts'
import { FormPage, type Problem } from '../form-page.tsx'
import type { School } from '../visitor.ts'
import { badgeAddress } from './badge-address.ts'

/** The badge as it stands, a place for another, and the way to take it off. */
export function BadgePage({
  school,
  said,
  problems,
}: {
  school: School
  said: 'set' | 'off' | null
  problems: readonly Problem[]
}) {
  const t = useWords()
  const [wrong] = problems
  const address = badgeAddress(school)
  return (
    <FormPage title={t('staff.badge-title', { school: school.name })} back="/people" problems={problems}>
      {said !== null && <NotificationBanner type="success" text={t(`staff.badge-said-${said}`)} />}
      <p class="govuk-body">{t('staff.badge-body')}</p>
      {address === undefined ? (
        <InsetText text={t('staff.badge-none')} />
      ) : (
        <p class="govuk-body">
          <img
            class="cw-badge"
            src={address}
            alt={t('staff.badge-alt', { school: school.name })}
            width="80"
            height="80"
          />
        </p>
      )}
      <form method="post" action={`/schools/badge?school=${school.id}`} enctype="multipart/form-data" novalidate>
        {/* At every place for a picture, though a badge shows nobody. */}
        <div class="cw-stop-line">
          <WarningText text={t('staff.badge-stop')} iconFallbackText={t('house.warning')} />
          <p class="govuk-body-s">
            <a class="govuk-link" href="/tell-dsl">
              {t('writing.tell-dsl')}
            </a>
          </p>
        </div>
        <FileUpload
          name="badge"
          label={{ text: t('staff.badge-label') }}
          hint={{ text: t('staff.badge-hint') }}
          {...(wrong === undefined ? {} : { errorMessage: { text: t(wrong.key, wrong.values ?? {}) } })}
        />
        <div class="govuk-button-group">
          <Button name="do" value="set" text={t('staff.badge-press')} preventDoubleClick />
          {address !== undefined && (
            <Button name="do" value="off" text={t('staff.badge-off')} classes="govuk-button--secondary" />
          )}
        </div>
      </form>
    </FormPage>
  )
}
