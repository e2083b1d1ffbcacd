import { ClauseChip, InsetText, Radios, useWords } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { type Problem, problemAt } from './problems.ts'

/** What the policy asks the author about this very draft, each question with the clause that puts it. */
export function QuestionFields({ read, problems }: { read: PostRead; problems: readonly Problem[] }) {
  const t = useWords()
  const { questions, post, standing } = read
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions">
      <h2 class="govuk-heading-m" id="questions">
        {t('writing.questions-title')}
      </h2>
      {questions.map(question => {
        const given = question.answers.find(answer => answer.id === post.draft.answers[question.id])
        return (
          <>
            <input type="hidden" name="shown[]" value={question.id} />
            <Radios
              name={`answers[${question.id}]`}
              idPrefix={`answers-${question.id}`}
              fieldset={{ legend: { text: question.asks, classes: 'govuk-fieldset__legend--s' } }}
              hint={{
                html: (
                  <span class="cw-finding__clauses">
                    {clausesShown(standing.policy, question.clauses).map(clause => (
                      <ClauseChip clause={clause} />
                    ))}
                  </span>
                ),
              }}
              errorMessage={problemAt(problems, `answers-${question.id}`)}
              value={given?.id}
              items={question.answers.map(answer => ({ value: answer.id, text: answer.label }))}
            />
            {given !== undefined && given.does !== 'go_on' && given.then !== undefined && (
              <InsetText text={given.then} />
            )}
          </>
        )
      })}
    </section>
  )
}
