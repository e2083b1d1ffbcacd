import { type Answer, type Ask, type Form, goTo, NotFound } from '../../platform/platform.ts'
import { noonOf } from '../day.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import type { Visitor } from '../visitor.ts'
import { endRole } from './end-role.ts'
import { personLeaves } from './person-leaves.ts'
import { readDay, shownDay, typedDay } from './role.form.ts'
import { seePerson } from './see-register.ts'
import { EndRolePage, LeavesPage } from './staff-forms.page.tsx'

/** What the three fields show: what was typed, or today. */
const dayValues = (form: Form, today: string) => ('last-day' in form ? typedDay(form, 'last') : shownDay('last', today))

async function endRoleAnswer(
  { works, visitor, params }: Ask<Visitor>,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const { person, roles, choices } = await seePerson(works, visitor.identity, params['id'] ?? '')
  const role = roles.find(held => held.id === params['holding'])
  if (role === undefined) throw new NotFound('This person has no such role.')
  const place = role.place ?? t('people.me-whole-trust')
  return formAnswer(
    t('people.end-role-title'),
    <EndRolePage
      person={person}
      role={role}
      place={place}
      values={dayValues(form, choices.today)}
      problems={problems}
    />,
    problems,
  )
}

export async function showEndRole(ask: Ask<Visitor>): Promise<Answer> {
  return endRoleAnswer(ask, {}, [])
}

export async function takeEndRole(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, params, form } = ask
  const lastDay = readDay(form, 'last')
  if (lastDay.is !== 'day') return endRoleAnswer(ask, form, [{ field: 'last-day', key: 'people.end-role-enter-day' }])
  const { person } = await seePerson(works, visitor.identity, params['id'] ?? '')
  const ended = await endRole(works, visitor.identity, {
    person: person.id,
    holding: params['holding'] ?? '',
    lastDay: lastDay.day,
  })
  if (!('refused' in ended)) return goTo(`/people/${person.id}?said=ended`)
  return endRoleAnswer(ask, form, [{ field: 'last-day', key: `people.end-role-${ended.refused}` }])
}

async function leavesAnswer(
  { works, visitor, params }: Ask<Visitor>,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const { person, choices } = await seePerson(works, visitor.identity, params['id'] ?? '')
  return formAnswer(
    t('people.person-leaves'),
    <LeavesPage person={person} values={dayValues(form, choices.today)} problems={problems} />,
    problems,
  )
}

export async function showLeaves(ask: Ask<Visitor>): Promise<Answer> {
  return leavesAnswer(ask, {}, [])
}

export async function takeLeaves(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, params, form } = ask
  const lastDay = readDay(form, 'last')
  if (lastDay.is !== 'day') return leavesAnswer(ask, form, [{ field: 'last-day', key: 'people.leaves-enter-day' }])
  const { person } = await seePerson(works, visitor.identity, params['id'] ?? '')
  const left = await personLeaves(works, visitor.identity, { person: person.id, lastDay: lastDay.day })
  if (!('refused' in left)) return goTo(`/people/${person.id}?said=left`)
  const values = { day: t.day(noonOf(person.joinedOn), works.clock.now()) }
  return leavesAnswer(ask, form, [{ field: 'last-day', key: `people.leaves-${left.refused}`, values }])
}
