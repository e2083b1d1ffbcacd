/** The queues of this room, by what their job does. Every one carries ids only. */
export const PUBLISH = 'publish-target'
export const HAND_OVER = 'hand-over-target'
export const LOOK_AT_HANDED_OVER = 'look-at-handed-over'
export const REMOVE = 'remove-target'
export const SETTLE = 'settle-targets'
export const CHECK_AGAIN = 'check-posts-again'
export const TELL_APPROVERS = 'tell-approvers'
export const REMIND_APPROVERS = 'remind-approvers'
export const TELL_AUTHOR = 'tell-author'
export const TELL_PUBLISHERS = 'tell-publisher'
export const TELL_PERSON = 'tell-person'
export const EXPIRE = 'expire-posts'
export const REACH_BACK = 'reach-back'
export const TELL_FAMILIES = 'tell-families'
export const LOOK_AT_LIVE = 'look-at-live'
export const TELL_OFFICE = 'tell-office'
export const RAISE_CALLS = 'raise-calls'
export const LOOK_AT_PICTURE = 'look-at-picture'
export const FORGET_PICTURE = 'forget-picture'
export const LOOK_AT_VIDEO = 'look-at-video'
export const SEAL_FOLLOWS = 'seal-follows'
export const RAISE_REMOVALS = 'raise-removals'
export const REMIND_OF_PHOTOS = 'remind-of-photos'
export const READ_REPLIES = 'read-replies'
export const REMIND_OF_COMMENTS = 'remind-of-comments'
export const FORGET_COMMENTS = 'forget-comments'

/** For whoever prepares the database before anything is open. */
export const publishingQueues: readonly { name: string }[] = [
  PUBLISH,
  HAND_OVER,
  LOOK_AT_HANDED_OVER,
  REMOVE,
  SETTLE,
  CHECK_AGAIN,
  TELL_APPROVERS,
  REMIND_APPROVERS,
  TELL_AUTHOR,
  TELL_PUBLISHERS,
  TELL_PERSON,
  EXPIRE,
  REACH_BACK,
  TELL_FAMILIES,
  LOOK_AT_LIVE,
  TELL_OFFICE,
  RAISE_CALLS,
  LOOK_AT_PICTURE,
  FORGET_PICTURE,
  LOOK_AT_VIDEO,
  SEAL_FOLLOWS,
  RAISE_REMOVALS,
  REMIND_OF_PHOTOS,
  READ_REPLIES,
  REMIND_OF_COMMENTS,
  FORGET_COMMENTS,
].map(name => ({ name }))
