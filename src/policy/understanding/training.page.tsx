import { noticeShown, noonOf, type School, type StaffMember } from '../../people/people.ts'
import {
  Button,
  type ClauseShown,
  ErrorSummary,
  NotificationBanner,
  PrivacyNotice,
  Radios,
  Select,
  Tag,
  useWords,
} from '../../ui/ui.ts'
import { ofPoints, TalksOfStaff } from './talks.page.tsx'
import { DayFields, Folded, nameOf, RuleShown, wrongIn } from './training-pieces.tsx'
import type { TrainingRefusal } from './record-training.ts'
import type { Talk, Trained } from './training.store.ts'
import { type TrainingDue, trainingKinds } from './training-due.rule.ts'
import type { TrainingKind } from './understanding.tables.ts'

export type TrainingFacts = {
  readonly school: School
  readonly now: Date
  readonly today: string
  readonly me: string
  readonly manages: boolean
  readonly staff: readonly StaffMember[]
  readonly trained: readonly Trained[]
  /** Of whom the policy wants training; for somebody who records none, herself alone. */
  readonly due: readonly TrainingDue[]
  /** The training that somebody can be asked for: what the policy in force has a rule about. */
  readonly mayBeAsked: readonly TrainingKind[]
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
              {facts.mayBeAsked.length === 0 ? (
                <p class="govuk-body">{t('understanding.asked-no-rule')}</p>
              ) : (
                <RecordForm facts={facts} which="asked" />
              )}
            </Folded>
          </>
        )}
        <TalksOfStaff facts={facts} />
      </div>
    </div>
  )
}

function TrainedList({ facts }: { facts: TrainingFacts }) {
  const t = useWords()
  const open = facts.due.filter(({ state }) => state === 'missing')
  if (open.length + facts.trained.length === 0) return <p class="govuk-body">{t('understanding.trained-none')}</p>
  return (
    <ul class="cw-lines">
      {open.map(({ person, kind, asked }) => (
        <li class="cw-line">
          <span class="cw-line__what">{nameOf(facts, person)}</span>
          <span class="cw-line__about">
            <Tag
              text={t(asked === null ? 'understanding.tag-wanted' : 'understanding.tag-asked')}
              classes="govuk-tag--yellow"
            />{' '}
            {t(`understanding.kind-${kind}`)}
          </span>
        </li>
      ))}
      {facts.trained.map(({ person, kind, doneOn, validUntil }) => (
        <li class="cw-line">
          <span class="cw-line__what">{nameOf(facts, person)}</span>
          <span class="cw-line__about">
            <HoldsTag facts={facts} person={person} kind={kind} until={validUntil} /> {t(`understanding.kind-${kind}`)}{' '}
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

/** Whether one recorded training holds; "runs out soon" only for the one that her standing is about. */
function HoldsTag({
  facts,
  person,
  kind,
  until,
}: {
  facts: TrainingFacts
  person: string
  kind: TrainingKind
  until: string
}) {
  const t = useWords()
  const soon = facts.due.some(
    one => one.person === person && one.kind === kind && one.until === until && one.state === 'soon',
  )
  if (until < facts.today) return <Tag text={t('understanding.tag-over')} classes="govuk-tag--red" />
  return (
    <Tag
      text={t(soon ? 'understanding.tag-soon' : 'understanding.tag-holds')}
      classes={soon ? 'govuk-tag--yellow' : 'govuk-tag--green'}
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

/** Training somebody has had; or that she is asked to have. */
function RecordForm({ facts, which }: { facts: TrainingFacts; which: 'training' | 'asked' }) {
  const t = useWords()
  const { fields } = facts.form
  const mine = facts.form.which === which
  const kinds = which === 'asked' ? facts.mayBeAsked : trainingKinds
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
        value={mine ? (fields['kind'] ?? kinds[0] ?? '') : (kinds[0] ?? '')}
        fieldset={{ legend: { text: t('understanding.kind-label') } }}
        items={kinds.map(kind => ({ value: kind, text: t(`understanding.kind-${kind}`) }))}
      />
      {which === 'training' && <DayFields facts={facts} which="training" prefix="done" />}
      <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
      <Button text={t(`understanding.${which}-press`)} preventDoubleClick />
    </form>
  )
}
