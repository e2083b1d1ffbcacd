import { noticeShown } from '../../../people/people.ts'
import { field, type Form } from '../../../platform/platform.ts'
import {
  Button,
  DateInput,
  Details,
  Input,
  InsetText,
  NotificationBanner,
  PrivacyNotice,
  SummaryList,
  useWords,
  type Words,
} from '../../../ui/ui.ts'
import { answerInWords } from '../../pages/answer-in-words.ts'
import { valueInWords } from '../../pages/value-in-words.ts'
import type { VersionBody } from '../../policy-versions.store.ts'
import { settingNames, settings } from '../../settings/settings.ts'
import { Signatures } from '../closed-draft.page.tsx'
import { dayParts } from '../day-typed.ts'
import { Step } from '../step.tsx'
import type { AtSeal } from './sign.handlers.tsx'
import type { SignRefusal } from './sign.rule.ts'
import { type Capacity, WHO_SIGNS } from './signers.rule.ts'
import { TitlesSaid } from '../titles-said.tsx'

type SignOptions = {
  at: AtSeal
  refusal: SignRefusal | null
  form: Form
  said: boolean
  /** Nothing is folded. */
  unfolded: boolean
}

/** What she signs, and one press. Whoever has signed, or prepares it, sees the same without the press. */
export function SignPage({ at, refusal, form, said, unfolded }: SignOptions) {
  const t = useWords()
  const { seal, mine } = at
  const gone = seal.voidedAt !== null || at.draft !== 'sealed'
  const wrong = refusal === null ? null : refusedInWords(t, refusal)
  return (
    <Step
      at={at}
      back={at.mayAdopt ? `/policy/drafts/${seal.draft}` : '/'}
      title={t('adopting.sign-heading', { title: seal.title })}
      wrong={wrong === null ? [] : [{ text: wrong.text, field: wrong.field }]}
    >
      {said && <NotificationBanner type="success" text={t('adopting.sign-done')} />}
      {gone && <InsetText text={t(at.draft === 'adopted' ? 'adopting.sign-adopted' : 'adopting.sign-void')} />}
      {!gone && at.trustsSince !== null && <InsetText text={t('adopting.sign-trust-adopted-since', at.trustsSince)} />}
      {!gone && at.trustsSince === null && mine[0] !== undefined && (
        <SignForm at={at} capacity={mine[0]} refusal={refusal} form={form} />
      )}
      <WhatIsSigned at={at} unfolded={unfolded} />
      <h2 class="govuk-heading-m">{t('adopting.sign-who')}</h2>
      <Signatures at={{ read: at.place, now: at.now }} signatures={at.signatures} open={gone ? [] : at.open} />
    </Step>
  )
}

/** Above the text, so that on a telephone the press is one tap away; what is signed follows and is summed up beside it. */
function SignForm({ at, capacity, refusal, form }: Omit<SignOptions, 'said' | 'unfolded'> & { capacity: Capacity }) {
  const t = useWords()
  const { seal, body, now } = at
  const asBody = capacity === 'governing_body'
  const wrong = refusal === null ? null : refusedInWords(t, refusal)
  return (
    <form method="post" action={`/policy/sign/${seal.id}`} novalidate>
      <input type="hidden" name="hash" value={seal.hash} />
      <input type="hidden" name="capacity" value={capacity} />
      <p class="govuk-body">
        {t('adopting.sign-as', {
          office: t(`adopting.capacity-${capacity}`),
          clauses: body.pack.clauses.length,
          start: seal.startsAt === null ? t('adopting.sign-start-last') : t.day(seal.startsAt, now),
        })}
      </p>
      {asBody && <MeetingFields form={form} wrong={wrong} />}
      <PrivacyNotice notice={noticeShown(t, 'adopting')} />
      <Button text={t('adopting.sign-press')} id="sign" preventDoubleClick />
    </form>
  )
}

/** When the body met and where the minutes have it. */
export function MeetingFields({ form, wrong }: { form: Form; wrong: { text: string; field: string } | null }) {
  const t = useWords()
  const error = (name: string) => (wrong?.field.startsWith(name) ? { errorMessage: { text: wrong.text } } : {})
  return (
    <>
      <DateInput
        id="meeting"
        namePrefix="meeting"
        fieldset={{ legend: { text: t('adopting.sign-meeting') } }}
        hint={{ text: t('adopting.sign-meeting-hint') }}
        values={dayParts(form, 'meeting')}
        {...error('meeting')}
      />
      <Input
        name="minute"
        id="minute"
        label={{ text: t('adopting.sign-minute') }}
        hint={{ text: t('adopting.sign-minute-hint') }}
        value={field(form, 'minute')}
        {...error('minute')}
      />
    </>
  )
}

/** The text under its fingerprint: every answer and every value chosen here in the open, the clauses in one press or by the link. */
function WhatIsSigned({ at, unfolded }: { at: AtSeal; unfolded: boolean }) {
  const t = useWords()
  const { seal, body, now } = at
  const { adoption } = body
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.sign-what')}</h2>
      <SummaryList
        rows={[
          { key: { text: t('adopting.check-policy') }, value: { text: seal.title } },
          {
            key: { text: t('adopting.check-start') },
            value: { text: seal.startsAt === null ? t('adopting.dates-start-signed') : t.moment(seal.startsAt, now) },
          },
          adoption !== undefined && {
            key: { text: t('adopting.check-review') },
            value: { text: t.day(new Date(`${adoption.reviewOn}T12:00:00Z`), now) },
          },
          { key: { text: t('policy.record-hash') }, value: { html: <code class="cw-hash">{seal.hash}</code> } },
        ]}
      />
      {!unfolded && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy/sign/${seal.id}?show=all`}>
            {t('adopting.sign-show-all')}
          </a>
        </p>
      )}
      <ValuesSigned body={body} />
      <TitlesSaid written={body.pack} titles={body.answers.titles} />
      <AnswersSigned body={body} />
      <Details
        classes="cw-print-open"
        open={unfolded}
        summaryText={t('adopting.sign-clauses', { count: body.pack.clauses.length })}
      >
        <dl class="govuk-summary-list">
          {body.pack.clauses.map(clause => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{`${clause.ref} · ${t('house.strength', { strength: clause.strength })}`}</dt>
              <dd class="govuk-summary-list__value">{clause.says}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </>
  )
}

function AnswersSigned({ body }: { body: VersionBody }) {
  const t = useWords()
  return (
    <SummaryList
      rows={body.pack.openQuestions.map(question => ({
        key: { text: question.asks },
        value: { text: answerInWords(t, question, body.answers.open?.[question.id]) },
      }))}
    />
  )
}

/** Values that were chosen on the pages of settings, by the school or, below it, its trust: they are signed with the answers. Who signs stands below. */
function ValuesSigned({ body: { answers } }: { body: VersionBody }) {
  const t = useWords()
  const chosen = settingNames.filter(
    name => name !== WHO_SIGNS && answers.settings !== undefined && name in answers.settings,
  )
  if (chosen.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{t('adopting.sign-values')}</h3>
      <SummaryList
        rows={chosen.map(name => ({
          key: { text: settings[name].question },
          value: { text: valueInWords(t, name, answers.settings?.[name] ?? null) },
        }))}
      />
    </>
  )
}

/** Every refusal says what to do. */
function refusedInWords(t: Words, refusal: SignRefusal): { text: string; field: string } {
  switch (refusal.refused) {
    case 'signed-by-somebody':
      return { text: t('adopting.sign-signed-by-somebody', { name: refusal.by.name }), field: 'content' }
    case 'signed-in-another-office':
      return {
        text: t('adopting.sign-signed-in-another-office', { office: t(`adopting.capacity-${refusal.capacity}`) }),
        field: 'content',
      }
    case 'trust-adopted-since':
      return { text: t('adopting.sign-trust-adopted-since', refusal.trusts), field: 'content' }
    case 'no-meeting':
    case 'meeting-to-come':
      return { text: t(`adopting.sign-${refusal.refused}`), field: 'meeting-day' }
    case 'no-minute':
      return { text: t('adopting.sign-no-minute'), field: 'minute' }
    case 'no-longer-this-text':
    case 'already-in-force':
    case 'not-asked-for':
    case 'not-yours':
      return { text: t(`adopting.sign-${refusal.refused}`), field: 'content' }
  }
}
