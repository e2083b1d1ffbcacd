import { TID } from '@atproto/common-web'
import type { Slot } from '../outgoing.ts'

/**
 * The record key is a TID: microseconds and a clock number, so that keys sort by time. We have milliseconds; the rest is chance,
 * which leaves one in a million for two posts of one account in the same millisecond, and that one is refused as `place-taken`.
 */
export function newSlot(now: Date, random: (below: number) => number): Slot {
  const key = TID.fromTime(now.getTime() * 1_000 + random(1_000), random(1_024)).toString()
  return { key, createdAt: now.toISOString() }
}
