import { FormPage, type Problem } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { Button, InsetText, NotificationBanner, SummaryList, useWords } from '../../ui/ui.ts'
import { AcceptFile } from './accept-file.page.tsx'
import { dayWords } from '../roll-import/day-words.ts'
import { AboutFile } from './bring-answers.page.tsx'
import type { RowLeft } from './earlier-rows.store.ts'
import { LEFT_SHOWN, type SeenPlan } from './see-earlier.ts'

/** `busy`: what was pressed found somebody else at the file. */
type Facts = { seen: SeenPlan; said: string | null; busy?: boolean; form?: Form; problems?: readonly Problem[] }

/** The dry run: what the file would write, before anything is written; and when it was taken over, what it wrote. */
export function EarlierFilePage({ seen, said, busy = false, form = {}, problems = [] }: Facts) {
  const t = useWords()
  const { found } = seen
  const path = `/pupils/earlier/${found.id}`
  return (
    <>
      {said !== null && <NotificationBanner type="success" titleText={t('house.success')} text={said} />}
      <FormPage
        title={t(`covered.title-${found.state}`)}
        back={`/pupils/earlier?school=${found.school}`}
        form={form}
        problems={problems}
      >
        <AboutFile seen={seen} />
        {found.state === 'put-aside' && <InsetText text={t('covered.put-aside')} />}
        {busy && (found.state === 'to-check' || found.state === 'taking') && <InsetText text={t('covered.busy')} />}
        {found.state === 'taking' && <HowFar seen={seen} />}
        {(found.state === 'to-check' || found.state === 'taken') && (
          <>
            <From seen={seen} />
            <Counts seen={seen} />
            {found.state === 'to-check' && <Take seen={seen} path={path} />}
            {found.state === 'taken' && <AcceptFile seen={seen} />}
            <Left seen={seen} path={path} />
          </>
        )}
      </FormPage>
    </>
  )
}

function Counts({ seen: { found, counts, atOnce } }: { seen: SeenPlan }) {
  const t = useWords()
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('covered.count-takes', { count: counts.takes, state: found.state })}</li>
        {(['yes', 'no', 'withdrawn', 'objected'] as const).map(answer => (
          <li>{t(`covered.count-${answer}`, { count: counts.answers[answer] })}</li>
        ))}
        <li>{t('covered.count-same', { count: counts.same })}</li>
        <li>{t('covered.count-odd', { count: counts.odd })}</li>
        <li>{t('covered.count-cells', { count: counts.cells })}</li>
      </ul>
      {/* Once it is taken over, how many wait stands below. */}
      {counts.answers.yes > 0 && (atOnce || found.state === 'to-check') && (
        <InsetText text={t(atOnce ? 'covered.yes-counts' : 'covered.yes-waits')} />
      )}
    </>
  )
}

function From({ seen: { found, wording, now } }: { seen: SeenPlan }) {
  const t = useWords()
  const basics = found.said?.basics ?? null
  if (basics === null) return null
  const words =
    wording === null
      ? t('consent.wording-unknown')
      : t('consent.wording-name', { title: wording.title, version: wording.version })
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
  return (
    <SummaryList
      rows={[
        row(t('covered.source'), basics.source),
        row(t('covered.how'), t(`covered.how-${basics.how}`)),
        row(t('consent.answer-wording'), words),
        row(
          t('covered.on'),
          basics.day === null
            ? t('covered.on-column', { heading: found.said?.child.answered ?? '' })
            : dayWords(t, basics.day, now),
        ),
      ]}
    />
  )
}

function Take({ seen: { counts }, path }: { seen: SeenPlan; path: string }) {
  const t = useWords()
  const some = counts.takes > 0
  return (
    <>
      <form method="post" action={`${path}/take`} novalidate>
        <p class="govuk-body">{t(some ? 'covered.take-lead' : 'covered.take-same')}</p>
        <Button text={t(some ? 'covered.take-button' : 'covered.take-nothing')} preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/values`}>
          {t('covered.change-values')}
        </a>
      </p>
    </>
  )
}

function HowFar({ seen: { found, counts } }: { seen: SeenPlan }) {
  const t = useWords()
  return (
    <>
      <p class="govuk-body">{t('covered.progress', { done: found.progress, all: counts.parts })}</p>
      <progress max={Math.max(1, counts.parts)} value={found.progress} aria-label={t('covered.progress-label')} />
      <form method="post" action={`/pupils/earlier/${found.id}/take`} novalidate>
        <Button text={t('covered.look-again')} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </>
  )
}

/** Rows and cells of which nothing is taken, by line with the reason. */
function Left({ seen, path }: { seen: SeenPlan; path: string }) {
  const t = useWords()
  const { left, allLeft, page } = seen
  if (left.length === 0) return null
  const last = Math.ceil(allLeft / LEFT_SHOWN)
  return (
    <>
      <h2 class="govuk-heading-m" id="left">
        {t('covered.left-title')}
      </h2>
      <p class="govuk-body">{t('covered.left-lead')}</p>
      <ul class="cw-lines">
        {left.map(row => (
          <LeftRow row={row} />
        ))}
      </ul>
      {last > 1 && (
        <p class="govuk-body">
          {page > 1 && (
            <a class="govuk-link" href={`${path}?page=${page - 1}#left`}>
              {t('covered.left-back')}
            </a>
          )}{' '}
          {t('covered.left-page', { page, last })}{' '}
          {page < last && (
            <a class="govuk-link" href={`${path}?page=${page + 1}#left`}>
              {t('covered.left-on')}
            </a>
          )}
        </p>
      )}
    </>
  )
}

function LeftRow({ row }: { row: RowLeft }) {
  const t = useWords()
  const cells = row.leftOut.map(({ heading, value, why }) =>
    value === '' ? t('covered.left-empty', { heading }) : t(`covered.left-${why}`, { heading, value }),
  )
  return (
    <li class="cw-line">
      <span class="cw-line__what">{row.name}</span>
      <span class="cw-line__about">
        {t('covered.line', { line: row.line })} ·{' '}
        {row.code === null ? cells.join(' ') : t(`covered.odd-${row.code}`, { value: row.value })}
      </span>
    </li>
  )
}
