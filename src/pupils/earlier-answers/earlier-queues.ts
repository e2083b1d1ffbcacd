/** The queue of this part, by what its job does. */
export const TAKE_EARLIER_ANSWERS = 'pupils.take-earlier-answers'

/** For whoever prepares the database before anything is open. */
export const earlierQueues: readonly { name: string }[] = [{ name: TAKE_EARLIER_ANSWERS }]
