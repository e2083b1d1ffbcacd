import { useWords, type Words } from '../../ui/ui.ts'
import { dayWords } from './day-words.ts'
import type { PupilChange } from './plan-pupil.rule.ts'
import type { SeenEntry } from './roll-entries.store.ts'
import { AboutRoll, RollFrame } from './roll-frame.tsx'
import { ROWS_SHOWN, type SeenRows } from './see-roll.ts'

/** All rows of one kind, a hundred at a time. */
export function RollRowsPage({ seen }: { seen: SeenRows }) {
  const t = useWords()
  const { found, kind, all, page } = seen
  const path = `/pupils/roll/imports/${found.id}`
  const last = Math.max(1, Math.ceil(all / ROWS_SHOWN))
  return (
    <RollFrame title={t(`roll.rows-${kind}`)} back={path}>
      <AboutRoll seen={seen} />
      <p class="govuk-body">{t('roll.rows-which', { page, last, all })}</p>
      {seen.rows.length > 0 && <RowLines rows={seen.rows} now={seen.now} />}
      <p class="govuk-body">
        {page > 1 && (
          <a class="govuk-link" rel="prev" href={`${path}/rows/${kind}?page=${page - 1}`}>
            {t('roll.rows-before')}
          </a>
        )}{' '}
        {page < last && (
          <a class="govuk-link" rel="next" href={`${path}/rows/${kind}?page=${page + 1}`}>
            {t('roll.rows-next')}
          </a>
        )}
      </p>
    </RollFrame>
  )
}

/** One under the other, with the line of the file to find it again. */
export function RowLines({ rows, now }: { rows: readonly SeenEntry[]; now: Date }) {
  const t = useWords()
  return (
    <ul class="cw-lines">
      {rows.map(({ line, name, code, value, year, className, changes }) => (
        <li class="cw-line">
          <span class="cw-line__what" dir="auto">
            {name || t('roll.no-name')}
          </span>
          <span class="cw-line__about">{t('roll.line', { line })}</span>
          {code !== null && (
            <span class="cw-line__about">{t(`roll.odd-${code}`, { value: dayWords(t, value, now) })}</span>
          )}
          {code === null && changes.length === 0 && (
            <span class="cw-line__about">{t('roll.where', { year: year || '–', class: className || '–' })}</span>
          )}
          {changes.map(change => (
            <span class="cw-line__about">{changeWords(t, change, now)}</span>
          ))}
        </li>
      ))}
    </ul>
  )
}

function changeWords(t: Words, { what, from, to }: PupilChange, now: Date): string {
  const shown = (value: string) => (value === '' ? t('roll.nothing') : dayWords(t, value, now))
  return t(`roll.change-${what}`, { from: shown(from), to: shown(to) })
}
