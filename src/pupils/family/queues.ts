/** The queues of families, by what their job does. */
export const SEND_FAMILY_LINK = 'pupils.send-family-link'

export const familyQueues: readonly { name: string }[] = [{ name: SEND_FAMILY_LINK }]
