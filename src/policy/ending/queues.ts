/** The queues of ending a policy. Ids only. */
export const TELL_END_SIGNERS = 'tell-end-signers'
