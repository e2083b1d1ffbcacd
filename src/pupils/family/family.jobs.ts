import type { JobKind, Works } from '../../platform/platform.ts'
import { flagJobs } from '../flags/remind-of-flags.job.ts'
import { sendFlagLetterJob } from '../flags/send-flag-letter.job.ts'
import { noContactJobs } from '../guardians/tell-no-contact.job.ts'
import { forgetLooksJob } from '../who-looked/forget-looks.job.ts'
import { remindFamiliesJob } from './remind-families.job.ts'
import { renewFamiliesJob } from './renew-families.job.ts'
import { sendFamilyLinkJob } from './send-family-link.job.ts'
import { tellAnswerChangedJob } from './tell-answer-changed.job.ts'
import { tellComplaintJob } from './tell-complaint.job.ts'
import { tellFamilyGoneJob } from './tell-family-gone.job.ts'

export const familyJobs: readonly JobKind<Works>[] = [
  sendFamilyLinkJob,
  renewFamiliesJob,
  remindFamiliesJob,
  tellFamilyGoneJob,
  tellComplaintJob,
  tellAnswerChangedJob,
  ...flagJobs,
  sendFlagLetterJob,
  ...noContactJobs,
  forgetLooksJob,
]
