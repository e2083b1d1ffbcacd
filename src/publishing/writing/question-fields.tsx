import { Checkboxes, useWords } from '../../ui/ui.ts'
import { holdsAsked } from '../posts/questions-put.ts'
import type { PostRead } from '../posts/read-post.ts'
import { OneQuestion } from './picture-questions.tsx'
import type { Problem } from './problems.ts'

/** What is in it that no check sees; only what this policy then has a question about. Ticking one brings its question. */
export function HoldsFields({ read }: { read: PostRead }) {
  const t = useWords()
  const asked = holdsAsked(read.standing.policy)
  if (asked.length === 0) return null
  return (
    <Checkboxes
      name="holds[]"
      idPrefix="holds"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: t('writing.holds-title'), classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: t('writing.holds-hint') }}
      values={read.post.draft.holds ?? []}
      items={asked.map(holds => ({ value: holds, text: t(`writing.holds-${holds}`) }))}
    />
  )
}

/** A question with more clauses than these shows them with an answer that stops. */
const CHIPS = 3

/** What the policy asks the author about this very draft, each question with the clause that puts it. */
export function QuestionFields({ read, problems }: { read: PostRead; problems: readonly Problem[] }) {
  const t = useWords()
  // Those about a picture stand beside it.
  const questions = read.questions.filter(question => question.picture === undefined)
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions">
      <h2 class="govuk-heading-m" id="questions">
        {t('writing.questions-title')}
      </h2>
      {questions.map(question => (
        <>
          <input type="hidden" name="shown[]" value={question.id} />
          <OneQuestion read={read} question={question} problems={problems} chips={question.clauses.length <= CHIPS} />
        </>
      ))}
    </section>
  )
}
