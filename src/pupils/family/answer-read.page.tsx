import { useWords } from '../../ui/ui.ts'
import type { AnswerRead } from './answer-link.ts'
import { Answered } from './complaint-pieces.tsx'

/** For whoever wrote to the school: what was answered, and nothing besides. */
export function AnswerReadPage({ answer, now }: { answer: AnswerRead; now: Date }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('family.answer-title')}</h1>
        <p class="govuk-body">{t('family.complain-mine', { when: t.moment(answer.at, now) })}</p>
        <p class="govuk-body cw-post-card__text">{answer.words}</p>
        <Answered complaint={answer} now={now} />
        <p class="govuk-body">{t('family.complain-outside')}</p>
      </div>
    </div>
  )
}
