/** The door of the people room: who works here, as what, and how she signs in. */
import './people.kinds.ts'
import './people.tables.ts'

export { allowed, type May, openRoute, type Route, route } from './may.ts'
export { type InRole, peopleWithRoles, type Person, personById, schoolById } from './register.store.ts'
export { type SchoolCard, schoolCard, staffOf } from './staff-names.store.ts'
export { type Holding, rolesAt, type School, type Visitor } from './visitor.ts'
