/** The queues of reviewing, by what their job does. Every one carries ids only. */
export const CHECK_REVIEWS = 'policy.check-reviews'
export const TELL_OF_REVIEW = 'policy.tell-of-review'
export const TELL_OF_TRUST = 'policy.tell-of-trust'
export const TELL_OF_SUGGESTION = 'policy.tell-of-suggestion'
export const TELL_SUGGESTER = 'policy.tell-suggester'

export const reviewingQueues: readonly { name: string }[] = [
  CHECK_REVIEWS,
  TELL_OF_REVIEW,
  TELL_OF_TRUST,
  TELL_OF_SUGGESTION,
  TELL_SUGGESTER,
].map(name => ({ name }))
