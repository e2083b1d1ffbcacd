import { noonOf, noticeShown } from '../../people/people.ts'
import { BackLink, Button, InsetText, NotificationBanner, PrivacyNotice, useWords } from '../../ui/ui.ts'
import { Guidance } from '../guidance/guidance.tsx'
import type { TrainingDue } from '../understanding/training-due.rule.ts'
import type { MyReading } from './read-mine.ts'

/** At the beginning of the school year: what the policy wants brought to mind, and one press that says it was seen. */
export function SeptemberPage({
  reading,
  seen,
  year,
  training,
}: {
  reading: MyReading
  /** When she pressed in this school year; null: not yet. */
  seen: Date | null
  year: string
  /** What of her training has run out, is missing, or will run out in this school year. */
  training: readonly TrainingDue[]
}) {
  const t = useWords()
  const { version, pack } = reading.policy
  const says = pack.clauses.some(clause => clause.shownAt.includes('september'))
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href="/" text={t('acknowledging.back-home')} />
        {seen !== null && <NotificationBanner type="success" text={t('acknowledging.september-seen')} />}
        <span class="govuk-caption-l">{reading.school.name}</span>
        <h1 class="govuk-heading-l">{t('acknowledging.september-title', { year })}</h1>
        <p class="govuk-body">{t('acknowledging.september-body', { title: version.title })}</p>
        {says ? (
          <Guidance policy={reading.policy} moment="september" all />
        ) : (
          <InsetText text={t('acknowledging.september-nothing')} />
        )}
        <TrainingOfTheYear training={training} reading={reading} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy/read?school=${reading.school.id}`}>
            {t('acknowledging.september-read')}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy/privacy?school=${reading.school.id}`}>
            {t('acknowledging.way-privacy')}
          </a>
        </p>
        {seen === null && (
          <form method="post" action={`/policy/september?school=${reading.school.id}`}>
            <input type="hidden" name="version" value={version.id} />
            <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
            <Button text={t('acknowledging.september-press')} preventDoubleClick />
          </form>
        )}
      </div>
    </div>
  )
}

/** Training in the school year that begins: what she has to arrange is known in September, not in the week in which it runs out. */
function TrainingOfTheYear({ training, reading }: { training: readonly TrainingDue[]; reading: MyReading }) {
  const t = useWords()
  if (training.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('understanding.year-title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {training.map(({ kind, state, until }) => (
          <li>
            {t(`understanding.kind-${kind}`)}{' '}
            {t('understanding.year-line', {
              state,
              until: until === null ? '' : t.day(noonOf(until), reading.now),
            })}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={`/policy/training?school=${reading.school.id}`}>
          {t('understanding.training-title')}
        </a>
      </p>
    </>
  )
}
