import type { Deputies } from '../absences/deputies.ts'
import { maySayAway } from '../absences/see-absences.ts'
import { type Answer, type Ask, field, type Form, goTo, NotFound, page } from '../../platform/platform.ts'
import type { WordKey } from '../../ui/ui.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import { isId } from '../is-id.ts'
import { noticeVersion } from '../privacy/notices.ts'
import type { Visitor } from '../visitor.ts'
import { addPerson } from './add-person.ts'
import { addSchool } from './add-school.ts'
import { giveRole } from './give-role.ts'
import { PersonPage } from './person.page.tsx'
import { type Group, RegisterPage } from './register.page.tsx'
import { personReturns } from './person-returns.ts'
import { isOfArrangement, placeOfArrangement, readArrangement } from './arrangement.form.ts'
import { placeOfRefusal, readDay, readRole } from './role.form.ts'
import { readNameAndEmail, readSchool } from './school.form.ts'
import { seeChoices, seePerson, seeRegister } from './see-register.ts'
import { sendLinkAgain } from './send-link-again.ts'
import { AddPersonPage, AddSchoolPage, GiveRolePage } from './staff-forms.page.tsx'
import { reportDevicesLost } from './report-devices-lost.ts'
import { takeOffSecondFactor } from './take-off-second-factor.ts'
import { workerTypes } from './worker-types.ts'

const said = {
  added: 'people.person-said-added',
  role: 'people.person-said-role',
  ended: 'people.person-said-role-ended',
  left: 'people.person-said-left',
  link: 'people.person-said-link',
  devices: 'marks.person-said-devices',
  factor: 'people.person-said-factor',
  'factor-none': 'people.person-said-factor-none',
  school: 'people.register-said-school',
  arranged: 'staff.person-said-arranged',
} as const satisfies Record<string, WordKey>

function saying(query: Readonly<Record<string, string>>): WordKey | null {
  return Object.entries(said).find(([name]) => name === query['said'])?.[1] ?? null
}

export async function showRegister({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const register = await seeRegister(works, visitor.identity)
  const groups: Group[] = register.schools.map(({ school, people }) => ({ title: school.name, people }))
  if (register.atTrust.length > 0) groups.unshift({ title: t('people.register-trust'), people: register.atTrust })
  if (register.withoutRole.length > 0)
    groups.push({ title: t('people.register-no-role'), people: register.withoutRole })
  const left = { title: t('people.register-left'), people: register.left }
  return page(
    t('people.register-title'),
    <RegisterPage
      groups={groups}
      left={left}
      gaps={register.gaps}
      nameOf={register.nameOf}
      mayAddSchool={register.administers}
      today={register.today}
      saying={saying(query)}
      asked={(query['q'] ?? '').trim().slice(0, 100)}
    />,
  )
}

export async function showPerson(deputies: Deputies, { works, visitor, params, query }: Ask<Visitor>): Promise<Answer> {
  const seen = await seePerson(works, visitor.identity, params['id'] ?? '')
  const saysAway = await maySayAway(works, visitor.identity, seen.person.id, deputies)
  const roles = seen.roles.map(role => ({ ...role, place: role.place ?? t('people.role-whole-trust') }))
  const self = seen.person.id === visitor.identity.person
  const body = (
    <PersonPage
      person={seen.person}
      account={seen.account}
      roles={roles}
      arrangement={seen.arrangement}
      operator={seen.operator}
      gaps={seen.gaps}
      away={seen.away}
      nameOf={id => seen.colleagues.find(one => one.id === id)?.name ?? t('staff.somebody-who-left')}
      may={{ ...seen.may, sayAway: saysAway }}
      self={self}
      today={seen.choices.today}
      saying={saying(query)}
    />
  )
  return page(t('people.register-title'), body)
}

async function addPersonAnswer(
  { works, visitor }: Ask<Visitor>,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const { choices, colleagues } = await seeChoices(works, visitor.identity)
  return formAnswer(
    t('people.add-person-title'),
    <AddPersonPage form={form} problems={problems} choices={choices} colleagues={colleagues} />,
    problems,
  )
}

export async function showAddPerson(ask: Ask<Visitor>): Promise<Answer> {
  return addPersonAnswer(ask, {}, [])
}

export async function takeAddPerson(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const { name, email, problems } = readNameAndEmail(form)
  const workerType = workerTypes.find(one => one === field(form, 'type'))
  if (workerType === undefined) problems.push({ field: 'type', key: 'people.add-person-choose-type' })
  const role = readRole(form)
  const { wish: arrangement, problems: arranging } = readArrangement(form)
  const last = readDay(form, 'last')
  problems.push(...role.problems, ...arranging)
  if (last.is === 'no-day') problems.push({ field: 'last-day', key: 'staff.enter-last-day' })
  if (problems.length > 0 || workerType === undefined || role.wish === null) return addPersonAnswer(ask, form, problems)
  const added = await addPerson(works, visitor.identity, {
    name,
    email,
    workerType,
    role: role.wish,
    lastDay: last.is === 'day' ? last.day : null,
    arrangement,
    notice: noticeVersion('staff-record'),
  })
  if (!('refused' in added)) return goTo(`/people/${added.person}?said=added`)
  if (added.refused === 'address-taken')
    return addPersonAnswer(ask, form, [{ field: 'email', key: 'people.add-person-address-taken' }])
  const refused = added.refused
  if (isOfArrangement(refused))
    return addPersonAnswer(ask, form, [{ field: placeOfArrangement[refused], key: `staff.refused-${refused}` }])
  return addPersonAnswer(ask, form, [{ field: placeOfRefusal[refused], key: `people.role-${refused}` }])
}

async function giveRoleAnswer(
  { works, visitor, params }: Ask<Visitor>,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const seen = await seePerson(works, visitor.identity, params['id'] ?? '')
  return formAnswer(
    t('people.role-title'),
    <GiveRolePage person={seen.person} form={form} problems={problems} choices={seen.choices} />,
    problems,
  )
}

export async function showGiveRole(ask: Ask<Visitor>): Promise<Answer> {
  return giveRoleAnswer(ask, {}, [])
}

export async function takeGiveRole(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form, params } = ask
  const { wish, problems } = readRole(form)
  if (wish === null) return giveRoleAnswer(ask, form, problems)
  const { person, choices } = await seePerson(works, visitor.identity, params['id'] ?? '')
  const gone = person.leftOn !== null && person.leftOn < choices.today
  const given = await (gone ? personReturns : giveRole)(works, visitor.identity, person.id, wish)
  if (!('refused' in given)) return goTo(`/people/${person.id}?said=role`)
  // Somebody else was quicker and brought her back.
  if (given.refused === 'has-not-left') return goTo(`/people/${person.id}`)
  return giveRoleAnswer(ask, form, [{ field: placeOfRefusal[given.refused], key: `people.role-${given.refused}` }])
}

export async function takeSendLink({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = personIn(params)
  const answer = await sendLinkAgain(works, visitor.identity, id)
  if ('refused' in answer) throw new NotFound('Not at a school of the reader.')
  return goTo(`/people/${id}?said=link`)
}

export async function takeSecondFactorOff({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = personIn(params)
  const answer = await takeOffSecondFactor(works, visitor.identity, id)
  if ('done' in answer) return goTo(`/people/${id}?said=factor`)
  if (answer.refused === 'none') return goTo(`/people/${id}?said=factor-none`)
  throw new NotFound('Not at a school of the reader, or the reader herself.')
}

export async function takeDevicesLost({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = personIn(params)
  const answer = await reportDevicesLost(works, visitor.identity, id)
  if ('done' in answer) return goTo(`/people/${id}?said=devices`)
  throw new NotFound('Not at a school of the reader, or the reader herself.')
}

export function personIn(params: Readonly<Record<string, string>>): string {
  const id = params['id'] ?? ''
  if (!isId(id)) throw new NotFound('This is no id.')
  return id
}

function addSchoolAnswer(form: Form, problems: readonly Problem[]): Answer {
  return formAnswer(t('people.add-school-title'), <AddSchoolPage form={form} problems={problems} />, problems)
}

export async function showAddSchool(): Promise<Answer> {
  return addSchoolAnswer({}, [])
}

export async function takeAddSchool({ works, visitor, form }: Ask<Visitor>): Promise<Answer> {
  const { school, problems } = readSchool(form)
  if (school === null) return addSchoolAnswer(form, problems)
  const added = await addSchool(works, visitor.identity, school)
  if (!('refused' in added)) return goTo('/people?said=school')
  if (added.refused === 'there-already')
    return addSchoolAnswer(form, [{ field: 'school', key: 'people.add-school-there-already' }])
  throw new NotFound('Only an administrator of the trust adds a school.')
}
