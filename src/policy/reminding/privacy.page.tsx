import { noticeShown } from '../../people/people.ts'
import { BackLink, Button, InsetText, NotificationBanner, PrivacyNotice, useWords } from '../../ui/ui.ts'
import type { MyReading } from '../acknowledging/read-mine.ts'
import { Guidance } from '../guidance/guidance.tsx'

/** What to look at in one's own accounts, what the policy says of it, and one press that nobody has to make. */
export function PrivacyPage({
  reading,
  lookedAt,
  just,
}: {
  reading: MyReading
  lookedAt: Date | null
  /** She has pressed a moment ago. */
  just: boolean
}) {
  const t = useWords()
  const months = reading.policy.settings.get('reminders.privacy_interval').value
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href="/" text={t('acknowledging.back-home')} />
        {just && lookedAt !== null && <NotificationBanner type="success" text={t('reminding.looked')} />}
        <span class="govuk-caption-l">{reading.school.name}</span>
        <h1 class="govuk-heading-l">{t('reminding.title')}</h1>
        <p class="govuk-body">{t('reminding.body')}</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('reminding.who-sees')}</li>
          <li>{t('reminding.who-tags')}</li>
          <li>{t('reminding.who-signs-in')}</li>
        </ul>
        <Guidance policy={reading.policy} moment="reminder" all />
        <p class="govuk-body">
          {months === null ? t('reminding.never') : t('reminding.every', { months })}{' '}
          {lookedAt !== null && t('reminding.looked-on', { when: t.day(lookedAt, reading.now) })}
        </p>
        <InsetText text={t('reminding.nobody-asks')} />
        <form method="post" action={`/policy/privacy?school=${reading.school.id}`}>
          <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
          <Button text={t('reminding.press')} preventDoubleClick />
        </form>
      </div>
    </div>
  )
}
