import { noticeShown } from '../../people/people.ts'
import {
  BackLink,
  Button,
  ClauseChip,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  PrivacyNotice,
  Textarea,
  useWords,
  type Words,
} from '../../ui/ui.ts'
import { Guidance } from '../guidance/guidance.tsx'
import { MonitoringApart, StandingElsewhere } from '../monitoring/monitoring-apart.tsx'
import type { OwnMonitoring } from '../monitoring/see-monitoring.ts'
import { clausesShown } from '../pages/clause-links.ts'
import type { Missing } from './acknowledge.rule.ts'
import { type AcknowledgeRefusal, wordsShown } from './acknowledge-policy.ts'
import type { AskRefusal } from './ask-question.ts'
import { ChangedForYou } from './changed-for-you.tsx'
import { readsFirst } from './may-post.rule.ts'
import { ProfessionalBody } from './professional-body.tsx'
import type { ReadForm } from './read.form.ts'
import type { MyReading } from './read-mine.ts'
import { ReadingForm } from './reading-form.tsx'

export type ReadProblem = AcknowledgeRefusal | AskRefusal | { readonly refused: 'nothing-pressed' }

export type ReadPageFacts = {
  readonly reading: MyReading
  readonly form: ReadForm
  readonly problem: ReadProblem | null
  readonly done: 'read' | 'not_accepted' | 'asked' | null
  /** Who gets the question that was just asked, and by when, in words. */
  readonly asked: string | null
  /** What she has said about monitoring: shown apart, in a form of its own. */
  readonly monitoring: OwnMonitoring
}

/** One screen, for a thumb: what changed for her, what helps to know, and three choices of which none is smaller than the others. */
export function ReadPage({ facts }: { facts: ReadPageFacts }) {
  const t = useWords()
  const { reading, form, problem, done } = facts
  const { version } = reading.policy
  const missing = problem?.refused === 'missing' ? problem.missing : []
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink
          href={`/policy?school=${reading.school.id}&version=${version.id}`}
          text={t('policy.back-to-policy')}
        />
        {problem !== null && <ErrorSummary errorList={problemsShown(t, reading, problem)} />}
        {done !== null && <NotificationBanner type="success" text={facts.asked ?? t(`acknowledging.done-${done}`)} />}
        <span class="govuk-caption-l">{reading.school.name}</span>
        <h1 class="govuk-heading-l">{t('acknowledging.read-title', { title: version.title })}</h1>
        <Standing reading={reading} />
        <ProfessionalBody reading={reading} />
        <ChangedForYou reading={reading} />
        <Guidance policy={reading.policy} moment="acknowledge" all />
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy?school=${reading.school.id}&version=${version.id}`}>
            {t('acknowledging.read-whole', { count: reading.policy.pack.clauses.length })}
          </a>
        </p>
        <form method="post" action={`/policy/read?school=${reading.school.id}`} novalidate>
          <input type="hidden" name="version" value={version.id} />
          <Choices reading={reading} form={form} missing={missing} problem={problem} />
          <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
        </form>
        <MonitoringApart reading={reading} own={facts.monitoring} />
        <StandingElsewhere reading={reading} own={facts.monitoring} />
      </div>
    </div>
  )
}

function Standing({ reading }: { reading: MyReading }) {
  const t = useWords()
  const { version, settings } = reading.policy
  const required = settings.get('ack.required')
  if (!reading.bound) return <InsetText text={t('acknowledging.standing-not-bound')} />
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        {t(`acknowledging.standing-${reading.state}`, {
          when: reading.readAt === null ? '' : t.day(reading.readAt, reading.now),
        })}{' '}
        {required.value === 'yes' &&
          clausesShown(reading.policy, required.clauses).map(clause => <ClauseChip clause={clause} />)}
      </p>
      {reading.state === 'offered' && <BeforePosting reading={reading} />}
      {version.from > reading.now && (
        <p class="govuk-body">{t('acknowledging.standing-coming', { when: t.day(version.from, reading.now) })}</p>
      )}
    </div>
  )
}

/** Where the policy does not ask everybody to read, it or our own rule may ask it of those who post. */
function BeforePosting({ reading }: { reading: MyReading }) {
  const t = useWords()
  const first = readsFirst(reading.policy.settings)
  if (first === null) return null
  return (
    <p class="govuk-body">
      {t(
        first.clauses.length === 0
          ? 'acknowledging.standing-before-posting'
          : 'acknowledging.standing-before-posting-clauses',
      )}{' '}
      {clausesShown(reading.policy, first.clauses).map(clause => (
        <ClauseChip clause={clause} />
      ))}
    </p>
  )
}

type ChoicesProps = {
  reading: MyReading
  form: ReadForm
  missing: readonly Missing[]
  problem: ReadProblem | null
}

function Choices({ reading, form, missing, problem }: ChoicesProps) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('acknowledging.choices-title')}</h2>
      <p class="govuk-body">{t('acknowledging.choices-body')}</p>
      <ReadingForm reading={reading} form={form} missing={missing} />
      <h3 class="govuk-heading-s" id="choice-read" tabIndex={-1}>
        {t('acknowledging.choice-read')}
      </h3>
      <p class="govuk-body">{wordsShown(reading, 'read')}</p>
      <NoConsent reading={reading} />
      <Button name="choice" value="read" text={t('acknowledging.press-read')} preventDoubleClick />
      <h3 class="govuk-heading-s">{t('acknowledging.choice-question')}</h3>
      <Textarea
        name="question"
        rows={3}
        label={{ text: t('acknowledging.question-label') }}
        hint={{ text: t('acknowledging.question-hint') }}
        value={form.question}
        {...(isAbout(problem, 'question', form)
          ? { errorMessage: { text: t(`acknowledging.refused-${questionRefusal(problem)}`) } }
          : {})}
      />
      <Button name="choice" value="question" text={t('acknowledging.press-question')} preventDoubleClick />
      <h3 class="govuk-heading-s">{t('acknowledging.choice-not-accepted')}</h3>
      <Textarea
        name="said"
        rows={3}
        label={{ text: t('acknowledging.said-label') }}
        hint={{ text: t('acknowledging.said-hint') }}
        value={form.said}
      />
      <Button name="choice" value="not_accepted" text={t('acknowledging.press-not-accepted')} preventDoubleClick />
    </>
  )
}

/** A policy may say that reading it is consent to monitoring. It is not taken as that, and the page says so, with the clause. */
function NoConsent({ reading }: { reading: MyReading }) {
  const t = useWords()
  const { pack, settings } = reading.policy
  const printed = pack.settings['monitoring.basis'] === 'policy_claims_consent'
  if (!printed && settings.get('monitoring.basis').value !== 'policy_claims_consent') return null
  return (
    <p class="govuk-body">
      {t('acknowledging.no-consent')}{' '}
      {clausesShown(reading.policy, pack.settingClauses['monitoring.basis'] ?? []).map(clause => (
        <ClauseChip clause={clause} />
      ))}
    </p>
  )
}

const OF_A_QUESTION = ['words-missing', 'too-long', 'nobody', 'no-such-clause'] as const

function isAbout(problem: ReadProblem | null, choice: 'question', form: ReadForm): boolean {
  return problem !== null && form.pressed === choice && OF_A_QUESTION.some(code => code === problem.refused)
}

function questionRefusal(problem: ReadProblem | null): (typeof OF_A_QUESTION)[number] {
  return OF_A_QUESTION.find(code => code === problem?.refused) ?? 'words-missing'
}

function problemsShown(t: Words, reading: MyReading, problem: ReadProblem): { text: string; href?: string }[] {
  if (problem.refused !== 'missing') {
    const field = problem.refused === 'words-missing' || problem.refused === 'nobody' ? '#question' : '#choice-read'
    return [{ text: t(`acknowledging.refused-${problem.refused}`), href: field }]
  }
  const kinds = [...new Set(problem.missing.map(one => one.missing))]
  return kinds.map(kind => {
    const first = problem.missing.find(one => one.missing === kind)
    const hrefs = {
      linked: '#linked',
      section: '#sections',
      prohibition: '#confirmed',
      answer: `#answers-${first?.id ?? ''}`,
      'right-answer': `#answers-${first?.id ?? ''}`,
    }
    return { text: t(`acknowledging.missing-${kind}`), href: hrefs[kind] }
  })
}
