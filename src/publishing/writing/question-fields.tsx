import { Checkboxes, ClauseChip, InsetText, Radios, useWords } from '../../ui/ui.ts'
import { holdsAsked, whereItGoes } from '../posts/questions-put.ts'
import type { PostRead } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { type Problem, problemAt } from './problems.ts'

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

/** What the policy asks the author about this very draft, each question with the clause that puts it. */
export function QuestionFields({ read, problems }: { read: PostRead; problems: readonly Problem[] }) {
  const t = useWords()
  const { questions, post, standing } = read
  if (questions.length === 0) return null
  const places = read.accounts.filter(account => post.draft.targets.includes(account.id))
  const where = whereItGoes(places.map(account => account.platform))
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
            {given?.then !== undefined &&
              (given.does !== 'go_on' || (given.onlyOn === 'website' && where !== 'website')) && (
                <InsetText text={given.then} />
              )}
          </>
        )
      })}
    </section>
  )
}
