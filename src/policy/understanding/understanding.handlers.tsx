import {
  dayFrom,
  dayOf,
  rolesAt,
  type School,
  staffOfSchool,
  type Visitor,
  ChooseSchool,
  schoolAsked,
} from '../../people/people.ts'
import {
  act,
  type Act,
  type Answer,
  type Ask,
  field,
  goTo,
  groupField,
  listField,
  page,
} from '../../platform/platform.ts'
import { InsetText, useWords, wordsIn } from '../../ui/ui.ts'
import { readMine } from '../acknowledging/read-mine.ts'
import { monthsAfter } from '../acknowledging/reading-standing.rule.ts'
import { readersSeenBy } from '../acknowledging/who-sees.ts'
import { clausesShown } from '../pages/clause-links.ts'
import { valueInWords } from '../pages/value-in-words.ts'
import { type PolicyInForce, policyInForce } from '../policy-in-force.ts'
import { CheckPage } from './check.page.tsx'
import { checkUnderstanding, situationsOf } from './check-understanding.ts'
import { askForTraining, recordTalk, recordTraining, type TrainingRefusal } from './record-training.ts'
import { TrainingPage, type Rule, type TrainingFacts } from './training.page.tsx'
import { trainingDueAt } from './training-due.ts'
import { mayBeAsked, trainingKinds } from './training-due.rule.ts'
import { talksOf, trainingOf } from './training.store.ts'
import { passedOf } from './understanding.store.ts'

const t = wordsIn('en-GB')

export async function showCheck({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('understanding.check-title')
  if (school === null) return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/check" />)
  const seen = await act(works, visitor.identity, async one => {
    const reading = await readMine(one, school, undefined)
    const passed = reading === null ? null : await passedOf(one.tx, school.id, reading.policy.version.id)
    return { reading, passedAt: passed?.get(one.who.person) ?? null }
  })
  const { reading, passedAt } = seen
  if (reading === null) return page(title, <NothingYet school={school} />)
  const situations = situationsOf(reading, visitor.identity.person)
  return page(title, <CheckPage facts={{ reading, situations, answers: {}, right: null, passedAt }} />)
}

export async function takeCheck({ works, visitor, query, form }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  if (school === null) return goTo('/policy/check')
  const answers = groupField(form, 'answers')
  const checked = await checkUnderstanding(works, visitor, school, field(form, 'version'), answers)
  if (checked === null) return goTo(`/policy/check?school=${school.id}`)
  const title = t('understanding.check-title')
  return page(
    checked.passed ? title : `${t('house.error-prefix')}: ${title}`,
    <CheckPage facts={{ ...checked, answers, passedAt: null }} />,
    { status: checked.passed ? 200 : 422 },
  )
}

function NothingYet({ school }: { school: School }) {
  const t = useWords()
  return (
    <>
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">{t('understanding.check-title')}</h1>
      <InsetText text={t('acknowledging.nothing-to-read')} />
    </>
  )
}

type Sent = Pick<TrainingFacts, 'form' | 'present' | 'problem'>
const NOTHING_SENT: Sent = { form: { which: 'training', fields: {} }, present: [], problem: null }

export async function showTraining(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const title = t('understanding.training-title')
  if (school !== null) return trainingPage(ask, school, NOTHING_SENT)
  return page(title, <ChooseSchool title={title} schools={ask.visitor.schools} path="/policy/training" />)
}

export async function takeTraining(ask: Ask<Visitor>): Promise<Answer> {
  return take(ask, 'training', (school, fields) =>
    recordTraining(ask.works, ask.visitor, school, {
      person: fields['person'] ?? '',
      kind: fields['kind'] === 'administering' ? 'administering' : 'posting',
      doneOn: dayFrom(fields['done-year'] ?? '', fields['done-month'] ?? '', fields['done-day'] ?? ''),
    }),
  )
}

export async function takeTrainingAsked(ask: Ask<Visitor>): Promise<Answer> {
  return take(ask, 'asked', (school, fields) =>
    askForTraining(ask.works, ask.visitor, school, {
      person: fields['person'] ?? '',
      kind: fields['kind'] === 'administering' ? 'administering' : 'posting',
    }),
  )
}

export async function takeTalk(ask: Ask<Visitor>): Promise<Answer> {
  return take(ask, 'talk', (school, fields) =>
    recordTalk(ask.works, ask.visitor, school, {
      heldOn: dayFrom(fields['held-year'] ?? '', fields['held-month'] ?? '', fields['held-day'] ?? ''),
      present: listField(ask.form, 'present'),
      points: fields['points'] ?? '',
    }),
  )
}

const FIELDS = [
  'person',
  'kind',
  'done-day',
  'done-month',
  'done-year',
  'held-day',
  'held-month',
  'held-year',
  'points',
]

async function take(
  ask: Ask<Visitor>,
  which: TrainingFacts['form']['which'],
  deed: (school: School, fields: Readonly<Record<string, string>>) => Promise<object | TrainingRefusal>,
): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo('/policy/training')
  const fields = Object.fromEntries(FIELDS.map(name => [name, field(ask.form, name)]))
  const outcome = await deed(school, fields)
  if (!isRefusal(outcome)) return goTo(`/policy/training?school=${school.id}&done=yes`)
  return trainingPage(ask, school, {
    form: { which, fields },
    present: listField(ask.form, 'present'),
    problem: outcome.refused,
  })
}

function isRefusal(outcome: object | TrainingRefusal): outcome is TrainingRefusal {
  return 'refused' in outcome
}

async function trainingPage({ works, visitor, query }: Ask<Visitor>, school: School, sent: Sent): Promise<Answer> {
  const held = rolesAt(visitor, school.id)
  const manages = readersSeenBy.some(role => held.has(role))
  const facts = await act(works, visitor.identity, one => readTraining(one, school, manages))
  const title = t('understanding.training-title')
  const shown = {
    ...facts,
    ...sent,
    school,
    me: visitor.identity.person,
    manages,
    done: sent.problem === null && query['done'] === 'yes',
  }
  return page(sent.problem === null ? title : `${t('house.error-prefix')}: ${title}`, <TrainingPage facts={shown} />, {
    status: sent.problem === null ? 200 : 422,
  })
}

async function readTraining(one: Act, school: School, manages: boolean) {
  const policy = await policyInForce(one.tx, school.id, one.at)
  const talks = await talksOf(one.tx, school.id)
  const months = policy.settings.get('training.interval_months').value
  const [last] = talks
  return {
    now: one.at,
    today: dayOf(one.at),
    staff: await staffOfSchool(one.tx, school.id),
    trained: await trainingOf(one.tx, school.id),
    mayBeAsked: trainingKinds.filter(kind => mayBeAsked(policy.settings, kind)),
    due: await trainingDueAt(one, school.id, policy.settings, manages ? undefined : one.who.person),
    talks,
    nextTalk:
      months === null || last === undefined
        ? null
        : monthsAfter(new Date(`${last.heldOn}T12:00:00Z`), months)
            .toISOString()
            .slice(0, 10),
    rules: {
      posting: ruleOf(policy, 'publishing.training_gate'),
      administering: ruleOf(policy, 'training.administrators'),
      talks: ruleOf(policy, 'training.discussion'),
    },
  }
}

function ruleOf(
  policy: PolicyInForce,
  name: 'publishing.training_gate' | 'training.administrators' | 'training.discussion',
): Rule {
  const { value, clauses } = policy.settings.get(name)
  return { says: valueInWords(t, name, value), clauses: clausesShown(policy, clauses) }
}
