import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, page } from '../../platform/platform.ts'
import { atDraft, draftId, draftPath, notChangeable, stepPage, t } from './at-draft.tsx'
import { changeDraft, type Said } from './change-draft.ts'
import { type ReviewWrong, type Start, type StartWrong } from './dates.rule.ts'
import { DatesPage } from './dates.page.tsx'
import { dayTyped } from './day-typed.ts'

import type { DraftRead } from './read-draft.ts'
import { sayReview, sayStart } from './say.rule.ts'

export async function showDates(ask: Ask<Visitor>): Promise<Answer> {
  const at = await atDraft(ask)
  if (at.read.settings === null) return goTo(draftPath(at.read.draft.id, '/pack'))
  return page(t('adopting.dates-title'), <DatesPage at={at} wrong={null} typed={null} />)
}

export type DatesWrong =
  | { readonly field: 'start'; readonly why: StartWrong | 'choose' }
  | { readonly field: 'review'; readonly why: ReviewWrong | 'choose'; readonly latest?: string }
  | { readonly field: 'start'; readonly why: 'meanwhile' }

type DatesRefusal = { readonly refused: 'dates-wrong'; readonly wrong: DatesWrong }

/** Start and review on one page, said in one go: the review is reckoned from the start. */
export async function takeDates(ask: Ask<Visitor>): Promise<Answer> {
  const id = draftId(ask.params)
  const { form } = ask
  const outcome = await changeDraft<DatesRefusal>(ask.works, ask.visitor, id, (read, at) => sayDates(read, form, at))
  if (!('refused' in outcome)) return goTo(draftPath(id))
  const elsewhere = notChangeable(id, outcome)
  if (elsewhere !== null) return elsewhere
  const wrong: DatesWrong = 'wrong' in outcome ? outcome.wrong : { field: 'start', why: 'meanwhile' }
  return stepPage(t('adopting.dates-title'), <DatesPage at={await atDraft(ask)} wrong={wrong} typed={form} />, true)
}

function sayDates(read: DraftRead, form: Form, at: Date): Said | DatesRefusal {
  const refuse = (wrong: DatesWrong): DatesRefusal => ({ refused: 'dates-wrong', wrong })
  const start = startTyped(form)
  if (start === null) return refuse({ field: 'start', why: 'choose' })
  const turns = { start: turnOf(form, 'seen-start'), review: turnOf(form, 'seen-review') }
  const started = sayStart(start, turns.start, at)
  if ('refused' in started) return refuse({ field: 'start', why: started.wrong })
  const own = field(form, 'review') === 'day'
  const months = read.settings?.get('policy.review_months').value ?? null
  if (!own && (field(form, 'review') !== 'months' || months === null)) return refuse({ field: 'review', why: 'choose' })
  // The new start counts for the review, though it is not kept yet.
  const entries = new Map(read.entries)
  for (const { topic, value } of started.says) entries.set(topic, { topic, value, turn: 0, way: 'own', by: '', at })
  const day = own ? (dayTyped(form, 'review') ?? '') : null
  const reviewed = sayReview({ ...read, entries }, day, turns.review, at)
  if ('refused' in reviewed) {
    if (reviewed.refused === 'no-pack') return refuse({ field: 'review', why: 'choose' })
    const { wrong: why, latest } = reviewed
    return refuse({ field: 'review', why, ...(latest === undefined ? {} : { latest }) })
  }
  return { says: [...started.says, ...reviewed.says] }
}

function startTyped(form: Form): Start | null {
  const when = field(form, 'start')
  if (when === 'signed') return { when }
  return when === 'day' ? { when, day: dayTyped(form, 'start') ?? '' } : null
}

function turnOf(form: Form, name: string): number {
  const turn = Number(field(form, name))
  return Number.isSafeInteger(turn) && turn >= 0 ? turn : 0
}
