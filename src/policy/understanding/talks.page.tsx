import { noonOf, noticeShown } from '../../people/people.ts'
import { Button, Checkboxes, PrivacyNotice, Textarea, useWords } from '../../ui/ui.ts'
import type { TrainingRefusal } from './record-training.ts'
import type { TrainingFacts } from './training.page.tsx'
import { DayFields, Folded, nameOf, RuleShown, wrongIn } from './training-pieces.tsx'

/** Talks of the staff about the policy: when, who was there, what was said; and by when they talk again. */
export function TalksOfStaff({ facts }: { facts: TrainingFacts }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('understanding.talks-title')}</h2>
      <RuleShown title={t('understanding.talks-rule')} rule={facts.rules.talks} />
      {facts.nextTalk !== null && (
        <p class="govuk-body">
          {t(facts.nextTalk < facts.today ? 'understanding.talk-overdue' : 'understanding.talk-next', {
            when: t.day(noonOf(facts.nextTalk), facts.now),
          })}
        </p>
      )}
      <Talks facts={facts} />
      {facts.manages && (
        <Folded title={t('understanding.talk-title')} open={wrongIn(facts, 'talk')}>
          <TalkForm facts={facts} />
        </Folded>
      )}
    </>
  )
}

function Talks({ facts }: { facts: TrainingFacts }) {
  const t = useWords()
  if (facts.talks.length === 0) return <p class="govuk-body">{t('understanding.talks-none')}</p>
  return (
    <ul class="cw-lines">
      {facts.talks.map(talk => (
        <li class="cw-line">
          <span class="cw-line__what">{t.day(noonOf(talk.heldOn), facts.now)}</span>
          <span class="cw-line__about">
            {t('understanding.talk-present', {
              count: talk.present.length,
              who: talk.present
                .map(person => nameOf(facts, person))
                .filter(name => name !== '')
                .join(', '),
            })}
          </span>
          <span class="cw-line__about" dir="auto">
            {talk.points}
          </span>
        </li>
      ))}
    </ul>
  )
}

function TalkForm({ facts }: { facts: TrainingFacts }) {
  const t = useWords()
  const mine = facts.form.which === 'talk'
  const { problem } = facts
  return (
    <form method="post" action={`/policy/talks?school=${facts.school.id}`} novalidate>
      <DayFields facts={facts} which="talk" prefix="held" />
      <Checkboxes
        name="present[]"
        idPrefix="present"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: t('understanding.present-label') } }}
        {...(mine && problem === 'nobody-present'
          ? { errorMessage: { text: t('understanding.refused-nobody-present') } }
          : {})}
        items={facts.staff.map(person => ({
          value: person.id,
          text: person.name,
          checked: mine && facts.present.includes(person.id),
        }))}
      />
      <Textarea
        name="points"
        label={{ text: t('understanding.points-label') }}
        hint={{ text: t('understanding.points-hint') }}
        value={mine ? (facts.form.fields['points'] ?? '') : ''}
        {...(mine && ofPoints(problem)
          ? { errorMessage: { text: t(`understanding.refused-${problem ?? 'points-missing'}`) } }
          : {})}
      />
      <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
      <Button text={t('understanding.talk-press')} preventDoubleClick />
    </form>
  )
}

export function ofPoints(problem: TrainingRefusal['refused'] | null): boolean {
  return problem === 'points-missing' || problem === 'too-long'
}
