import { PersonChip, type PersonShown, useWords, WarningText } from '../../ui/ui.ts'

/** Who was asked to call: the safeguarding leads; the head where there is none today; or there was nobody to ask. */
export type Told = { readonly whom: 'dsl' | 'head' | 'nobody'; readonly people: readonly PersonShown[] }

export type ToldOptions = {
  told: Told
  at: Date
  answered: boolean
  /** The post one came from. */
  post: string | null
  now: Date
}

/**
 * What happens now and what not to do. UKCIS, Sharing nudes and semi-nudes (March 2024): never view, copy, print, share, store or save such
 * an image, nor ask a child to; and do not delete it before the safeguarding lead has decided. It is the lead who speaks to the police.
 */
export function ToldPage({ told, at, answered, post, now }: ToldOptions) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t(told.whom === 'nobody' ? 'handwork.stop-title' : 'handwork.told-title')}</h1>
        <p class="govuk-body">{t('handwork.told-earlier', { when: t.nearMoment(at, now) })}</p>
        {answered && <p class="govuk-body">{t('handwork.told-answered')}</p>}
        <WarningText text={t('handwork.stop-danger')} />
        {told.whom === 'nobody' && <p class="govuk-body-l">{t('handwork.told-nobody')}</p>}
        {told.whom === 'head' && <p class="govuk-body-l">{t('handwork.told-head')}</p>}
        {told.people.length > 0 && (
          <>
            <p class="govuk-body">{t('handwork.told-who')}</p>
            <ul class="govuk-list">
              {told.people.map(person => (
                <li>
                  <PersonChip person={person} />
                </li>
              ))}
            </ul>
          </>
        )}
        <h2 class="govuk-heading-m">{t('handwork.told-now')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('handwork.told-speak')}</li>
          <li>{t('handwork.told-not-again')}</li>
          <li>{t('handwork.told-not-send')}</li>
          <li>{t('handwork.told-not-delete')}</li>
          <li>{t('handwork.told-not-ask')}</li>
        </ul>
        {post !== null && <p class="govuk-body">{t('handwork.told-writing')}</p>}
        <p class="govuk-body">
          <a class="govuk-link" href={post === null ? '/' : `/posts/${post}`}>
            {t(post === null ? 'handwork.told-home' : 'handwork.told-back')}
          </a>
        </p>
      </div>
    </div>
  )
}
