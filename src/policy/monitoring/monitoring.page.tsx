import { BackLink, ErrorSummary, InsetText, NotificationBanner, useWords, type Words } from '../../ui/ui.ts'
import type { MyReading } from '../acknowledging/read-mine.ts'
import type { AnsweringRefusal } from './answer-monitoring.ts'
import { MonitoringApart, StandingAlone } from './monitoring-apart.tsx'
import { monitoringClauses } from './monitoring-told.rule.ts'
import type { OwnMonitoring } from './see-monitoring.ts'

export type MonitoringFacts = {
  readonly reading: MyReading
  readonly own: OwnMonitoring
  /** 'objects_alone': her objection is kept, and there is nobody to be told of it. */
  readonly done: 'told' | 'agrees' | 'objects' | 'objects_alone' | 'taken_back' | null
  readonly problem: AnsweringRefusal | { readonly refused: 'nothing-pressed' } | null
}

/** Her own page: what she was told about monitoring, what she said, each time, and the way to take it back. */
export function MonitoringPage({ facts: { reading, own, done, problem } }: { facts: MonitoringFacts }) {
  const t = useWords()
  const isSilent = monitoringClauses(reading.policy).length === 0
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/policy/read?school=${reading.school.id}`} text={t('monitoring.back')} />
        {problem !== null && (
          <ErrorSummary
            errorList={[
              isSilent
                ? inSilence(t, problem)
                : { text: t(`monitoring.refused-${problem.refused}`), href: '#monitoring' },
            ]}
          />
        )}
        {done !== null && <NotificationBanner type="success" text={t(`monitoring.done-${done}`)} />}
        <span class="govuk-caption-l">{reading.school.name}</span>
        <h1 class="govuk-heading-l">{t('monitoring.title')}</h1>
        {isSilent && <InsetText text={t('monitoring.none')} />}
        <MonitoringApart reading={reading} own={own} />
        <StandingAlone reading={reading} own={own} />
        {own.kept.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{t('monitoring.earlier-title')}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {own.kept.map(({ at, words_shown: words }) => (
                <li>{t('monitoring.earlier', { when: t.nearMoment(at, reading.now), words })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

/** Where the policy says nothing no answers stand below that a refusal could lead to. */
function inSilence(t: Words, { refused }: NonNullable<MonitoringFacts['problem']>): { text: string } {
  return { text: t(refused === 'other-version' ? 'monitoring.refused-other-version' : 'monitoring.refused-silent') }
}
