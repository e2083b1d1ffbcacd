import { Button, Input, useWords, type Words } from '../../../ui/ui.ts'
import type { Decision } from '../decision.ts'
import type { KeptPassage } from '../passages.store.ts'
import type { PassageFacts } from './passage.page.tsx'
import { Seen } from './passage-shown.tsx'

/** What a decision puts, refers to and is for, a sentence each: beside what runs, whatever that is. */
export function belongingInWords(t: Words, { fate, asks, readWith, aim }: Decision): readonly string[] {
  return [
    ...(fate === 'runs' && asks !== undefined
      ? [t('importing.is-asked', { asks: asks.asks, when: t(`importing.question-at-${asks.at}`) })]
      : []),
    ...(readWith !== undefined && readWith.length > 0
      ? [t('importing.is-read-with', { titles: readWith.join('; ') })]
      : []),
    ...(aim === true ? [t('importing.is-aim')] : []),
  ]
}

type Options = { passage: KeptPassage; action: string }

/** The question, the policies and the aim as they are now, each with a way to take it out. */
export function BelongsNow({ passage, action }: Options) {
  const t = useWords()
  const { decision } = passage
  const { fate, asks, readWith = [] } = decision
  return (
    <>
      {fate === 'runs' && asks !== undefined && (
        <>
          <p class="govuk-body">
            {t('importing.is-asked', { asks: asks.asks, when: t(`importing.question-at-${asks.at}`) })}{' '}
            {t(`importing.question-on-${asks.on}`)}.
          </p>
          {asks.at !== 'approve' && (
            <ul class="govuk-list govuk-list--bullet">
              {asks.answers.map(({ label, does, then }) => (
                <li>
                  {t('importing.question-answer-does', { label, does: t(`importing.question-does-${does}`) })} {then}
                </li>
              ))}
            </ul>
          )}
          {asks.confirms !== '' && (
            <p class="govuk-body">{t('importing.question-signs', { confirms: asks.confirms })}</p>
          )}
          <Out passage={passage} action={action} does="unask" what={asks.asks} />
        </>
      )}
      {readWith.map(title => (
        <>
          <p class="govuk-body">{t('importing.is-read-with', { titles: title })}</p>
          <Out passage={passage} action={action} does="unlink" what={title} />
        </>
      ))}
      {decision.aim === true && (
        <>
          <p class="govuk-body">{t('importing.is-aim')}</p>
          <Out passage={passage} action={action} does="no-aim" what={t('importing.is-aim')} />
        </>
      )}
    </>
  )
}

function Out({ passage, action, does, what }: Options & { does: string; what: string }) {
  const t = useWords()
  return (
    <form method="post" action={action}>
      <Seen passage={passage} />
      <input type="hidden" name="does" value={does} />
      {does === 'unlink' && <input type="hidden" name="title" value={what} />}
      <button type="submit" class="cw-link-button">
        {t('importing.take-out')}
        <span class="govuk-visually-hidden">{t('importing.take-out-hidden', { question: what })}</span>
      </button>
    </form>
  )
}

/** Another policy the passage refers to; and marking it as one of the policy's aims. */
export function LinkAndAim({ facts, action, error }: { facts: PassageFacts; action: string; error: string | null }) {
  const t = useWords()
  const { passage, typed } = facts
  return (
    <>
      <form method="post" action={action}>
        <Seen passage={passage} />
        <input type="hidden" name="does" value="link" />
        <Input
          name="title"
          label={{ text: t('importing.link-label') }}
          hint={{ text: t('importing.link-hint') }}
          value={typed.title ?? ''}
          {...(error === null ? {} : { errorMessage: { text: error } })}
        />
        <Button text={t('importing.link-button')} classes="govuk-button--secondary" />
      </form>
      {passage.decision.aim !== true && (
        <form method="post" action={action}>
          <Seen passage={passage} />
          <input type="hidden" name="does" value="aim" />
          <p class="govuk-hint">{t('importing.aim-hint')}</p>
          <Button text={t('importing.aim-button')} classes="govuk-button--secondary" />
        </form>
      )}
    </>
  )
}
