import type { JobKind, Works } from '../platform/platform.ts'
import './going-out/going-out-happenings.ts'
import './conversations/comments.kinds.ts'
import './phone-photos/phone-photos.kinds.ts'
import { tellOffice } from './asking-office/tell-office.job.ts'
import { tellFamilies } from './families/tell-families.job.ts'
import { forgetComments } from './conversations/forget-comments.job.ts'
import { remindOfComments } from './conversations/remind-of-comments.job.ts'
import { readReplies } from './conversations/read-replies.job.ts'
import { checkPostsAgain } from './going-out/check-posts-again.job.ts'
import { handOverTarget } from './going-out/hand-over-target.job.ts'
import { lookAtHandedOver } from './going-out/look-at-handed-over.job.ts'
import { publishTarget } from './going-out/publish-target.job.ts'
import { settleTargets } from './going-out/settle-targets.job.ts'
import { forgetPicture } from './media/forget-picture.job.ts'
import { lookAtPictures } from './media/look-at-picture.job.ts'
import { lookAtVideo } from './media/look-at-video.job.ts'
import { remindOfPhotos } from './phone-photos/remind-of-photos.job.ts'
import { expirePosts } from './posts/expire-posts.job.ts'
import { raiseCalls } from './stop/raise-calls.job.ts'
import { sealFollows } from './stop/seal-follows.job.ts'
import { remindApprovers } from './telling/remind-approvers.job.ts'
import { tellApprovers, tellAuthorOfPost, tellPublishers } from './telling/tell-people.job.ts'
import { tellPerson } from './telling/tell-person.job.ts'
import { lookAtLive } from './still-live/look-at-live.job.ts'
import { reachBack } from './withdrawing/reach-back.job.ts'
import { raiseRemovals } from './withdrawing/raise-removals.job.ts'
import { removeTarget } from './withdrawing/remove-target.job.ts'

/** Later work of this room. */
export const publishingJobs: readonly JobKind<Works>[] = [
  expirePosts,
  lookAtPictures,
  lookAtVideo,
  forgetPicture,
  raiseCalls,
  sealFollows,
  publishTarget,
  handOverTarget,
  lookAtHandedOver,
  settleTargets,
  removeTarget,
  raiseRemovals,
  remindOfPhotos,
  readReplies,
  remindOfComments,
  forgetComments,
  reachBack,
  tellFamilies,
  tellOffice,
  lookAtLive,
  checkPostsAgain,
  tellApprovers,
  remindApprovers,
  tellAuthorOfPost,
  tellPublishers,
  tellPerson,
]
