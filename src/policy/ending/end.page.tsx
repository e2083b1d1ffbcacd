import { noticeShown } from '../../people/people.ts'
import { field, type Form } from '../../platform/platform.ts'
import {
  Button,
  DateInput,
  InsetText,
  NotificationBanner,
  PrivacyNotice,
  SummaryList,
  Textarea,
  useWords,
  type Words,
} from '../../ui/ui.ts'
import { Signatures } from '../adopting/closed-draft.page.tsx'
import { dayParts } from '../adopting/day-typed.ts'
import { MeetingFields } from '../adopting/signing/sign.page.tsx'
import type { Capacity } from '../adopting/signing/signers.rule.ts'
import { Step, type Wrong } from '../adopting/step.tsx'
import { type AskRefusal, endingState, type SignEndRefusal } from './end-policy.rule.ts'
import type { Ending } from './endings.store.ts'
import type { EndingSeen } from './see-ending.ts'
import type { TakeBackRefusal } from './take-back-end.ts'

export type EndRefused = AskRefusal | SignEndRefusal | TakeBackRefusal
export const said = ['asked', 'signed', 'decided', 'taken-back', 'review'] as const
export type EndSaid = (typeof said)[number]

type EndOptions = {
  readonly seen: EndingSeen
  readonly refusal: EndRefused | null
  readonly form: Form
  readonly said: EndSaid | null
}

/** That a version ends: asked for, signed, and until its day taken back, all on one page. */
export function EndPage({ seen, refusal, form, said: done }: EndOptions) {
  const t = useWords()
  const { version, ending, mine, now } = seen
  const state = ending === null ? null : endingState(ending, now)
  const wrong = refusal === null ? null : refusedInWords(t, refusal)
  const asks = seen.inForce && seen.mayAdopt && (state === null || state === 'lapsed')
  return (
    <Step
      at={seen}
      back={`/policy/versions/${version.id}`}
      title={t('ending.title', { title: version.title })}
      wrong={wrong === null ? [] : [wrong]}
    >
      {done !== null && <NotificationBanner type="success" text={t(`ending.said-${done}`)} />}
      {state !== null && ending !== null && (
        <InsetText text={t(`ending.state-${state}`, { when: t.day(ending.endsAt, now) })} />
      )}
      {!seen.inForce && state === null && <InsetText text={t('ending.not-in-force')} />}
      <WhatItMeans seen={seen} />
      {asks && <AskForm seen={seen} wrong={wrong} form={form} />}
      {ending !== null && state === 'waits' && mine[0] !== undefined && (
        <SignEndForm seen={seen} ending={ending} capacity={mine[0]} wrong={wrong} form={form} />
      )}
      {ending !== null && state !== 'lapsed' && <Asked seen={seen} ending={ending} />}
      {seen.mayAdopt && (state === 'waits' || state === 'decided') && <TakeBackForm seen={seen} />}
    </Step>
  )
}

/** What holds from the day on. Said before anybody asks or signs. */
function WhatItMeans({ seen: { after, inForce } }: { seen: EndingSeen }) {
  const t = useWords()
  if (!inForce) return null
  return (
    <>
      <p class="govuk-body">{t(`ending.after-${after}`)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {(['posts', 'earlier', 'told', 'sign', 'undo'] as const).map(what => (
          <li>{t(`ending.means-${what}`)}</li>
        ))}
      </ul>
    </>
  )
}

function AskForm({ seen, wrong, form }: { seen: EndingSeen; wrong: Wrong | null; form: Form }) {
  const t = useWords()
  const error = (name: string) => (wrong?.field.startsWith(name) ? { errorMessage: { text: wrong.text } } : {})
  return (
    <form method="post" action={`/policy/versions/${seen.version.id}/end`} novalidate>
      <DateInput
        id="ends"
        namePrefix="ends"
        fieldset={{ legend: { text: t('ending.day') } }}
        hint={{ text: t('ending.day-hint') }}
        values={dayParts(form, 'ends')}
        {...error('ends')}
      />
      <Textarea
        name="reason"
        id="reason"
        label={{ text: t('ending.reason') }}
        hint={{ text: t('reviewing.no-names') }}
        value={field(form, 'reason') || seen.reviewSaid}
        {...error('reason')}
      />
      <PrivacyNotice notice={noticeShown(t, 'adopting')} />
      <Button text={t('ending.ask-button')} preventDoubleClick />
    </form>
  )
}

function SignEndForm({
  seen,
  ending,
  capacity,
  wrong,
  form,
}: {
  seen: EndingSeen
  ending: Ending
  capacity: Capacity
  wrong: Wrong | null
  form: Form
}) {
  const t = useWords()
  return (
    <form method="post" action={`/policy/versions/${seen.version.id}/end/sign`} novalidate>
      <input type="hidden" name="hash" value={ending.hash} />
      <input type="hidden" name="capacity" value={capacity} />
      <p class="govuk-body">
        {t('ending.sign-as', {
          office: t(`adopting.capacity-${capacity}`),
          title: seen.version.title,
          when: t.day(ending.endsAt, seen.now),
        })}
      </p>
      {capacity === 'governing_body' && <MeetingFields form={form} wrong={wrong} />}
      <PrivacyNotice notice={noticeShown(t, 'adopting')} about={t('ending.sign-button')} />
      <Button text={t('ending.sign-button')} id="sign" preventDoubleClick />
    </form>
  )
}

function Asked({ seen, ending }: { seen: EndingSeen; ending: Ending }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('ending.what')}</h2>
      <SummaryList
        rows={[
          { key: { text: t('ending.first-day-without') }, value: { text: t.day(ending.endsAt, seen.now) } },
          { key: { text: t('ending.reason') }, value: { html: <span dir="auto">{ending.reason}</span> } },
          { key: { text: t('policy.record-hash') }, value: { html: <code class="cw-hash">{ending.hash}</code> } },
        ]}
      />
      {ending.needed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('adopting.sign-who')}</h2>
          <Signatures at={{ read: seen.place, now: seen.now }} signatures={seen.signatures} open={seen.open} />
        </>
      )}
    </>
  )
}

function TakeBackForm({ seen }: { seen: EndingSeen }) {
  const t = useWords()
  return (
    <form method="post" action={`/policy/versions/${seen.version.id}/end/take-back`}>
      <p class="govuk-body">{t('ending.take-back-body')}</p>
      <Button text={t('ending.take-back-button')} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

/** Every refusal says what to do. */
function refusedInWords(t: Words, refusal: EndRefused): Wrong {
  switch (refusal.refused) {
    case 'wrong-day':
      return { text: t(`ending.refused-day-${refusal.wrong}`), field: 'ends-day' }
    case 'no-reason':
    case 'too-long':
      return { text: t(`ending.refused-${refusal.refused}`), field: 'reason' }
    case 'nobody-to-sign': {
      const offices = refusal.capacities.map(capacity => t(`adopting.capacity-${capacity}`)).join('; ')
      return { text: t('ending.refused-nobody-to-sign', { offices }), field: 'content' }
    }
    case 'no-meeting':
    case 'meeting-to-come':
      return { text: t(`adopting.sign-${refusal.refused}`), field: 'meeting-day' }
    case 'no-minute':
      return { text: t('adopting.sign-no-minute'), field: 'minute' }
    case 'not-asked-for':
    case 'not-yours':
      return { text: t(`adopting.sign-${refusal.refused}`), field: 'content' }
    case 'asked-already':
    case 'day-has-come':
    case 'no-longer-this':
    case 'not-an-adopter':
    case 'not-in-force':
    case 'nothing-to-take-back':
    case 'signed-already':
      return { text: t(`ending.refused-${refusal.refused}`), field: 'content' }
  }
}
