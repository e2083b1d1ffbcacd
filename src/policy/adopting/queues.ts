/** The queues of adopting, by what their job does. Ids only. */
export const TELL_ASKED = 'tell-asked'
export const TELL_ASKER = 'tell-asker'
export const TELL_SIGNERS = 'tell-signers'
export const TELL_ONE_SIGNER = 'tell-one-signer'
export const REMIND_SIGNERS = 'remind-signers'
export const TELL_TRUST = 'tell-trust'
export const TELL_SCHOOL = 'tell-school'
export const CHECK_DOCUMENTS = 'check-documents'
export const TELL_OF_DOCUMENT = 'tell-of-document'
export const CHECK_ADDRESSES = 'check-addresses'
export const LOOK_AT_ADDRESS = 'look-at-address'
export const TELL_OF_SILENT = 'tell-of-silent'
export const TELL_TITLE_ASKED = 'tell-title-asked'

/** For whoever prepares the database before anything is open. */
export const adoptingQueues: readonly { name: string }[] = [
  TELL_ASKED,
  TELL_ASKER,
  TELL_SIGNERS,
  TELL_ONE_SIGNER,
  REMIND_SIGNERS,
  TELL_TRUST,
  TELL_SCHOOL,
  CHECK_DOCUMENTS,
  TELL_OF_DOCUMENT,
  CHECK_ADDRESSES,
  LOOK_AT_ADDRESS,
  TELL_OF_SILENT,
  TELL_TITLE_ASKED,
].map(name => ({ name }))
