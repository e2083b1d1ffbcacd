/** The door of pupils: the roll, and words that are not names. Guardians and consent follow. */
import './pupils.tables.ts'
import './roll-import/roll.kinds.ts'

export { addNotNameToSchool, endNotName } from './keep-not-names.ts'
export { mayKeepNotNames, type NotNameRefusal } from './keep-not-names.rule.ts'
export { type NotName, notNamesOf, type RollEntry, rollOf, rollStamp } from './pupils.store.ts'
export { pupilsRoutes } from './pupils.routes.ts'
export { rollQueues } from './roll-import/queues.ts'
export { rollJobs } from './roll-import/roll.jobs.ts'
export { type RollNeed, rollNeedsOf } from './roll-import/see-roll.ts'
