import type { Finding } from '../../checks/checks.ts'
import { Button, ClauseChip, Details, Textarea, useWords } from '../../ui/ui.ts'
import { namesPupil } from '../posts/check-post.ts'
import { waitsForSomebody } from '../posts/held.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import { whoClears } from '../posts/standing.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { inWords } from './who-looks.ts'
import { findingField } from './write.form.ts'

/** What stops the post, and a plain name that does not: where it is one of no child here, there is no family to ask. Of a name that may be a word she is asked. */
export function canContest(finding: Finding): boolean {
  if (finding.outcome === 'block') return !waitsForSomebody(finding)
  return namesPupil(finding.kind) && finding.ask === undefined
}

/** A wrong finding is never a dead end: with a reason it can be handed in, and whoever the policy names looks at it. */
export function Contest({
  read,
  finding,
  missingReason,
}: {
  read: PostRead
  finding: Finding
  missingReason: boolean
}) {
  const t = useWords()
  const { standing, post } = read
  const name = findingField(finding.key)
  const why = post.draft.contested[finding.key] ?? ''
  const { circle, clauses } = whoClears(standing, finding)
  const who = inWords(t, circle, standing)
  const stops = finding.outcome === 'block'
  return (
    <>
      {why !== '' && (
        <p class="cw-finding__line" dir="auto">
          {t(stops ? 'writing.contested-by-you' : 'writing.contested-by-you-not-ours', { why })}
        </p>
      )}
      <input type="hidden" name={`finding[${name}]`} value={finding.key} />
      <Details
        summaryText={t(
          why !== ''
            ? 'writing.contest-change'
            : !stops
              ? 'writing.contest-title-not-ours'
              : namesPupil(finding.kind)
                ? 'writing.contest-title-name'
                : 'writing.contest-title',
        )}
        open={missingReason}
        classes="cw-finding__contest"
      >
        {!stops && <p class="govuk-body">{t('writing.contest-who-not-ours')}</p>}
        {stops && (
          <>
            <p class="govuk-body">{who === '' ? t('writing.contest-nobody') : t('writing.contest-who', { who })}</p>
            <p class="cw-finding__clauses">
              {clausesShown(standing.policy, clauses).map(clause => (
                <ClauseChip clause={clause} />
              ))}
            </p>
          </>
        )}
        <Textarea
          name={`why[${name}]`}
          id={`why-${name}`}
          rows={2}
          label={{ text: t(stops ? 'writing.contest-why' : 'writing.contest-why-not-ours') }}
          value={why}
          errorMessage={missingReason ? { text: t('writing.contest-missing') } : undefined}
        />
        <Button
          text={t(stops ? 'writing.contest-button' : 'writing.contest-button-not-ours')}
          name="do"
          value={`contest:${finding.key}`}
          classes="govuk-button--secondary cw-finding__button"
        />
      </Details>
    </>
  )
}
