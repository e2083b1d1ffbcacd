import {
  BackLink,
  Button,
  Checkboxes,
  ClauseChip,
  ErrorSummary,
  Input,
  InsetText,
  NotificationBanner,
  PrivacyNotice,
  Radios,
  SummaryList,
  Textarea,
  useWords,
  WarningText,
} from '../../ui/ui.ts'
import { noticeShown } from '../../people/people.ts'
import { clausesShown } from '../pages/clause-links.ts'
import { policyPath } from '../pages/policy.page.tsx'
import type { PolicySeen } from '../pages/which-school.tsx'
import { aimsOf, raisedKinds } from './review-due.rule.ts'
import { outcomes } from './end-review.ts'
import type { ReviewSeen } from './see-review.ts'

export type ReviewFactsShown = {
  readonly seen: PolicySeen
  readonly review: ReviewSeen
  readonly mayEnd: boolean
  readonly mayRaise: boolean
  readonly done: 'raised' | 'keep' | 'amend' | 'withdraw' | null
  /** What was wrong, in words, and what had been typed: nothing is lost. */
  readonly wrong: { readonly text: string; readonly form: 'raise' | 'end' } | null
  readonly typed: Readonly<Record<string, string>>
  readonly ticked: readonly string[] | null
}

/** When the review is due and why, what has happened, what there is to look at, and how it ends. */
export function ReviewPage(facts: ReviewFactsShown) {
  const t = useWords()
  const { seen, review, done, wrong } = facts
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={policyPath(seen)} text={t('policy.back-to-policy')} />
        {done !== null && <NotificationBanner type="success" text={t(`reviewing.done-${done}`)} />}
        {wrong !== null && (
          <ErrorSummary titleText={t('reviewing.wrong')} errorList={[{ text: wrong.text, href: `#${wrong.form}` }]} />
        )}
        <span class="govuk-caption-l">{seen.school.name}</span>
        <h1 class="govuk-heading-l">{t('reviewing.title')}</h1>
        <DueLine review={review} />
        <Happened seen={seen} review={review} />
        <h2 class="govuk-heading-m">{t('reviewing.before-you')}</h2>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`/policy/review/pack?school=${seen.school.id}`}>
              {t('reviewing.pack-link')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/policy/suggestions?school=${seen.school.id}`}>
              {t('reviewing.suggestions-link')}
            </a>
          </li>
        </ul>
        <Earlier facts={facts} />
        {facts.mayRaise && <RaiseForm facts={facts} />}
        {facts.mayEnd && <EndForm facts={facts} />}
      </div>
    </div>
  )
}

/** The day and its reason, and whether it has passed. */
export function DueLine({ review: { due, overdue } }: { review: ReviewSeen }) {
  const t = useWords()
  return (
    <>
      <p class="govuk-body-l">
        {due.due === null
          ? t('reviewing.due-asked')
          : t('reviewing.due-on', {
              when: t.day(new Date(`${due.due}T12:00:00Z`), new Date(0)),
              because: due.because.replace(' ', '_'),
            })}
      </p>
      {overdue && <WarningText iconFallbackText={t('reviewing.late-sign')} text={t('reviewing.late')} />}
      {due.by !== null && <InsetText text={t('reviewing.brought-forward', { reason: due.by.reason })} />}
    </>
  )
}

export function Happened({ review, seen }: Pick<ReviewFactsShown, 'review' | 'seen'>) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('reviewing.happened')}</h2>
      {review.triggers.length === 0 && <p class="govuk-body">{t('reviewing.happened-none')}</p>}
      {review.triggers.map(one => (
        <p class="govuk-body">
          <strong>{t(`reviewing.trigger-${one.kind}`)}</strong>, {t.day(one.raisedAt, seen.now)}:{' '}
          <span dir="auto">{one.reason}</span>
          {clausesShown(seen.policy, one.clauses).map(clause => (
            <>
              {' '}
              <ClauseChip clause={clause} />
            </>
          ))}
        </p>
      ))}
    </>
  )
}

function Earlier({ facts: { review, seen } }: { facts: ReviewFactsShown }) {
  const t = useWords()
  if (review.reviews.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('reviewing.earlier')}</h2>
      <SummaryList
        rows={review.reviews.map(one => ({
          key: { text: t.day(one.endedAt, seen.now) },
          value: {
            text: t('reviewing.earlier-line', { outcome: t(`reviewing.outcome-${one.outcome}`), reason: one.reason }),
          },
        }))}
      />
    </>
  )
}

function RaiseForm({ facts: { seen, typed, wrong } }: { facts: ReviewFactsShown }) {
  const t = useWords()
  const mine = wrong?.form === 'raise'
  return (
    <form method="post" action={`/policy/review/triggers?school=${seen.school.id}`} id="raise">
      <h2 class="govuk-heading-m">{t('reviewing.raise-title')}</h2>
      <p class="govuk-body">{t('reviewing.raise-body')}</p>
      <Radios
        name="kind"
        fieldset={{ legend: { text: t('reviewing.raise-kind') } }}
        items={raisedKinds.map(kind => ({ value: kind, text: t(`reviewing.trigger-${kind}`) }))}
        value={mine ? (typed['kind'] ?? '') : ''}
      />
      <Textarea
        name="raise-reason"
        label={{ text: t('reviewing.raise-reason') }}
        hint={{ text: t('reviewing.no-names') }}
        value={mine ? (typed['raise-reason'] ?? '') : ''}
      />
      <Textarea
        name="clauses"
        rows={3}
        label={{ text: t('reviewing.raise-clauses') }}
        hint={{ text: t('reviewing.raise-clauses-hint') }}
        value={mine ? (typed['clauses'] ?? '') : ''}
      />
      <PrivacyNotice notice={noticeShown(t, 'reviewing-a-policy')} about={t('reviewing.raise-title')} />
      <Button text={t('reviewing.raise-button')} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

function EndForm({ facts }: { facts: ReviewFactsShown }) {
  const t = useWords()
  const { seen, typed, ticked, wrong } = facts
  const { pack, settings, version } = facts.review
  const mine = wrong?.form === 'end'
  const aims = aimsOf(pack)
  return (
    <form method="post" action={`/policy/review/end?school=${seen.school.id}`} id="end">
      <h2 class="govuk-heading-m">{t('reviewing.end-title')}</h2>
      <input type="hidden" name="version" value={version.id} />
      {aims.length === 0 ? (
        <p class="govuk-body">{t('reviewing.end-no-aims')}</p>
      ) : (
        <Checkboxes
          name="wanted[]"
          idPrefix="wanted"
          fieldset={{ legend: { text: t('reviewing.end-aims') } }}
          hint={{ text: t('reviewing.end-aims-hint') }}
          items={aims.map(clause => ({ value: clause.id, text: clause.says }))}
          values={mine && ticked !== null ? ticked : []}
        />
      )}
      <Radios
        name="outcome"
        fieldset={{ legend: { text: t('reviewing.end-outcome') } }}
        items={outcomes.map(outcome => ({
          value: outcome,
          text: t(`reviewing.outcome-${outcome}`),
          hint: { text: t(`reviewing.outcome-${outcome}-hint`) },
        }))}
        value={mine ? (typed['outcome'] ?? '') : ''}
      />
      {settings.get('policy.review_months').value === null && (
        <Input
          name="months"
          inputmode="numeric"
          label={{ text: t('reviewing.end-months') }}
          value={mine ? (typed['months'] ?? '') : ''}
        />
      )}
      <Textarea
        name="end-reason"
        label={{ text: t('reviewing.end-reason') }}
        hint={{ text: t('reviewing.no-names') }}
        value={mine ? (typed['end-reason'] ?? '') : ''}
      />
      <PrivacyNotice notice={noticeShown(t, 'reviewing-a-policy')} about={t('reviewing.end-title')} />
      <Button text={t('reviewing.end-button')} preventDoubleClick />
    </form>
  )
}
