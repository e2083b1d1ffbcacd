import type { ComponentChildren } from 'preact'
import { noticeShown, noonOf, type School, type StaffMember } from '../../people/people.ts'
import {
  Button,
  Checkboxes,
  ClauseChip,
  type ClauseShown,
  DateInput,
  Details,
  ErrorSummary,
  NotificationBanner,
  PrivacyNotice,
  Radios,
  Select,
  Tag,
  Textarea,
  useWords,
} from '../../ui/ui.ts'
import type { TrainingRefusal } from './record-training.ts'
import type { Talk, Trained } from './training.store.ts'
import type { TrainingKind } from './understanding.tables.ts'

export type TrainingFacts = {
  readonly school: School
  readonly now: Date
  readonly today: string
  readonly me: string
  readonly manages: boolean
  readonly staff: readonly StaffMember[]
  readonly trained: readonly Trained[]
  readonly asked: readonly { readonly person: string; readonly kind: TrainingKind }[]
  readonly talks: readonly Talk[]
  /** What the policy wants of training and talks, with its clauses. */
  readonly rules: { readonly posting: Rule; readonly administering: Rule; readonly talks: Rule }
  /** The day by which staff should talk again; null: no interval named, or no talk yet. */
  readonly nextTalk: string | null
  readonly form: { readonly which: 'training' | 'asked' | 'talk'; readonly fields: Readonly<Record<string, string>> }
  readonly present: readonly string[]
  readonly problem: TrainingRefusal['refused'] | null
  readonly done: boolean
}
export type Rule = { readonly says: string; readonly clauses: readonly ClauseShown[] }

const KINDS = ['posting', 'administering'] as const

/** Training that the policy wants, who has had it and until when it holds; and talks of the staff. */
export function TrainingPage({ facts }: { facts: TrainingFacts }) {
  const t = useWords()
  const { problem, form } = facts
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problem !== null && (
          <ErrorSummary
            errorList={[{ text: t(`understanding.refused-${problem}`), href: `#${fieldOf(form.which, problem)}` }]}
          />
        )}
        {facts.done && <NotificationBanner type="success" text={t('understanding.training-done')} />}
        <span class="govuk-caption-l">{facts.school.name}</span>
        <h1 class="govuk-heading-l">{t('understanding.training-title')}</h1>
        {facts.manages && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/policy/team?school=${facts.school.id}`}>
              {t('acknowledging.team-title')}
            </a>
          </p>
        )}
        <RuleShown title={t('understanding.kind-posting')} rule={facts.rules.posting} />
        <RuleShown title={t('understanding.kind-administering')} rule={facts.rules.administering} />
        <h2 class="govuk-heading-m">{t(facts.manages ? 'understanding.trained-all' : 'understanding.trained-mine')}</h2>
        <TrainedList facts={facts} />
        {facts.manages && (
          <>
            <Folded title={t('understanding.training-title-form')} open={wrongIn(facts, 'training')}>
              <RecordForm facts={facts} which="training" />
            </Folded>
            <Folded title={t('understanding.asked-title')} open={wrongIn(facts, 'asked')}>
              <RecordForm facts={facts} which="asked" />
            </Folded>
          </>
        )}
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
      </div>
    </div>
  )
}

/** A form that is wanted now and then: unfolded, three of them were eleven screens of a telephone. Open when something in it is wrong. */
function Folded({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) {
  return (
    <Details summaryText={title} open={open}>
      {children}
    </Details>
  )
}

function wrongIn({ problem, form }: TrainingFacts, which: TrainingFacts['form']['which']): boolean {
  return problem !== null && form.which === which
}

function RuleShown({ title, rule }: { title: string; rule: Rule }) {
  return (
    <p class="govuk-body">
      <strong>{title}</strong> {rule.says}{' '}
      {rule.clauses.map(clause => (
        <ClauseChip clause={clause} />
      ))}
    </p>
  )
}

function nameOf(facts: TrainingFacts, person: string): string {
  return facts.staff.find(one => one.id === person)?.name ?? ''
}

function TrainedList({ facts }: { facts: TrainingFacts }) {
  const t = useWords()
  const open = facts.asked.filter(
    ({ person, kind }) => !facts.trained.some(one => one.person === person && one.kind === kind),
  )
  if (open.length + facts.trained.length === 0) return <p class="govuk-body">{t('understanding.trained-none')}</p>
  return (
    <ul class="cw-lines">
      {open.map(({ person, kind }) => (
        <li class="cw-line">
          <span class="cw-line__what">{nameOf(facts, person)}</span>
          <span class="cw-line__about">
            <Tag text={t('understanding.tag-asked')} classes="govuk-tag--yellow" /> {t(`understanding.kind-${kind}`)}
          </span>
        </li>
      ))}
      {facts.trained.map(({ person, kind, doneOn, validUntil }) => (
        <li class="cw-line">
          <span class="cw-line__what">{nameOf(facts, person)}</span>
          <span class="cw-line__about">
            <Tag
              text={t(validUntil < facts.today ? 'understanding.tag-over' : 'understanding.tag-holds')}
              classes={validUntil < facts.today ? 'govuk-tag--red' : 'govuk-tag--green'}
            />{' '}
            {t(`understanding.kind-${kind}`)}{' '}
            {t('understanding.trained-line', {
              done: t.day(noonOf(doneOn), facts.now),
              until: t.day(noonOf(validUntil), facts.now),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function DayFields({ facts, which, prefix }: { facts: TrainingFacts; which: 'training' | 'talk'; prefix: string }) {
  const t = useWords()
  const { fields } = facts.form
  const mine = facts.form.which === which
  const wrong = mine && (facts.problem === 'no-day' || facts.problem === 'to-come')
  const part = (name: string) => (mine ? (fields[`${prefix}-${name}`] ?? '') : '')
  return (
    <DateInput
      id={which}
      namePrefix={prefix}
      fieldset={{ legend: { text: t(`understanding.day-${which}`) } }}
      hint={{ text: t('understanding.day-hint') }}
      {...(wrong ? { errorMessage: { text: t(`understanding.refused-${facts.problem ?? 'no-day'}`) } } : {})}
      values={{ [`${prefix}-day`]: part('day'), [`${prefix}-month`]: part('month'), [`${prefix}-year`]: part('year') }}
    />
  )
}

/** Where what is wrong is put right: the field, or the first one of the form. */
function fieldOf(which: TrainingFacts['form']['which'], problem: TrainingRefusal['refused']): string {
  if (which === 'talk') return problem === 'nobody-present' ? 'present' : ofPoints(problem) ? 'points' : 'talk'
  return which === 'asked' || !ofPerson(problem) ? which : 'training-person'
}

function ofPerson(problem: TrainingRefusal['refused'] | null): boolean {
  return problem === 'no-such-person' || problem === 'own-training'
}

function ofPoints(problem: TrainingRefusal['refused'] | null): boolean {
  return problem === 'points-missing' || problem === 'too-long'
}

/** Training somebody has had; or that she is asked to have. */
function RecordForm({ facts, which }: { facts: TrainingFacts; which: 'training' | 'asked' }) {
  const t = useWords()
  const { fields } = facts.form
  const mine = facts.form.which === which
  const others = facts.staff.filter(person => which === 'asked' || person.id !== facts.me)
  return (
    <form
      method="post"
      action={`/policy/training${which === 'asked' ? '/ask' : ''}?school=${facts.school.id}`}
      novalidate
    >
      <Select
        id={which === 'asked' ? 'asked' : 'training-person'}
        name="person"
        label={{ text: t('understanding.person-label') }}
        {...(mine && ofPerson(facts.problem)
          ? { errorMessage: { text: t(`understanding.refused-${facts.problem ?? 'no-such-person'}`) } }
          : {})}
        // Nobody is chosen beforehand: what is recorded by mistake opens a gate for somebody who was not there.
        items={[
          { value: '', text: t('understanding.person-none') },
          ...others.map(person => ({
            value: person.id,
            text: person.name,
            selected: mine && fields['person'] === person.id,
          })),
        ]}
      />
      <Radios
        name="kind"
        idPrefix={`${which}-kind`}
        value={mine ? (fields['kind'] ?? 'posting') : 'posting'}
        fieldset={{ legend: { text: t('understanding.kind-label') } }}
        items={KINDS.map(kind => ({ value: kind, text: t(`understanding.kind-${kind}`) }))}
      />
      {which === 'training' && <DayFields facts={facts} which="training" prefix="done" />}
      <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
      <Button text={t(`understanding.${which}-press`)} preventDoubleClick />
    </form>
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
