import { SummaryList, type SummaryRow, Tag, useWords, type Words } from '../../ui/ui.ts'
import type { OpenQuestion } from '../packs/pack.ts'
import { answerInWords } from '../pages/answer-in-words.ts'
import type { AtDraft } from './at-draft.tsx'
import { topics, type Way } from './draft.ts'
import { isAnswered } from './tasks.rule.ts'

/** What was answered so far, and how each answer came about. */
export function AnswersShown({ at }: { at: AtDraft }) {
  const t = useWords()
  const { pack } = at.read
  if (pack === null || pack.openQuestions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.answers-title')}</h2>
      <SummaryList rows={pack.openQuestions.map(question => answerRow(t, at, question))} />
    </>
  )
}

function answerRow(t: Words, { read }: AtDraft, question: OpenQuestion): SummaryRow {
  const answer = read.answers.open?.[question.id]
  const entry = read.entries.get(topics.question(read.pack?.name ?? '', question.id))
  return {
    key: { text: question.asks },
    value: {
      html: (
        <>
          {answerInWords(t, question, answer)}{' '}
          {answer !== undefined && (
            <WayTag way={entry?.way ?? null} ours={answer === question.ours} trusts={!isAnswered(read, question)} />
          )}
        </>
      ),
    },
  }
}

/** How an answer came about. `way` null: it is the trust's. */
export function WayTag({ way, ours, trusts = false }: { way: Way | null; ours: boolean; trusts?: boolean }) {
  const t = useWords()
  if (way === null || trusts) return <Tag text={t('adopting.way-trust')} classes="govuk-tag--grey" />
  if (way === 'own') return ours ? <Tag text={t('adopting.way-as-suggested')} classes="govuk-tag--grey" /> : null
  return <Tag text={t(`adopting.way-${way}`)} classes="govuk-tag--grey" />
}
