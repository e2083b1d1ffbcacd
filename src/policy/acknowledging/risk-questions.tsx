import { ClauseChip, Radios, useWords } from '../../ui/ui.ts'
import { clauseShown } from '../pages/clause-links.ts'
import { answerNumbers } from '../understanding/situations.ts'
import type { Missing } from './acknowledge.rule.ts'
import type { ReadForm } from './read.form.ts'
import type { MyReading } from './read-mine.ts'

/** One situation for each risk. A wrong answer is explained by its clauses, and may be answered again at once. */
export function RiskQuestions({
  reading,
  form,
  missing,
}: {
  reading: MyReading
  form: ReadForm
  missing: readonly Missing[]
}) {
  const t = useWords()
  const { settings } = reading.policy
  return (
    <>
      {reading.form.risks.map(({ risk, situation }) => {
        const wrong = missing.find(one => one.id === risk)
        const chips = settings.get(situation.setting).clauses.flatMap(id => {
          const clause = settings.clause(id)
          return clause === undefined ? [] : [clause]
        })
        return (
          <>
            <Radios
              name={`answers[${risk}]`}
              idPrefix={`answers-${risk}`}
              value={form.answers[risk] ?? ''}
              fieldset={{
                legend: {
                  text: t('acknowledging.risk-legend', { risk, situation: t(`understanding.s-${situation.id}`) }),
                  classes: 'govuk-fieldset__legend--s',
                },
              }}
              {...(wrong === undefined ? {} : { errorMessage: { text: t(`acknowledging.missing-${wrong.missing}`) } })}
              items={answerNumbers.map(number => ({
                value: String(number),
                text: t(answerKey(situation.id, number)),
                checked: form.answers[risk] === String(number),
              }))}
            />
            {wrong?.missing === 'right-answer' && (
              <div class="govuk-inset-text">
                <p class="govuk-body">
                  {t(chips.length === 0 ? 'acknowledging.risk-ours' : 'acknowledging.risk-says')}
                </p>
                {chips.map(clause => (
                  <p class="govuk-body">
                    {clause.says} <ClauseChip clause={clauseShown(reading.policy, clause)} />
                  </p>
                ))}
              </div>
            )}
          </>
        )
      })}
    </>
  )
}

/** The key of one answer's words. Situations without a third meaning still have three answers to choose from. */
export function answerKey<I extends MyReading['form']['risks'][number]['situation']['id']>(
  id: I,
  number: 0 | 1 | 2,
): `understanding.s-${I}-${0 | 1 | 2}` {
  return `understanding.s-${id}-${number}`
}
