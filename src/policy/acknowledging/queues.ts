/** The queues of notice, reading and questions. Every one carries ids only. */
export const TELL_READER = 'tell-reader'
export const TELL_READERS = 'tell-readers'
export const REMIND_READERS = 'remind-readers'
export const CLIMB_QUESTIONS = 'climb-questions'
