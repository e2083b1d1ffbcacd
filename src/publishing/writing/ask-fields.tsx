import type { Finding } from '../../checks/checks.ts'
import { Radios, useWords } from '../../ui/ui.ts'
import { askName, waitsForSomebody } from '../posts/author-answers.ts'
import type { PostRead } from '../posts/read-post.ts'
import { whoClears } from '../posts/standing.ts'
import { inWords } from './who-looks.ts'

/** The one question that a finding puts, beside it: what each answer does stands under it, and where it goes is said once it is given. */
export function AskFields({ read, finding, missing }: { read: PostRead; finding: Finding; missing: boolean }) {
  const t = useWords()
  const { ask, answered } = finding
  if (ask === undefined) return null
  const name = askName(finding)
  return (
    <>
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
      {waitsForSomebody(finding) && (
        <p class="cw-finding__line">
          {t('asks.waits-for', { who: inWords(t, whoClears(read.standing, finding).circle, read.standing) })}
        </p>
      )}
    </>
  )
}
