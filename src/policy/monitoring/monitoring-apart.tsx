import { noticeShown } from '../../people/people.ts'
import { Button, ClauseChip, PrivacyNotice, useWords } from '../../ui/ui.ts'
import type { MyReading } from '../acknowledging/read-mine.ts'
import { clauseShown } from '../pages/clause-links.ts'
import { valueInWords } from '../pages/value-in-words.ts'
import { standingOf } from './monitoring-answers.store.ts'
import { answersOffered, monitoringClauses } from './monitoring-told.rule.ts'
import type { OwnMonitoring } from './see-monitoring.ts'
import { answerInWords } from './wording.ts'

/** Told apart from reading, with a form of its own: nothing of it goes with the press above it. Nothing at all where the policy is silent. */
export function MonitoringApart({ reading, own }: { reading: MyReading; own: OwnMonitoring }) {
  const t = useWords()
  const clauses = monitoringClauses(reading.policy)
  const trigger = reading.policy.settings.get('monitoring.trigger').value
  if (clauses.length === 0) return null
  return (
    <section aria-labelledby="monitoring">
      <h2 class="govuk-heading-m" id="monitoring" tabIndex={-1}>
        {t('monitoring.apart-title')}
      </h2>
      <p class="govuk-body">{t('monitoring.apart')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {clauses.map(clause => (
          <li>
            {clause.says} <ClauseChip clause={clauseShown(reading.policy, clause)} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">{t('monitoring.decided', { value: valueInWords(t, 'monitoring.trigger', trigger) })}</p>
      <p class="govuk-body">
        {t('monitoring.holds')}{' '}
        <a class="govuk-link" href="/policy/ours#ours-no-monitoring">
          {t('monitoring.ours-link')}
        </a>
      </p>
      <AnswerForm reading={reading} own={own} />
    </section>
  )
}

/** Under a policy that is silent: what she said under an earlier one, if it stands, and the way back. Nothing else is asked. */
export function StandingAlone({ reading, own }: { reading: MyReading; own: OwnMonitoring }) {
  const t = useWords()
  if (monitoringClauses(reading.policy).length > 0 || standingOf(own.kept) === null) return null
  return (
    <form method="post" action={`/policy/monitoring?school=${reading.school.id}`} novalidate>
      <input type="hidden" name="version" value={reading.policy.version.id} />
      <p class="govuk-body">{t(own.isTold ? 'monitoring.who-sees' : 'monitoring.who-sees-alone')}</p>
      <WayBack reading={reading} own={own} />
      <PrivacyNotice notice={noticeShown(t, 'monitoring')} />
    </form>
  )
}

/** The same on the page of reading, which speaks of nothing that the policy does not say: a link is all. */
export function StandingElsewhere({ reading, own }: { reading: MyReading; own: OwnMonitoring }) {
  const t = useWords()
  if (monitoringClauses(reading.policy).length > 0 || standingOf(own.kept) === null) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/policy/monitoring?school=${reading.school.id}`}>
        {t('monitoring.link')}
      </a>
    </p>
  )
}

function WayBack({ reading, own }: { reading: MyReading; own: OwnMonitoring }) {
  const t = useWords()
  const standing = standingOf(own.kept)
  if (standing === null) return null
  return (
    <>
      <p class="govuk-body">
        {t('monitoring.standing', { when: t.day(standing.at, reading.now), words: standing.words_shown })}
      </p>
      <Button
        name="answer"
        value="taken_back"
        text={t('monitoring.press-taken_back')}
        classes="govuk-button--secondary"
        preventDoubleClick
      />
    </>
  )
}

function AnswerForm({ reading, own }: { reading: MyReading; own: OwnMonitoring }) {
  const t = useWords()
  const standing = standingOf(own.kept)
  return (
    <form method="post" action={`/policy/monitoring?school=${reading.school.id}`} novalidate>
      <input type="hidden" name="version" value={reading.policy.version.id} />
      <h3 class="govuk-heading-s">{t('monitoring.answer-title')}</h3>
      <p class="govuk-body">{t(own.isTold ? 'monitoring.who-sees' : 'monitoring.who-sees-alone')}</p>
      <WayBack reading={reading} own={own} />
      {answersOffered(reading.policy)
        .filter(answer => answer !== standing?.answer)
        .map(answer => (
          <>
            <p class="govuk-body">{answerInWords(reading, answer)}</p>
            {answer === 'agrees' && <p class="govuk-hint">{t('monitoring.agrees-hint')}</p>}
            <Button
              name="answer"
              value={answer}
              text={t(`monitoring.press-${answer}`)}
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </>
        ))}
      <PrivacyNotice notice={noticeShown(t, 'monitoring')} />
    </form>
  )
}
