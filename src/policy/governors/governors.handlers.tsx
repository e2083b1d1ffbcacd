import {
  ChooseSchool,
  DayField,
  dayOf,
  formAnswer,
  FormPage,
  noonOf,
  noticeShown,
  type Problem,
  readDay,
  rolesAt,
  type School,
  schoolAsked,
  shownDay,
  TextField,
  typedDay,
  type Visitor,
} from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, look, page } from '../../platform/platform.ts'
import { Button, NotificationBanner, PrivacyNotice, useWords, wordsIn } from '../../ui/ui.ts'
import { policyInForce } from '../policy-in-force.ts'
import { keepLook, type LookRefusal } from './keep-look.ts'
import { lookDue, lookers } from './look-due.ts'
import { type Look, looksOf } from './looks.store.ts'

const t = wordsIn('en-GB')
const LOOKS_SHOWN = 20

export async function showGovernors(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const title = t('clauses.looks-title')
  if (school === null)
    return page(title, <ChooseSchool title={title} schools={ask.visitor.schools} path="/policy/governors" />)
  return governorsPage(ask, school, [])
}

export async function takeLook(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo('/policy/governors')
  const typed = readDay(ask.form, 'looked')
  const outcome = await keepLook(ask.works, ask.visitor, school, {
    lookedOn: typed.is === 'day' ? typed.day : null,
    minute: field(ask.form, 'minute'),
  })
  if ('kept' in outcome) return goTo(`/policy/governors?school=${school.id}&kept=yes`)
  return governorsPage(ask, school, [problemOf(outcome)])
}

function problemOf({ refused }: LookRefusal): Problem {
  const at = { 'no-day': 'looked-day', 'to-come': 'looked-day', 'too-long': 'minute' } as const
  return {
    field: refused === 'not-a-governor' || refused === 'no-policy' ? null : at[refused],
    key: `clauses.look-refused-${refused}`,
  }
}

async function governorsPage(
  { works, visitor, form, query }: Ask<Visitor>,
  school: School,
  problems: readonly Problem[],
): Promise<Answer> {
  const facts = await look(works, visitor.identity, async one => {
    const policy = await policyInForce(one.tx, school.id, one.at)
    return {
      now: one.at,
      adopted: policy.version !== null,
      due: await lookDue(one, school.id, policy),
      looks: await looksOf(one.tx, school.id, LOOKS_SHOWN),
    }
  })
  const keeps = facts.adopted && lookers.some(role => rolesAt(visitor, school.id).has(role))
  const kept = problems.length === 0 && query['kept'] === 'yes'
  const values = problems.length === 0 ? shownDay('looked', dayOf(facts.now)) : typedDay(form, 'looked')
  return formAnswer(
    t('clauses.looks-title'),
    <FormPage
      title={t('clauses.looks-title')}
      back={`/policy/clauses?school=${school.id}`}
      form={form}
      problems={problems}
    >
      <Looks school={school} facts={facts} kept={kept} />
      {keeps && (
        <form method="post" action={`/policy/governors?school=${school.id}`} novalidate>
          <DayField id="looked" label={t('clauses.look-day')} hint={t('clauses.look-day-hint')} values={values} />
          <TextField name="minute" label={t('clauses.look-minute')} hint={t('clauses.look-minute-hint')} />
          <PrivacyNotice notice={noticeShown(t, 'reviewing-a-policy')} />
          <Button text={t('clauses.look-press')} preventDoubleClick />
        </form>
      )}
    </FormPage>,
    problems,
  )
}

type Facts = {
  readonly now: Date
  readonly adopted: boolean
  readonly due: string | null
  readonly looks: readonly Look[]
}

function Looks({ school, facts, kept }: { school: School; facts: Facts; kept: boolean }) {
  const t = useWords()
  const { due, looks, now } = facts
  return (
    <>
      {kept && <NotificationBanner type="success" text={t('clauses.look-kept')} />}
      <p class="govuk-body">{t(facts.adopted ? 'clauses.looks-body' : 'clauses.none')}</p>
      {due !== null && (
        <p class="govuk-body">
          {t(due < dayOf(now) ? 'clauses.look-overdue' : 'clauses.look-next', { when: t.day(noonOf(due), now) })}
        </p>
      )}
      {facts.adopted && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy/review/pack?school=${school.id}`}>
            {t('reviewing.pack-link')}
          </a>
        </p>
      )}
      {looks.length === 0 ? (
        <p class="govuk-body">{t('clauses.looks-none')}</p>
      ) : (
        <ul class="cw-lines">
          {looks.map(one => (
            <li class="cw-line">
              <span class="cw-line__what">{t.day(noonOf(one.lookedOn), now)}</span>
              <span class="cw-line__about">{one.minute}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
