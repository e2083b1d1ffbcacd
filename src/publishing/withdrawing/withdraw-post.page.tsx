import { noticeShown } from '../../people/people.ts'
import {
  BackLink,
  Button,
  ClauseChip,
  type ClauseShown,
  ErrorSummary,
  PrivacyNotice,
  Textarea,
  useWords,
} from '../../ui/ui.ts'
import type { Target } from '../posts/targets.store.ts'
import { WhereItIs } from '../showing/where-it-is.tsx'

export type WithdrawOptions = {
  post: string
  /** Where it can be seen, or is about to be. */
  targets: readonly Target[]
  reason: string
  problem: string | null
  now: Date
}

/** What withdrawing does and what it cannot do, the reason, and one button. */
export function WithdrawPage({ post, targets, reason, problem, now }: WithdrawOptions) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/posts/${post}`} text={t('handwork.to-the-post')} />
        {problem !== null && <ErrorSummary errorList={[{ text: problem, href: '#reason' }]} />}
        <h1 class="govuk-heading-l">{t('deciding.withdraw-title')}</h1>
        <p class="govuk-body">{t('deciding.withdraw-what')}</p>
        <p class="govuk-body">{t('handwork.withdraw-copies')}</p>
        <WhereItIs targets={targets} now={now} />
        <form method="post" action={`/posts/${post}/withdraw`} novalidate>
          <Textarea
            name="reason"
            rows={3}
            value={reason}
            label={{ text: t('deciding.withdraw-reason'), classes: 'govuk-label--m' }}
            hint={{ text: `${t('deciding.withdraw-reason-hint')} ${t('handwork.withdraw-read-by')}` }}
            errorMessage={problem === null ? undefined : { text: problem }}
          />
          <PrivacyNotice notice={noticeShown(t, 'writing-a-post')} />
          <Button text={t('deciding.withdraw-button')} classes="govuk-button--warning" preventDoubleClick />
        </form>
      </div>
    </div>
  )
}

export function CannotWithdrawPage({
  post,
  why,
  clauses,
}: {
  post: string
  why: string
  clauses: readonly ClauseShown[]
}) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('deciding.withdraw-title')}</h1>
        <p class="govuk-body">{why}</p>
        {clauses.length > 0 && (
          <p class="govuk-body">
            {clauses.map(clause => (
              <>
                <ClauseChip clause={clause} />{' '}
              </>
            ))}
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/posts/${post}`}>
            {t('handwork.to-the-post')}
          </a>
        </p>
      </div>
    </div>
  )
}
