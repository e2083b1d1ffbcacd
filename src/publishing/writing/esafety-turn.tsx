import { ClauseChip, Details, useWords } from '../../ui/ui.ts'
import { esafetyInTurn } from '../posts/esafety-turn.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'

/** Whose turn it is among the messages that the policy wants repeated, with when each was last: a reminder, and nobody's task. */
export function EsafetyTurn({ read: { standing, esafety, readAt } }: { read: PostRead }) {
  const t = useWords()
  const { settings } = standing.policy
  const turn = esafetyInTurn(settings, esafety)
  const [next] = turn
  if (next === undefined) return null
  return (
    <Details
      summaryText={t('writing.esafety-turn', { message: t(`writing.esafety-${next.message}`) })}
      html={
        <>
          <ul class="govuk-list govuk-list--bullet">
            {turn.map(({ message, last }) => (
              <li>
                {t('writing.esafety-last', {
                  message: t(`writing.esafety-${message}`),
                  used: last === null ? 'no' : 'yes',
                  when: last === null ? '' : t.day(last, readAt),
                })}
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            {t('writing.esafety-how')}{' '}
            {clausesShown(standing.policy, settings.get('publishing.esafety_rota').clauses).map(clause => (
              <ClauseChip clause={clause} />
            ))}
          </p>
        </>
      }
    />
  )
}
