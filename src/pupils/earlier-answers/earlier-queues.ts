/** The queues of this part, by what their job does. */
export const TAKE_EARLIER_ANSWERS = 'pupils.take-earlier-answers'
export const ACCEPT_EARLIER_ANSWERS = 'pupils.accept-earlier-answers'

/** For whoever prepares the database before anything is open. */
export const earlierQueues: readonly { name: string }[] = [
  { name: TAKE_EARLIER_ANSWERS },
  { name: ACCEPT_EARLIER_ANSWERS },
]
