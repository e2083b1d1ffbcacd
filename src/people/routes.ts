import { absenceRoutes } from './absences/absences.routes.ts'
import type { Deputies } from './absences/deputies.ts'
import { showFirstRun, takeFirstRun } from './first-run/first-run.handlers.tsx'
import { showInstallation } from './installation/installation.handlers.tsx'
import { openRoute, type Route, route } from './may.ts'
import { showBadge, showBadgeForm, takeBadge } from './badge/badge.handlers.tsx'
import {
  showFactor,
  showMe,
  showPassword,
  takeConfirmFactor,
  takeEndFactor,
  takeEndSessions,
  takeFactor,
  takePassword,
} from './me/me.handlers.tsx'
import { showAccessibility, showNotice, showNotices } from './privacy/privacy.handlers.tsx'
import * as door from './sign-in/sign-in.handlers.tsx'
import type { SignIn } from './sign-in/sign-in.ts'
import { keepers } from './staff/authority.rule.ts'
import { showArrangement, takeArrangement } from './staff/arrangement.handlers.tsx'
import { showEndRole, showLeaves, takeEndRole, takeLeaves } from './staff/endings.handlers.tsx'
import { showSites, takeOperator } from './sites/sites.handlers.tsx'
import { staffListRoutes } from './staff-lists/staff-lists.routes.ts'
import * as staff from './staff/staff.handlers.tsx'

/** One line per route. Events of better-auth's own (a session begins or ends) are not history of the school and leave none. */
export function peopleRoutes(signIn: SignIn, deputies: Deputies): readonly Route[] {
  return [
    openRoute('GET', '/sign-in', null, ask => door.showSignIn(signIn, ask)),
    openRoute('POST', '/sign-in', null, ask => door.takeSignIn(signIn, ask)),
    openRoute('GET', '/sign-in/code', null, door.showCode),
    openRoute('POST', '/sign-in/code', null, ask => door.takeCode(signIn, ask)),
    openRoute('POST', '/sign-in/with/:provider', null, ask => door.beginWithProvider(signIn, ask)),
    openRoute('GET', '/auth/callback/:provider', null, ask => door.backFromProvider(signIn, ask)),
    openRoute('GET', '/auth/error', null, ask => door.showSignIn(signIn, { ...ask, query: { said: 'provider' } })),
    openRoute('POST', '/sign-out', null, ask => door.takeSignOut(signIn, ask)),
    openRoute('GET', '/forgotten', null, door.showForgotten),
    openRoute('POST', '/forgotten', 'sign-in-link-sent', ask => door.takeForgotten(signIn, ask)),
    openRoute('GET', '/set-password/:token', null, ask => door.showSetPassword(signIn, ask)),
    openRoute('POST', '/set-password/:token', 'password-set', ask => door.takeSetPassword(signIn, ask)),
    openRoute('GET', '/first-run', null, showFirstRun),
    openRoute('POST', '/first-run', 'trust-begun', ask => takeFirstRun(signIn, ask)),
    openRoute('GET', '/accessibility', null, showAccessibility),
    openRoute('GET', '/privacy', null, showNotices),
    openRoute('GET', '/privacy/:notice', null, showNotice),

    route('GET', '/me', 'signed-in', null, ask => showMe(signIn, ask)),
    route('POST', '/me/sessions', 'signed-in', 'devices-ended', ask => takeEndSessions(signIn, ask)),
    route('GET', '/me/password', 'signed-in', null, showPassword),
    route('POST', '/me/password', 'signed-in', 'password-set', ask => takePassword(signIn, ask)),
    route('GET', '/me/second-factor', 'signed-in', null, showFactor),
    route('POST', '/me/second-factor', 'signed-in', null, ask => takeFactor(signIn, ask)),
    route('POST', '/me/second-factor/confirm', 'signed-in', 'second-factor-set-up', ask =>
      takeConfirmFactor(signIn, ask),
    ),
    route('POST', '/me/second-factor/end', 'signed-in', 'second-factor-taken-off', ask => takeEndFactor(signIn, ask)),

    route('GET', '/people', keepers, null, staff.showRegister),
    route('GET', '/people/add', keepers, null, staff.showAddPerson),
    route('POST', '/people/add', keepers, 'person-added', staff.takeAddPerson),
    ...staffListRoutes,
    route('GET', '/people/sites', keepers, null, showSites),
    route('POST', '/people/sites', keepers, 'site-operator-said', takeOperator),
    ...absenceRoutes(deputies),
    route('GET', '/people/:id', keepers, null, ask => staff.showPerson(deputies, ask)),
    route('GET', '/people/:id/give', keepers, null, staff.showGiveRole),
    route('POST', '/people/:id/give', keepers, 'role-given', staff.takeGiveRole),
    route('GET', '/people/:id/roles/:holding/end', keepers, null, showEndRole),
    route('POST', '/people/:id/roles/:holding/end', keepers, 'role-ended', takeEndRole),
    route('GET', '/people/:id/arrangement', keepers, null, showArrangement),
    route('POST', '/people/:id/arrangement', keepers, 'work-arranged', takeArrangement),
    route('GET', '/people/:id/leaves', keepers, null, showLeaves),
    route('POST', '/people/:id/leaves', keepers, 'person-left', takeLeaves),
    route('POST', '/people/:id/link', keepers, 'sign-in-link-sent', staff.takeSendLink),
    route('POST', '/people/:id/devices', keepers, 'devices-ended', staff.takeDevicesLost),
    route('POST', '/people/:id/second-factor', keepers, 'second-factor-taken-off', staff.takeSecondFactorOff),
    route('GET', '/installation', ['trust_administrator'], null, showInstallation),
    route('GET', '/schools/badge', keepers, null, showBadgeForm),
    { ...route('POST', '/schools/badge', keepers, 'school-badge-set', takeBadge), takesFiles: true },
    route('GET', '/schools/:school/badge', 'signed-in', null, showBadge),
    route('GET', '/schools/add', ['trust_administrator'], null, staff.showAddSchool),
    route('POST', '/schools/add', ['trust_administrator'], 'school-added', staff.takeAddSchool),
  ]
}
