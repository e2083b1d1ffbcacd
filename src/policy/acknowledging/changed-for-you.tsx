import { ClauseChip, Details, useWords } from '../../ui/ui.ts'
import type { Clause } from '../packs/pack.ts'
import { clauseShown, clausesShown } from '../pages/clause-links.ts'
import { valueInWords } from '../pages/value-in-words.ts'
import { settings } from '../settings/settings.ts'
import type { MyReading } from './read-mine.ts'

/** So many answers, and so many clauses, stand open; more are one line that opens, so that a phone shows the choices soon. */
const OPEN = 6

/** What is another than in the version she read last, in plain sentences; for a first reading, that it is one. */
export function ChangedForYou({ reading }: { reading: MyReading }) {
  const t = useWords()
  const { changed } = reading
  if (changed === null) return <p class="govuk-body">{t('acknowledging.changed-first')}</p>
  const { since, what } = changed
  const nothing = what.settings.length + what.added.length + what.reworded.length + what.gone.length === 0
  return (
    <section aria-labelledby="changed">
      <h2 class="govuk-heading-m" id="changed">
        {t('acknowledging.changed-title')}
      </h2>
      <p class="govuk-body">
        {t(nothing ? 'acknowledging.changed-nothing' : 'acknowledging.changed-since', {
          title: since.title,
          number: since.number,
        })}
      </p>
      <Values reading={reading} values={what.settings.slice(0, OPEN)} />
      {what.settings.length > OPEN && (
        <Details
          summaryText={t('acknowledging.changed-more', { count: what.settings.length - OPEN })}
          html={<Values reading={reading} values={what.settings.slice(OPEN)} />}
        />
      )}
      <Clauses reading={reading} title={t('acknowledging.changed-added')} clauses={what.added} />
      <Clauses
        reading={reading}
        title={t('acknowledging.changed-reworded')}
        clauses={what.reworded.map(({ after }) => after)}
      />
      <Clauses reading={reading} title={t('acknowledging.changed-gone')} clauses={what.gone} gone />
    </section>
  )
}

type ValuesOptions = { reading: MyReading; values: NonNullable<MyReading['changed']>['what']['settings'] }

function Values({ reading, values }: ValuesOptions) {
  const t = useWords()
  if (values.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--spaced">
      {values.map(({ name, before, after }) => (
        <li>
          <strong>{settings[name].question}</strong>{' '}
          {t('acknowledging.changed-setting', {
            before: valueInWords(t, name, before.value),
            after: valueInWords(t, name, after.value),
          })}{' '}
          {clausesShown(reading.policy, after.clauses).map(clause => (
            <ClauseChip clause={clause} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function Clauses({
  reading,
  title,
  clauses,
  gone = false,
}: {
  reading: MyReading
  title: string
  clauses: readonly Clause[]
  gone?: boolean
}) {
  const t = useWords()
  if (clauses.length === 0) return null
  const list = (
    <ul class="govuk-list govuk-list--spaced">
      {clauses.map(clause => (
        <li>
          {/* A clause that is gone has no page in this version. */}
          {clause.says} {gone ? `(${clause.ref})` : <ClauseChip clause={clauseShown(reading.policy, clause)} />}
        </li>
      ))}
    </ul>
  )
  if (clauses.length > OPEN)
    return <Details summaryText={t('acknowledging.changed-many', { title, count: clauses.length })} html={list} />
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      {list}
    </>
  )
}
