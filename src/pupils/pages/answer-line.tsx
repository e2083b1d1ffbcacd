import { dayOf, noonOf, PostForm, TextField } from '../../people/people.ts'
import { Details, useWords } from '../../ui/ui.ts'
import type { AnswerShown } from '../consent/answers.store.ts'
import { whoSaid } from './pupil.page.tsx'

type Facts = { answer: AnswerShown; pupil: string; mayAccept: boolean; now: Date }

/** One answer of the past or of today, with its words; where a yes waits for the school, the head decides here. */
export function AnswerLine({ answer, pupil, mayAccept, now }: Facts) {
  const t = useWords()
  const signed = answer.how === 'paper' || answer.how === 'link'
  const waits = answer.answer === 'yes' && answer.accepted === null && !(signed && answer.wordingChecked === true)
  const mayBeAccepted = signed || answer.how === 'mis'
  return (
    <li class="cw-line">
      <span class="cw-line__what">
        {t(`consent.state-${answer.answer}`)}: {t(`consent.kind-${answer.kind}`)},{' '}
        {t(`consent.channel-${answer.channel}`)}
      </span>
      <span class="cw-line__about">
        {t(answer.how === 'link' ? 'consent.answer-about-own' : 'consent.answer-about', {
          who: whoSaid(t, answer),
          when: t.moment(answer.at, now),
          how: t(`consent.how-${answer.how}`),
          by: answer.recordedBy,
        })}
        {answer.until !== null &&
          ` ${t('consent.answer-ends', { day: t.day(noonOf(answer.until)), over: answer.until < dayOf(now) ? 'yes' : 'no' })}`}
        {answer.interpreter !== null && ` ${t('consent.answer-interpreter', { who: answer.interpreter })}`}
        {answer.accepted !== null && ` ${t('consent.answer-accepted', { reason: answer.accepted })}`}
        {waits && ` ${t(mayBeAccepted ? 'consent.answer-waits' : 'consent.answer-spoken')}`}
      </span>
      {answer.wordingWords === null ? (
        <span class="cw-line__about">{t('consent.wording-unknown')}</span>
      ) : (
        <Details
          summaryText={t('consent.wording-name', {
            title: answer.wordingTitle ?? '',
            version: answer.wordingVersion ?? 0,
          })}
        >
          {answer.wordingWords}
        </Details>
      )}
      {waits && mayAccept && mayBeAccepted && (
        <Details summaryText={t('consent.accept-link')}>
          <PostForm
            action={`/pupils/${pupil}/answers/${answer.id}/accept`}
            button={t('consent.accept-button')}
            notice="families"
          >
            <TextField name="reason" id={`reason-${answer.id}`} label={t('consent.accept-reason')} />
          </PostForm>
        </Details>
      )}
    </li>
  )
}
