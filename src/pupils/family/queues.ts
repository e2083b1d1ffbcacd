/** The queues of families, by what their job does. */
export const SEND_FAMILY_LINK = 'pupils.send-family-link'
export const REMIND_FAMILIES = 'pupils.remind-families'

export const familyQueues: readonly { name: string }[] = [{ name: SEND_FAMILY_LINK }, { name: REMIND_FAMILIES }]
