/** The queues of families, by what their job does. */
export const SEND_FAMILY_LINK = 'pupils.send-family-link'
export const REMIND_FAMILIES = 'pupils.remind-families'
export const TELL_FAMILY_GONE = 'pupils.tell-family-gone'
export const TELL_COMPLAINT = 'pupils.tell-complaint'

export const familyQueues: readonly { name: string }[] = [
  SEND_FAMILY_LINK,
  REMIND_FAMILIES,
  TELL_FAMILY_GONE,
  TELL_COMPLAINT,
].map(name => ({ name }))
