import { type Route, route } from '../../people/people.ts'
import { adopters } from '../adopting/adopters.rule.ts'
import { showSchoolLaw, takeSchoolLaw } from './school.handlers.tsx'

/** Everybody may see where her school stands in law; who adopts its policy says it, and the use case asks for the very school. */
export const lawRoutes: readonly Route[] = [
  route('GET', '/policy/school', 'signed-in', null, showSchoolLaw),
  route('POST', '/policy/school', adopters, 'school-described', takeSchoolLaw),
]
