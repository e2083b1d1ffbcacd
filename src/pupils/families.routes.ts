import { type Route, route } from '../people/people.ts'
import * as basis from './consent/basis/basis.handlers.tsx'
import { basisRoles } from './consent/basis/choose-basis.rule.ts'
import { acceptRoles, familyRoles, readerRoles } from './families.rule.ts'
import * as families from './pages/families.handlers.tsx'
import { showPupils } from './pages/find-pupils.handlers.tsx'
import * as slips from './slips/slips.handlers.tsx'

export const familiesRoutes: readonly Route[] = [
  route('GET', '/pupils', readerRoles, null, showPupils),
  route('GET', '/consent/basis', [...new Set([...familyRoles, ...basisRoles, 'dpo' as const])], null, basis.showBasis),
  {
    ...route('POST', '/consent/basis', basisRoles, 'consent-basis-chosen', basis.takeBasis),
    words: ['reason', 'assessment'],
  },
  route('GET', '/pupils/class', familyRoles, null, slips.showSlips),
  route('POST', '/pupils/class', familyRoles, 'consent-answered', slips.takeSlips),
  route('POST', '/pupils/class/back', familyRoles, 'consent-taken-back', slips.takeBack),
  route('GET', '/pupils/:id', familyRoles, null, families.showPupil),
  route('GET', '/pupils/:id/answer', familyRoles, null, families.showAnswer),
  route('POST', '/pupils/:id/answer', familyRoles, 'consent-answered', families.takeAnswer),
  route('POST', '/pupils/:id/answers/:answer/accept', acceptRoles, 'consent-accepted', families.takeAccept),
  route('GET', '/pupils/:id/guardians/add', familyRoles, null, families.showAddGuardian),
  route('POST', '/pupils/:id/guardians/add', familyRoles, 'guardian-added', families.takeAddGuardian),
  route('GET', '/pupils/:id/guardians/:guardian', familyRoles, null, families.showGuardian),
  route('POST', '/pupils/:id/guardians/:guardian', familyRoles, 'guardian-changed', families.takeGuardian),
  route('POST', '/pupils/:id/guardians/:guardian/end', familyRoles, 'guardian-ended', families.takeEndGuardian),
  route('POST', '/pupils/:id/guardians/:guardian/asked', familyRoles, 'consent-asked', families.takeAsked),
  route('POST', '/pupils/:id/told', familyRoles, 'family-told', families.takeTold),
]
