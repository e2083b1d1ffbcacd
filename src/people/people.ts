/** The door of the people room: who works here, as what, and how she signs in. */
import './absences/absences.kinds.ts'
import './keys/keys.kinds.ts'
import './people.kinds.ts'
import './people.tables.ts'

export { makeFirstRunCode } from './first-run/first-run-code.ts'
export { allowed, type May, openRoute, type Route, route } from './may.ts'
export { endDevices } from './sign-in/end-devices.ts'
export { peopleJobs } from './people.jobs.ts'
export { isWorkingDay } from './bank-holidays.rule.ts'
export { dayFrom, dayOf, daysAfter, noonOf } from './day.ts'
export { noticeIds, type NoticeId, noticeShown, noticeVersion } from './privacy/notices.ts'
export { peopleQueues } from './queues.ts'
export {
  allSchools,
  nationOfSchool,
  nationsOfSchools,
  nameOfTrust,
  nationOfTrust,
  schoolById,
  schoolsById,
  type SchoolKnown,
} from './schools.store.ts'
export { type InRole, peopleWithRoles, peopleWithRolesAt, workersByType } from './role-holders.store.ts'
export { type Person, personById } from './register.store.ts'
export { peopleRoutes } from './routes.ts'
export type { ProviderSettings } from './sign-in/providers.ts'
export { safePath, signInPath } from './sign-in/safe-path.rule.ts'
export { professionalBodyOf } from './staff/arrangements.store.ts'
export { lineManagerOf } from './staff/who-manages.ts'
export { visitorOf } from './sign-in/identify.ts'
export { openSignIn, type SignIn, type SignInOptions } from './sign-in/sign-in.ts'
export { schoolsWorkedAt, type StaffMember, staffOfSchool, staffOfSchools } from './staff-of-school.store.ts'
export { type SchoolCard, namesOf, schoolCard, staffOf } from './staff-names.store.ts'
export { lastDaysAt, lastRolesGivenAt } from './staff/last-days.store.ts'
export { describers, describeSchool } from './staff/describe-school.ts'
export { type Role, roleSchema, roles, roleTitles } from './roles.ts'
export { leadingRoles } from './leads.rule.ts'
export { type Governance, governances, type Nation, nations, workerTypes } from './staff/worker-types.ts'
export { isId } from './is-id.ts'
export { fold, readDay as readWrittenDay } from './staff-lists/entries.rule.ts'
export { plain as plainHeading } from './staff-lists/list-columns.rule.ts'
export { badgeAddress } from './badge/badge-address.ts'
export { ChooseSchool, schoolAsked } from './school-asked.tsx'
export { type ActingFor, asHeld, type Holding, rolesAt, type School, type Visitor } from './visitor.ts'
// Who is away, and who acts meanwhile.
export { type AbsenceNeed, absenceNeedsOf } from './absences/absence-needs.ts'
export type { ChosenDeputies, Deputies, DeputiesAt } from './absences/deputies.ts'
export { endAbsence } from './absences/end-absence.ts'
export { sayAway } from './absences/say-away.ts'
export { actingIn } from './acting-in.ts'
export { saidAwayBy } from './role-holders.store.ts'
// A page with one form, its fields and its days: other rooms that keep a register ask in the same way.
export { ChoiceField, DayField, TextField } from './fields.tsx'
export { formAnswer, FormPage, PostForm, type Problem } from './form-page.tsx'
export { readDay, shownDay, typedDay } from './staff/role.form.ts'
// Keys with which programs reach one school, each for one purpose.
export { endKey } from './keys/end-key.ts'
export { bearerOf, enterWithKey, LONGEST_WAIT } from './keys/enter-with-key.ts'
export { readKeyName } from './keys/key.form.ts'
export { keepsRollOf, rollKeepers, rollSchools } from './keys/key-keepers.ts'
export { Command, KeyLines, KeyShown, type MadeKey, NewKeyForm } from './keys/keys.page.tsx'
export { keyName, schoolOfKey } from './keys/keys.store.ts'
export { hashOfKey, makeKey } from './keys/make-key.ts'
export { type SeenKey, seeKeys } from './keys/see-keys.ts'
