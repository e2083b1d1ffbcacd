import type { Finding } from '../../checks/checks.ts'
import { Radios, useWords } from '../../ui/ui.ts'
import { askName } from '../posts/author-answers.ts'

/** The one question that a finding puts, beside it: what each answer does stands under it. */
export function AskFields({ finding, missing }: { finding: Finding; missing: boolean }) {
  const t = useWords()
  const { ask, answered } = finding
  if (ask === undefined) return null
  const name = askName(finding)
  return (
    <Radios
      name={`ask[${name}]`}
      idPrefix={`ask-${name}`}
      classes="govuk-radios--small"
      fieldset={{ legend: { text: ask.question, classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={
        missing ? { text: t('asks.still-open', { question: ask.question, words: finding.span }) } : undefined
      }
      value={answered?.id}
      items={ask.answers.map(({ id, label, then }) => ({ value: id, text: label, hint: { text: then } }))}
    />
  )
}
