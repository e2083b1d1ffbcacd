import { outwardSentence, type PlaceResult } from '../../pupils/pupils.ts'
import { useWords } from '../../ui/ui.ts'
import type { Audit, StillOpen } from './audits.store.ts'

export type StillLiveSeen = {
  readonly school: { readonly id: string; readonly name: string }
  readonly audit: Audit | null
  readonly open: number
  readonly shown: readonly (StillOpen & { readonly mayGo: readonly PlaceResult[]; readonly adults: number })[]
  readonly asks: boolean
  readonly now: Date
}

/** What is live and would not go out today, with the one sentence and the way to take it down. */
export function StillLivePage({ school, audit, open, shown, asks, now }: StillLiveSeen) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('stilllive.title')}</h1>
        <p class="govuk-body">{t('stilllive.body')}</p>
        <p class="govuk-body">
          {audit === null
            ? t('stilllive.never')
            : t('stilllive.looked', { when: t.nearMoment(audit.at, now), looked: audit.looked, down: audit.cameDown })}
        </p>
        {audit !== null && open === 0 && <p class="govuk-inset-text">{t('stilllive.none')}</p>}
        {open > shown.length && <p class="govuk-body">{t('stilllive.more', { shown: shown.length, open })}</p>}
        <ul class="govuk-list govuk-list--spaced">
          {shown.map(one => (
            <li>
              <strong>
                {t('stilllive.one', { account: one.account, when: one.liveAt === null ? '' : t.day(one.liveAt) })}
              </strong>
              <br />
              {one.mayGo.length > 0 && (
                <>
                  {outwardSentence(t, one.mayGo)}
                  <br />
                </>
              )}
              {one.adults > 0 && (
                <>
                  {t('stilllive.adults', { count: one.adults })}
                  <br />
                </>
              )}
              <a class="govuk-link" href={`/posts/${one.post}`}>
                {t('stilllive.open')}
                <span class="govuk-visually-hidden">: {one.account}</span>
              </a>
            </li>
          ))}
        </ul>
        {asks && open > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/pupils/ask?school=${school.id}`}>
              {t('family.ask-link')}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}
