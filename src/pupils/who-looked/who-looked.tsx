import { Details, useWords } from '../../ui/ui.ts'
import { type Looked, LOOKS_KEPT_YEARS, MOST_LOOKS } from './family-looks.store.ts'

/** Who looked at this child, behind a press: the newest first. */
export function WhoLooked({ looks, now }: { looks: readonly Looked[]; now: Date }) {
  const t = useWords()
  return (
    <Details summaryText={t('covered.looked')}>
      <p class="govuk-body">
        {t(looks.length === 0 ? 'covered.looked-nobody' : 'covered.looked-lead', {
          most: MOST_LOOKS,
          years: LOOKS_KEPT_YEARS,
        })}
      </p>
      <ul class="cw-lines">
        {looks.map(({ who, page, times, last }) => (
          <li class="cw-line">
            <span class="cw-line__what">{who}</span>
            <span class="cw-line__about">
              {t(`covered.looked-${page}`)} · {t('covered.looked-when', { times, when: t.moment(last, now) })}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  )
}
