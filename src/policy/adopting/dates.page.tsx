import { field, type Form } from '../../platform/platform.ts'
import { Button, DateInput, Radios, useWords, type Words } from '../../ui/ui.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import type { DatesWrong } from './dates.handlers.tsx'
import { monthsAfter, dayIn } from './dates.rule.ts'
import { dayParts, partsOfDay } from './day-typed.ts'
import { reviewIn, startIn, topics } from './draft.ts'
import { PutAside } from './put-aside.tsx'
import { ClausesInFull, Step, toTasks } from './step.tsx'

type DatesOptions = { at: AtDraft; wrong: DatesWrong | null; typed: Form | null }

/** When it starts, and when it is looked at again. */
export function DatesPage({ at, wrong, typed }: DatesOptions) {
  const t = useWords()
  const { read } = at
  const text = wrong === null ? null : wrongInWords(t, wrong, at.now)
  const place = wrong === null ? '' : `${wrong.field}${isOfDay(wrong.why) ? '-day' : ''}`
  return (
    <Step
      at={at}
      back={toTasks(at)}
      title={t('adopting.dates-title')}
      wrong={text === null ? [] : [{ text, field: place }]}
    >
      <form method="post" action={draftPath(read.draft.id, '/dates')} novalidate>
        <PutAside at={at} />
        <input type="hidden" name="seen-start" value={read.entries.get(topics.start)?.turn ?? 0} />
        <input type="hidden" name="seen-review" value={read.entries.get(topics.review)?.turn ?? 0} />
        <StartFields
          at={at}
          typed={typed}
          error={place.startsWith('start') ? text : null}
          ofDay={place === 'start-day'}
        />
        {read.pack !== null && (
          <ClausesInFull
            pack={read.pack}
            ids={read.settings?.get('policy.review_months').clauses ?? []}
            title={t('adopting.dates-review-clauses')}
          />
        )}
        <ReviewFields
          at={at}
          typed={typed}
          error={place.startsWith('review') ? text : null}
          ofDay={place === 'review-day'}
        />
        <Button text={t('adopting.save')} preventDoubleClick />
      </form>
    </Step>
  )
}

function isOfDay(why: DatesWrong['why']): boolean {
  return why !== 'choose' && why !== 'meanwhile'
}

function wrongInWords(t: Words, wrong: DatesWrong, now: Date): string {
  const latest =
    'latest' in wrong && wrong.latest !== undefined ? t.day(new Date(`${wrong.latest}T12:00:00Z`), now) : ''
  return wrong.field === 'start'
    ? t(`adopting.dates-start-${wrong.why}`)
    : t(`adopting.dates-review-${wrong.why}`, { latest })
}

type FieldsOptions = { at: AtDraft; typed: Form | null; error: string | null; ofDay: boolean }

/** An error that is about the day stands at the day, else at the choice. */
function told(error: string | null, here: boolean) {
  return error !== null && here ? { errorMessage: { text: error } } : {}
}

function StartFields({ at, typed, error, ofDay }: FieldsOptions) {
  const t = useWords()
  const start = startIn(at.read.entries)
  const day = start?.when === 'day' ? start.day : null
  return (
    <Radios
      name="start"
      idPrefix="start"
      fieldset={{ legend: { text: t('adopting.dates-start'), classes: 'govuk-fieldset__legend--m' } }}
      hint={{ text: t('adopting.dates-start-hint') }}
      value={typed === null ? start?.when : field(typed, 'start')}
      {...told(error, !ofDay)}
      items={[
        { value: 'signed', text: t('adopting.dates-start-signed') },
        {
          value: 'day',
          text: t('adopting.dates-start-day'),
          conditional: {
            html: (
              <DateInput
                id="start"
                namePrefix="start"
                fieldset={{ legend: { text: t('adopting.dates-which-day') } }}
                hint={{ text: t('adopting.dates-start-day-hint') }}
                values={typed === null ? partsOfDay('start', day) : dayParts(typed, 'start')}
                {...told(error, ofDay)}
              />
            ),
          },
        },
      ]}
    />
  )
}

/** Where the policy names an interval it can be taken or shortened; where it names none, a day has to be given. */
function ReviewFields({ at, typed, error, ofDay }: FieldsOptions) {
  const t = useWords()
  const { settings, entries } = at.read
  const months = settings?.get('policy.review_months').value ?? null
  const given = reviewIn(entries)
  const start = startIn(entries)
  const from = start?.when === 'day' ? start.day : dayIn(at.now)
  const dayFields = (
    <DateInput
      id="review"
      namePrefix="review"
      fieldset={{ legend: { text: t('adopting.dates-which-day') } }}
      values={typed === null ? partsOfDay('review', given) : dayParts(typed, 'review')}
      {...told(error, ofDay)}
    />
  )
  const chosen = given !== null ? 'day' : start === null ? undefined : 'months'
  return (
    <Radios
      name="review"
      idPrefix="review"
      fieldset={{ legend: { text: t('adopting.dates-review'), classes: 'govuk-fieldset__legend--m' } }}
      hint={{ text: t(months === null ? 'adopting.dates-review-none' : 'adopting.dates-review-hint') }}
      value={typed === null ? (months === null ? 'day' : chosen) : field(typed, 'review')}
      {...told(error, !ofDay)}
      items={[
        months !== null && {
          value: 'months',
          text: t('adopting.dates-review-months', {
            count: months,
            day: t.day(new Date(`${monthsAfter(from, months)}T12:00:00Z`), at.now),
          }),
        },
        { value: 'day', text: t('adopting.dates-review-day'), conditional: { html: dayFields } },
      ]}
    />
  )
}
