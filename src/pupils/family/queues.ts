/** The queues of families, by what their job does. */
export const SEND_FAMILY_LINK = 'pupils.send-family-link'
export const REMIND_FAMILIES = 'pupils.remind-families'
export const RENEW_FAMILIES = 'pupils.renew-families'
export const TELL_FAMILY_GONE = 'pupils.tell-family-gone'
export const TELL_COMPLAINT = 'pupils.tell-complaint'
export const REMIND_OF_FLAGS = 'pupils.remind-of-flags'
export const TELL_OF_FLAG = 'pupils.tell-of-flag'
export const SEND_FLAG_LETTER = 'pupils.send-flag-letter'
export const TELL_NO_CONTACT = 'pupils.tell-no-contact'
export const TELL_LEAD_TO_LOOK = 'pupils.tell-lead-to-look'
export const TELL_ANSWER_CHANGED = 'pupils.tell-answer-changed'
export const FORGET_LOOKS = 'pupils.forget-looks'

export const familyQueues: readonly { name: string }[] = [
  SEND_FAMILY_LINK,
  REMIND_FAMILIES,
  RENEW_FAMILIES,
  TELL_FAMILY_GONE,
  TELL_COMPLAINT,
  REMIND_OF_FLAGS,
  TELL_OF_FLAG,
  SEND_FLAG_LETTER,
  TELL_NO_CONTACT,
  TELL_LEAD_TO_LOOK,
  TELL_ANSWER_CHANGED,
  FORGET_LOOKS,
].map(name => ({ name }))
