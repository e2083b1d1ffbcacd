import { FormPage, noticeShown, type Problem } from '../../people/people.ts'
import { OwnDone } from '../../pupils/pupils.ts'
import { NotificationBanner, PrivacyNotice, useWords } from '../../ui/ui.ts'
import { AppearanceLine } from './appearances.page.tsx'
import type { Appearance } from './appearances.store.ts'

/** For a pupil: where she can be seen now, each with a press that takes it down; and what is gone since. Nothing of who else is in it. */
export function OwnAppearancesPage(props: {
  appearances: readonly Appearance[]
  saying: boolean
  problems: readonly Problem[]
  now: Date
}) {
  const t = useWords()
  const { appearances, saying, problems, now } = props
  return (
    <FormPage title={t('own.posts-title')} back="/own/answers" problems={problems}>
      {saying && <NotificationBanner type="success" text={t('own.said-removal')} />}
      <p class="govuk-body">{t('own.posts-body')}</p>
      {appearances.some(one => one.state !== 'gone') && <PrivacyNotice notice={noticeShown(t, 'own-answers')} />}
      {appearances.length === 0 && <p class="govuk-body">{t('family.posts-none')}</p>}
      {appearances.length > 0 && (
        <ul class="cw-lines">
          {appearances.map(one => (
            <AppearanceLine appearance={one} asked={false} to="/own/posts" since="own.posts-since" now={now} />
          ))}
        </ul>
      )}
      <OwnDone />
    </FormPage>
  )
}
