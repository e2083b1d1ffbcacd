import { noticeShown } from '../../people/people.ts'
import { Button, NotificationBanner, PrivacyNotice, useWords } from '../../ui/ui.ts'

/** One post that somebody stopped a picture of. Neither its words nor its pictures. */
export type SealShown = {
  readonly id: string
  readonly school: string
  readonly author: string
  /** Who pressed; null: it was closed because another post has the same picture. */
  readonly by: string | null
  readonly at: Date
  /** Her own post: somebody else of the safeguarding leads looks after it. */
  readonly own: boolean
}

/** For the safeguarding leads: what is closed, what that means, and the way back from a slip of the finger. */
export function SealedPage({ seals, done, now }: { seals: readonly SealShown[]; done: boolean; now: Date }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {done && <NotificationBanner type="success" text={t('handwork.sealed-released')} />}
        <h1 class="govuk-heading-l">{t('handwork.sealed-title')}</h1>
        <p class="govuk-body-l">{t('handwork.sealed-lead')}</p>
        <p class="govuk-body">{t('handwork.sealed-not-deleted')}</p>
        {seals.length === 0 && <p class="govuk-body">{t('handwork.sealed-none')}</p>}
        <ul class="cw-lines">
          {seals.map(seal => (
            <li class="cw-line">
              <span class="cw-line__what">{t('handwork.sealed-what', { author: seal.author })}</span>
              <span class="cw-line__about">
                {seal.by === null
                  ? t('handwork.sealed-same', { school: seal.school, when: t.nearMoment(seal.at, now) })
                  : t('handwork.sealed-by', { by: seal.by, school: seal.school, when: t.nearMoment(seal.at, now) })}
              </span>
              {seal.own ? (
                <p class="govuk-body-s">{t('handwork.sealed-own')}</p>
              ) : (
                <form method="post" action={`/sealed-pictures/${seal.id}/release`}>
                  <Button text={t('handwork.sealed-release')} classes="govuk-button--secondary" preventDoubleClick />
                </form>
              )}
            </li>
          ))}
        </ul>
        {seals.length > 0 && (
          <>
            <p class="govuk-body">{t('handwork.sealed-release-what')}</p>
            <PrivacyNotice notice={noticeShown(t, 'telling-the-dsl')} />
          </>
        )}
      </div>
    </div>
  )
}
