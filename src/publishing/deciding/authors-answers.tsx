import { useWords } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'

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
              {ofVideo.map(({ asked: words, answer }) => (
                <div>{t('pictured.answered', { asked: words, answer })}</div>
              ))}
            </dd>
          </div>
        )}
        {[...byPicture].map(([number, questions]) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{t('pictured.of-picture', { number: number ?? 0 })}</dt>
            <dd class="govuk-summary-list__value">
              {questions.map(({ asked: words, answer }) => (
                <div>{t('pictured.answered', { asked: words, answer })}</div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
