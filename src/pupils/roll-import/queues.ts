/** The queues of this part, by what their job does. */
export const CHECK_ROLL = 'pupils.check-roll'
export const TAKE_ROLL = 'pupils.take-roll'
export const END_LEAVERS = 'pupils.end-leavers'
export const LOOK_INTO_FOLDERS = 'pupils.look-into-roll-folders'

/** For whoever prepares the database before anything is open. */
export const rollQueues: readonly { name: string }[] = [
  { name: CHECK_ROLL },
  { name: TAKE_ROLL },
  { name: END_LEAVERS },
  { name: LOOK_INTO_FOLDERS },
]

/** So many rows are checked or taken over while somebody waits for the page; more are left to a job, and the page says how far it is. */
export const WHILE_WAITING = 400
