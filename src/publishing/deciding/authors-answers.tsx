import { ClauseChip, useWords } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'
import type { HandedInAnswers } from '../posts/versions.store.ts'
import { clausesShown } from '../showing/clause-shown.ts'

type Answered = HandedInAnswers['questions'][number]

export function AuthorsAnswers({ read }: { read: PostRead }) {
  const t = useWords()
  const asked = read.version?.answers.questions ?? []
  if (asked.length === 0) return null
  const ofVideo = asked.filter(question => question.video === true)
  const byPicture = Map.groupBy(
    asked.filter(question => question.picture !== undefined),
    question => question.picture,
  )
  return (
    <>
      <h2 class="govuk-heading-m">{t('deciding.answers-title')}</h2>
      <dl class="govuk-summary-list govuk-summary-list--no-border">
        {asked
          .filter(question => question.picture === undefined && question.video === undefined)
          .map(question => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{question.asked}</dt>
              <dd class="govuk-summary-list__value">{question.answer}</dd>
            </div>
          ))}
        {ofVideo.length > 0 && (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{t('pictured.of-video')}</dt>
            <dd class="govuk-summary-list__value">
              {ofVideo.map(question => (
                <OneAnswer question={question} />
              ))}
            </dd>
          </div>
        )}
        {[...byPicture].map(([number, questions]) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{t('pictured.of-picture', { number: number ?? 0 })}</dt>
            <dd class="govuk-summary-list__value">
              {questions.map(question => (
                <OneAnswer question={question} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <RightsInForce read={read} />
    </>
  )
}

function OneAnswer({ question: { asked, answer, rights } }: { question: Answered }) {
  const t = useWords()
  return (
    <div>
      {t('pictured.answered', { asked, answer })}
      {rights !== undefined && (
        <>
          {' '}
          <span dir="auto">{t('pictured.rights-said', rights)}</span>
        </>
      )}
    </div>
  )
}

/** By which clauses a picture of somebody else is looked at, where there is one. */
function RightsInForce({ read: { version, standing } }: { read: PostRead }) {
  const t = useWords()
  if (!(version?.answers.questions ?? []).some(({ rights }) => rights !== undefined)) return null
  return (
    <p class="govuk-body-s">
      {t('deciding.rights-clauses')}{' '}
      <span class="cw-finding__clauses">
        {clausesShown(standing.policy, standing.policy.settings.get('screening.copyright').clauses).map(clause => (
          <ClauseChip clause={clause} />
        ))}
      </span>
    </p>
  )
}
