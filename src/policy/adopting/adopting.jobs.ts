import type { JobKind, Works } from '../../platform/platform.ts'
import { tellAsked } from './asking/tell-asked.job.ts'
import { tellAsker, tellSchool } from './asking/tell-asker.job.ts'
import { remindSigners, tellOneSigner, tellSigners } from './signing/tell-signers.job.ts'
import { checkAddresses, lookAtOneAddress, tellOfSilent } from './library/check-addresses.job.ts'
import { checkDocuments, tellOfDocument } from './library/remind-of-documents.job.ts'
import { tellTrust } from './trust/tell-trust.job.ts'
import { tellTitleAsked } from '../titles/tell-title-asked.job.ts'

/** Later work of adopting a policy. */
export const adoptingJobs: readonly JobKind<Works>[] = [
  tellAsked,
  tellAsker,
  tellSchool,
  tellSigners,
  tellOneSigner,
  remindSigners,
  tellTrust,
  checkDocuments,
  tellOfDocument,
  checkAddresses,
  lookAtOneAddress,
  tellOfSilent,
  tellTitleAsked,
]
