import type { Capabilities, Connector, ManualDeed } from '../connector.ts'
import { manualSteps } from '../manual-steps.rule.ts'
import { limits } from './limits.ts'
import { check, finish, prepare } from './publish.ts'
import { find, listOwn } from './read-posts.ts'
import { listReplies, lookAt } from './read-replies.ts'
import { writesOf } from './record.rule.ts'
import { newSlot } from './slot.ts'
import { observe, remove } from './take-back.ts'
import { validate } from './validate.rule.ts'

export { type Connected, connectBluesky } from './connect.ts'

const capabilities: Capabilities = {
  publishes: true,
  removes: true,
  closesReplies: true,
  textLimit: limits.graphemes,
  pictures: { most: limits.pictures, largest: limits.pictureBytes, altLimit: limits.altGraphemes },
  video: { largest: limits.videoBytes, altLimit: limits.videoAltGraphemes, captionsLimit: limits.captionBytes },
  linkCard: true,
}

/** Bluesky, by the calls of the AT Protocol. Tried against the real servers: see the `.bluesky.test.ts` files. */
export const bluesky: Connector = {
  platform: 'bluesky',
  capabilities: () => capabilities,
  validate,
  recordOf: (outgoing, slot, account) => ({ repo: account, writes: writesOf(outgoing, slot, account) }),
  newSlot,
  prepare,
  check,
  finish,
  find,
  remove,
  observe,
  listOwn,
  lookAt,
  listReplies,
  manualSteps: (deed: ManualDeed) => manualSteps(deed),
}
