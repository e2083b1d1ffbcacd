/** The queues of importing, by what their job does. */
export const READ_DOCUMENT = 'policy.read-document'
