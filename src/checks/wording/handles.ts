import type { Sighting } from '../finding.ts'
import type { OwnDetails } from '../rules.ts'
import { stretches } from '../text/stretches.ts'

/** Accounts mentioned with @ that are not the school's own. "@ 3pm" and "@3pm" are times, not accounts. */
export function findHandles(text: string, own: OwnDetails = {}): Sighting[] {
  if (!text.includes('@')) return []
  const ours = new Set((own.handles ?? []).map(handle => handle.toLowerCase().replace(/^@/, '')))
  // "Messages to @robin-hill.example": where the school's own mail arrives is no account of others.
  for (const contact of own.contacts ?? [])
    if (contact.includes('@')) ours.add(contact.toLowerCase().replace(/^.*@/, ''))
  const found: Sighting[] = []
  for (const { zone, start, end } of stretches(text)) {
    if (zone !== 'handle') continue
    const name = text.slice(start + 1, end).toLowerCase()
    if (ours.has(name) || !/[a-z]/.test(name) || /^\d{1,2}(?:[.:]?\d{2})?(?:am|pm)?$/.test(name)) continue
    found.push({ kind: 'handle_mention', start, end, sure: 0.97 })
  }
  return found
}

const answers =
  /(?<![\p{L}\p{N}])(?:in (?:reply|response|answer) to (?:your|the|a|this|his|her) (?:comment|question|post|message|tweet|review|reply)|replying to (?:@|your|the|a)|thank(?:s| you) for (?:your|the) (?:comment|question|reply|review)|to answer your (?:question|comment)|as you (?:asked|said|wrote|commented) (?:below|above|here)|re:? your comment)/giu

/** Signs that a text answers a comment: it says so, or it begins with an account. */
export function findReplies(text: string): Sighting[] {
  const found: Sighting[] = []
  const opening = /^\s*@[A-Za-z0-9_]/.test(text)
    ? stretches(text.slice(0, 300)).find(stretch => stretch.zone === 'handle')
    : undefined
  if (opening !== undefined) found.push({ kind: 'reply_in_thread', start: opening.start, end: opening.end, sure: 0.65 })
  for (const hit of text.matchAll(answers))
    found.push({ kind: 'reply_in_thread', start: hit.index, end: hit.index + hit[0].length, sure: 0.85 })
  return found
}
