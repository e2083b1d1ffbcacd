import { noticeShown } from '../../people/people.ts'
import {
  BackLink,
  Button,
  ClauseChip,
  ErrorSummary,
  NotificationBanner,
  PrivacyNotice,
  Radios,
  useWords,
} from '../../ui/ui.ts'
import type { MyReading } from '../acknowledging/read-mine.ts'
import { answerKey } from '../acknowledging/risk-questions.tsx'
import { clauseShown } from '../pages/clause-links.ts'
import { answerNumbers, type Situation } from './situations.ts'

export type CheckFacts = {
  readonly reading: MyReading
  readonly situations: readonly Situation[]
  readonly answers: Readonly<Record<string, string>>
  /** Null: not sent yet. */
  readonly right: Readonly<Record<string, boolean | null>> | null
  readonly passedAt: Date | null
}

/** Five situations out of the school's own policy. No mark: wrong answers are explained and answered again. */
export function CheckPage({ facts }: { facts: CheckFacts }) {
  const t = useWords()
  const { reading, situations, right } = facts
  const wrong = right === null ? [] : situations.filter(({ id }) => right[id] !== true)
  const passed = right !== null && wrong.length === 0
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/policy?school=${reading.school.id}`} text={t('policy.back-to-policy')} />
        {wrong.length > 0 && (
          <ErrorSummary
            errorList={wrong.map(({ id }) => ({
              text: t(`understanding.${right?.[id] === null ? 'unanswered' : 'wrong'}`, {
                situation: t(`understanding.s-${id}`),
              }),
              href: `#answers-${id}`,
            }))}
          />
        )}
        {passed && <NotificationBanner type="success" text={t('understanding.passed')} />}
        <span class="govuk-caption-l">{reading.school.name}</span>
        <h1 class="govuk-heading-l">{t('understanding.check-title')}</h1>
        <p class="govuk-body">{t('understanding.check-body')}</p>
        {facts.passedAt !== null && !passed && (
          <p class="govuk-body">{t('understanding.passed-on', { when: t.day(facts.passedAt, reading.now) })}</p>
        )}
        <form method="post" action={`/policy/check?school=${reading.school.id}`} novalidate>
          <input type="hidden" name="version" value={reading.policy.version.id} />
          {situations.map(situation => (
            <OneSituation facts={facts} situation={situation} />
          ))}
          <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
          <Button text={t('understanding.check-press')} preventDoubleClick />
        </form>
      </div>
    </div>
  )
}

function OneSituation({ facts, situation }: { facts: CheckFacts; situation: Situation }) {
  const t = useWords()
  const { id } = situation
  const outcome = facts.right === null ? undefined : facts.right[id]
  const error = outcome === false ? 'understanding.look' : outcome === null ? 'understanding.choose' : null
  return (
    <>
      <Radios
        name={`answers[${id}]`}
        idPrefix={`answers-${id}`}
        fieldset={{ legend: { text: t(`understanding.s-${id}`), classes: 'govuk-fieldset__legend--s' } }}
        {...(error === null ? {} : { errorMessage: { text: t(error) } })}
        items={answerNumbers.map(number => ({
          value: String(number),
          text: t(answerKey(id, number)),
          checked: facts.answers[id] === String(number),
        }))}
      />
      {(outcome === true || outcome === false) && <Explained reading={facts.reading} situation={situation} />}
    </>
  )
}

/** The clauses behind a situation, after it was answered; where the policy is silent, that the rule is ours. */
function Explained({ reading, situation }: { reading: MyReading; situation: Situation }) {
  const t = useWords()
  const { settings } = reading.policy
  const clauses = settings.get(situation.setting).clauses.flatMap(id => settings.clause(id) ?? [])
  return (
    <div class="govuk-inset-text">
      {clauses.length === 0 && <p class="govuk-body">{t('understanding.explained-ours')}</p>}
      {clauses.map(clause => (
        <p class="govuk-body">
          {clause.says} <ClauseChip clause={clauseShown(reading.policy, clause)} />
        </p>
      ))}
    </div>
  )
}
