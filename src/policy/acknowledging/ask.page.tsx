import { noticeShown, type School } from '../../people/people.ts'
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
import type { AskRefusal } from './ask-question.ts'

export type AskFacts = {
  readonly school: School
  readonly clause: { readonly id: string; readonly says: string; readonly chip: ClauseShown } | null
  readonly typed: string
  readonly problem: AskRefusal['refused'] | null
}

/** One question, about a clause or about the policy. */
export function AskPage({ facts }: { facts: AskFacts }) {
  const t = useWords()
  const { school, clause, problem } = facts
  const error = problem === null ? null : t(`acknowledging.refused-${problem}`)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href="/policy/questions" text={t('acknowledging.back-to-questions')} />
        {error !== null && <ErrorSummary errorList={[{ text: error, href: '#question' }]} />}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">
          {t(clause === null ? 'acknowledging.ask-title' : 'acknowledging.ask-title-clause')}
        </h1>
        {clause !== null && (
          <div class="govuk-inset-text">
            {clause.says} <ClauseChip clause={clause.chip} />
          </div>
        )}
        <form method="post" action={`/policy/questions?school=${school.id}`} novalidate>
          {clause !== null && <input type="hidden" name="clause" value={clause.id} />}
          <Textarea
            name="question"
            rows={5}
            label={{ text: t('acknowledging.question-label') }}
            hint={{ text: t('acknowledging.question-hint') }}
            value={facts.typed}
            {...(error === null ? {} : { errorMessage: { text: error } })}
          />
          <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
          <Button text={t('acknowledging.press-question')} preventDoubleClick />
        </form>
      </div>
    </div>
  )
}
