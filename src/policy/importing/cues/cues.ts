import { accountCues } from './accounts.cues.ts'
import { conductCues } from './conduct.cues.ts'
import { contactCues } from './contacts.cues.ts'
import type { CuesByName } from './cue.ts'
import { consentAndImageCues } from './images.cues.ts'
import { incidentCues } from './incidents.cues.ts'
import { ownPageCues } from './own-pages.cues.ts'
import { peopleInPostsCues } from './people-in-posts.cues.ts'
import { policyLifeCues } from './policy-life.cues.ts'
import { privateUseCues } from './private-use.cues.ts'
import { publishingCues } from './publishing.cues.ts'
import { scopeCues } from './scope.cues.ts'
import { conductWordCues, screeningCues } from './screening.cues.ts'
import { deadlineCues, takedownCues } from './takedown.cues.ts'

/** What we know of how policies say things, by setting. Written by us from how such sentences go, not from any one policy. */
export const cues: CuesByName = {
  ...publishingCues,
  ...peopleInPostsCues,
  ...screeningCues,
  ...accountCues,
  ...consentAndImageCues,
  ...scopeCues,
  ...contactCues,
  ...privateUseCues,
  ...ownPageCues,
  ...conductWordCues,
  ...incidentCues,
  ...takedownCues,
  ...deadlineCues,
  ...conductCues,
  ...policyLifeCues,
}
