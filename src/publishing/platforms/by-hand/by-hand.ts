import type { Capabilities, Connection, Connector, Problem } from '../connector.ts'
import { manualSteps } from '../manual-steps.rule.ts'
import type { NoSuchThing, ObserveOutcome } from '../outcomes.ts'
import type { Existing, Outgoing } from '../outgoing.ts'
import { readPastedPage } from './pasted-page.ts'

export { type Comparison, comparePasted, type TextSeen } from './compare-pasted.rule.ts'
export { type PastedPage, readPastedPage } from './pasted-page.ts'

/** What each platform takes is for the person who posts to see there; we know only what no platform takes. */
const capabilities: Capabilities = {
  publishes: false,
  removes: false,
  closesReplies: false,
  textLimit: undefined,
  pictures: undefined,
  video: undefined,
  linkCard: false,
}

function validate({ text, pictures, video }: Outgoing): readonly Problem[] {
  const problems: Problem[] = []
  if (text.trim() === '' && pictures.length === 0 && video === undefined) problems.push({ code: 'nothing-to-post' })
  if (!text.isWellFormed() || text.includes('\0')) problems.push({ code: 'text-broken' })
  for (const [index, { alt }] of pictures.entries()) {
    if (alt.trim() === '') problems.push({ code: 'alt-missing', picture: index + 1 })
  }
  if (video?.alt.trim() === '') problems.push({ code: 'video-alt-missing' })
  return problems
}

const removing = (url: string): NoSuchThing => ({
  outcome: 'no-such-thing',
  steps: manualSteps({ deed: 'remove', url }),
})

/**
 * `uri` is the link that was pasted. Only an address that we have seen answer (`cid`, the hash of the page as it was) and that now says
 * "not found" or "gone" is gone; a page that asks people to sign in answers the same before and after, so there a person looks.
 */
async function observe({ outside }: Connection, { uri, cid }: Existing): Promise<ObserveOutcome> {
  const look = {
    outcome: 'no-such-thing',
    steps: [{ step: 'open', url: uri }, { step: 'look-that-it-is-gone' }],
  } as const
  if (cid === undefined) return look
  try {
    const { status } = await readPastedPage(outside, uri)
    return status === 404 || status === 410 ? { outcome: 'gone' } : look
  } catch (error) {
    return { outcome: 'try-later', detail: String(error) }
  }
}

/** A person posts on the platform's own page and pastes the link; nothing is sent by us. */
export const byHand: Connector = {
  platform: 'by-hand',
  capabilities: () => capabilities,
  validate,
  recordOf: () => undefined,
  newSlot: now => ({ key: 'by-hand', createdAt: now.toISOString() }),
  prepare: async (_, outgoing) => ({ outcome: 'no-such-thing', steps: manualSteps({ deed: 'publish', outgoing }) }),
  check: async () => ({ outcome: 'no-such-thing', steps: [] }),
  finish: async (_, outgoing) => ({ outcome: 'no-such-thing', steps: manualSteps({ deed: 'publish', outgoing }) }),
  find: async () => ({ outcome: 'no-such-thing', steps: [] }),
  remove: async (_, { uri }) => removing(uri),
  observe,
  listOwn: async () => ({ outcome: 'no-such-thing', steps: [] }),
  lookAt: async () => ({ outcome: 'no-such-thing', steps: [] }),
  listReplies: async () => ({ outcome: 'no-such-thing', steps: [] }),
  manualSteps,
}
