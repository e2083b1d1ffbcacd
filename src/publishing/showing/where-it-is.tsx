import { linkTo, Tag, useWords } from '../../ui/ui.ts'
import { comparedWords, targetProblemWords } from '../platforms/problem-words.ts'
import type { TargetState } from '../posts/post.ts'
import type { Target } from '../posts/targets.store.ts'

const COLOUR: Partial<Record<TargetState, string>> = {
  live: 'govuk-tag--green',
  failed: 'govuk-tag--red',
  unknown: 'govuk-tag--yellow',
  gone: 'govuk-tag--grey',
  stopped: 'govuk-tag--grey',
}

/** How each platform stands, with what a person can do there. */
export function WhereItIs({ targets, now }: { targets: readonly Target[]; now: Date }) {
  const t = useWords()
  if (targets.length === 0) return null
  return (
    <section aria-labelledby="where">
      <h2 class="govuk-heading-m" id="where">
        {t('deciding.where-title')}
      </h2>
      <ul class="govuk-list cw-where">
        {targets.map(target => (
          <li class="cw-where__one">
            <p class="govuk-body">
              <strong>{target.accountName}</strong>{' '}
              <Tag text={t(`deciding.target-${target.state}`)} classes={COLOUR[target.state] ?? ''} />
            </p>
            {target.problem !== null && <p class="govuk-body-s">{targetProblemWords(target.problem, t)}</p>}
            {target.nextTryAt !== null && (
              <p class="govuk-body-s">{t('deciding.target-try-again', { when: t.until(target.nextTryAt, now) })}</p>
            )}
            {target.compared !== null && <p class="govuk-body-s">{comparedWords(target.compared, t)}</p>}
            {target.link !== null && target.state !== 'gone' && (
              <p class="govuk-body">
                <a {...linkTo(target.link)} class="govuk-link" rel="noreferrer noopener" target="_blank">
                  {t('deciding.target-open', { account: target.accountName })}
                </a>
              </p>
            )}
            {(target.state === 'to_post_by_hand' || target.state === 'to_remove_by_hand') && (
              <p class="govuk-body">
                <a class="govuk-button govuk-button--secondary" href={`/targets/${target.id}`}>
                  {t(
                    target.state === 'to_post_by_hand'
                      ? 'deciding.target-post-by-hand'
                      : 'deciding.target-remove-by-hand',
                  )}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
