/** The queues of this room, by what their job does. */
export const CREATE_SIGN_IN = 'people.create-sign-in'
export const SEND_LINK = 'people.send-password-link'
export const TIDY = 'people.tidy-sign-in'
export const TAKE_LIST = 'people.take-staff-list'
export const TELL_AWAY = 'people.tell-away'
export const TELL_LAST_DAYS = 'people.tell-last-days'

/** For whoever prepares the database before anything is open. */
export const peopleQueues: readonly { name: string }[] = [
  { name: CREATE_SIGN_IN },
  { name: SEND_LINK },
  { name: TIDY },
  { name: TAKE_LIST },
  { name: TELL_AWAY },
  { name: TELL_LAST_DAYS },
]
