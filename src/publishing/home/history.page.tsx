import { type ClauseShown, Pagination, type PersonShown, Timeline, useWords } from '../../ui/ui.ts'

export type HistoryLine = {
  readonly at: Date
  readonly sentence: string
  readonly by: PersonShown
  readonly school: string
  readonly clauses: readonly ClauseShown[]
  /** The post it is about, where the reader can open it. */
  readonly post: string | null
}

/** `older`: the row after which the next page begins; null on the last one. */
export function HistoryPage(props: { lines: readonly HistoryLine[]; older: string | null; first: boolean; now: Date }) {
  const t = useWords()
  const { lines, older, first, now } = props
  return (
    <>
      <h1 class="govuk-heading-l">{t('history.title')}</h1>
      <p class="govuk-body">
        {t('history.lead')} {t('history.lead-erasing')}
      </p>
      {lines.length === 0 ? (
        <p class="govuk-body">{t(first ? 'history.empty' : 'history.empty-page')}</p>
      ) : (
        <Timeline
          now={now}
          label={t('history.title')}
          entries={lines.map(line => ({
            at: line.at,
            by: line.by,
            clauses: line.clauses,
            sentence: (
              <>
                {line.sentence}
                {line.school !== '' && ` · ${line.school}`}
                {line.post !== null && (
                  <>
                    {' '}
                    <a class="govuk-link" href={`/posts/${line.post}`}>
                      {t('history.look-at-post')}
                    </a>
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
      <Pagination
        {...(first ? {} : { previous: { href: '/history', text: t('history.newest') } })}
        {...(older === null ? {} : { next: { href: `/history?before=${older}`, text: t('history.older') } })}
      />
    </>
  )
}
