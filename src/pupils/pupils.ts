/** The door of pupils: the roll, and words that are not names. Guardians and consent follow. */
import './pupils.tables.ts'

export { addNotNameToSchool, endNotName } from './keep-not-names.ts'
export { mayKeepNotNames, type NotNameRefusal } from './keep-not-names.rule.ts'
export { type NotName, notNamesOf, type RollEntry, rollOf, rollStamp } from './pupils.store.ts'
export { pupilsRoutes } from './pupils.routes.ts'
