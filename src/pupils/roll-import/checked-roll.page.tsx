import type { Form } from '../../platform/platform.ts'
import { Button, Checkboxes, InsetText, useWords } from '../../ui/ui.ts'
import { AboutRoll, RollFrame, useRollProblem } from './roll-frame.tsx'
import { RowLines } from './roll-rows.page.tsx'
import type { RollProblem } from './roll.form.ts'
import { type CheckedRoll, type RowList, ROWS_SHOWN } from './see-roll.ts'
import { dayWords } from './day-words.ts'

type Options = { seen: CheckedRoll; said: string | null; form: Form; problems: readonly RollProblem[] }

/** The dry run: what the file would do, before anything is done; and when it was taken over, what it did. */
export function CheckedRollPage({ seen, said, problems }: Options) {
  const t = useWords()
  const { found, counts } = seen
  const taken = found.state === 'taken'
  return (
    <RollFrame
      title={t(
        taken ? 'roll.taken-title' : found.state === 'to-check' ? 'roll.to-check-title' : 'roll.put-aside-title',
      )}
      back={`/pupils/roll?school=${found.school}`}
      problems={problems}
      said={said}
    >
      <AboutRoll seen={seen} />
      {found.state === 'put-aside' ? (
        <InsetText text={t('roll.put-aside')} />
      ) : (
        <>
          <ul class="govuk-list govuk-list--bullet">
            {(['new', 'changed', 'same', 'odd'] as const).map(kind => (
              <li>{t(`roll.count-${kind}`, { count: counts[kind], taken: String(taken) })}</li>
            ))}
            <li>{t('roll.count-leavers', { count: seen.leavers.proposed })}</li>
            {seen.leavers.ended + seen.leavers.chosen > 0 && (
              <li>{t('roll.count-left', { count: seen.leavers.ended, going: seen.leavers.chosen })}</li>
            )}
          </ul>
          {!taken && <Take seen={seen} />}
          <Rows seen={seen} kind="odd" />
          <Rows seen={seen} kind="changed" />
          <Rows seen={seen} kind="new" />
          <Leavers seen={seen} problems={problems} />
        </>
      )}
    </RollFrame>
  )
}

function Take({ seen: { found, counts } }: { seen: CheckedRoll }) {
  const t = useWords()
  const some = counts.new + counts.changed > 0
  const path = `/pupils/roll/imports/${found.id}`
  return (
    <>
      <form method="post" action={`${path}/take`} novalidate>
        <p class="govuk-body">{t(some ? 'roll.take-lead' : 'roll.take-same')}</p>
        <Button text={t(some ? 'roll.take-button' : 'roll.take-nothing')} preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/columns`}>
          {t('roll.change-columns')}
        </a>
      </p>
    </>
  )
}

function Rows({ seen, kind }: { seen: CheckedRoll; kind: RowList }) {
  const t = useWords()
  const rows = { new: seen.added, changed: seen.changed, odd: seen.odd }[kind]
  const all = seen.counts[kind]
  if (rows.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t(`roll.rows-${kind}`)}</h2>
      {kind === 'odd' && <p class="govuk-body">{t('roll.odd-again')}</p>}
      <RowLines rows={rows} now={seen.now} />
      {all > rows.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/pupils/roll/imports/${seen.found.id}/rows/${kind}?page=2`}>
            {t('roll.rows-more', { kind, all })}
          </a>
        </p>
      )}
    </>
  )
}

/** Offered, never done by itself: somebody may only be missing from this export. */
function Leavers({ seen, problems }: Pick<Options, 'seen' | 'problems'>) {
  const t = useWords()
  const problem = useRollProblem(problems, 'who')
  const { proposed } = seen.leavers
  if (proposed === 0) return null
  return (
    <form method="post" action={`/pupils/roll/imports/${seen.found.id}/leavers`} novalidate>
      <Checkboxes
        name="who[]"
        idPrefix="who"
        fieldset={{ legend: { text: t('roll.leavers'), classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: t(proposed > ROWS_SHOWN ? 'roll.leavers-many' : 'roll.leavers-hint', { shown: ROWS_SHOWN }) }}
        items={seen.offered.map(({ pupil, name, year, className, day }) => ({
          value: pupil,
          text: name,
          hint: {
            text: [
              t('roll.where', { year: year || '–', class: className || '–' }),
              day === null ? t('roll.leaver-missing') : t('roll.leaver-day', { day: dayWords(t, day, seen.now) }),
            ].join(' · '),
          },
        }))}
        {...problem}
      />
      <div class="govuk-button-group">
        <Button text={t('roll.leavers-button')} classes="govuk-button--secondary" preventDoubleClick />
        <Button
          text={t('roll.leavers-all', { count: proposed })}
          classes="govuk-button--warning"
          name="all"
          value="yes"
          preventDoubleClick
        />
      </div>
    </form>
  )
}
