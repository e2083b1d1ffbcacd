import { type Route, route } from '../../people/people.ts'
import { familyRoles } from '../families.rule.ts'
import { downloadCoverage, showCoverage } from './coverage.handlers.tsx'

/** Who is covered: names stand on each of these pages, so they are for those who may see answers. */
export const coverageRoutes: readonly Route[] = [
  route('GET', '/pupils/coverage', familyRoles, null, showCoverage),
  route('GET', '/pupils/coverage/file', familyRoles, null, downloadCoverage),
]
