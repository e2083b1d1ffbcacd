/** Where a piece of text stands: `address` covers links and e-mail, in which only a whole name counts. */
export type Zone = 'plain' | 'hashtag' | 'handle' | 'address'

export interface Stretch {
  readonly zone: Exclude<Zone, 'plain'>
  readonly start: number
  readonly end: number
}

/** Each pattern is one pass without nesting, so the time is linear in the length. */
const zones: readonly { zone: Stretch['zone']; sign: string; find: RegExp }[] = [
  { zone: 'address', sign: '://', find: /(?<![\p{L}\p{N}])https?:\/\/\S{1,2000}/giu },
  { zone: 'address', sign: 'www.', find: /(?<![\p{L}\p{N}])www\.\S{1,2000}/giu },
  {
    zone: 'address',
    sign: '@',
    find: /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  },
  {
    zone: 'handle',
    sign: '@',
    find: /(?<![\p{L}\p{N}_@.+%-])@[A-Za-z0-9_](?:[\w.-]{0,251}[A-Za-z0-9_])?(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})?/gu,
  },
  { zone: 'hashtag', sign: '#', find: /(?<![\p{L}\p{N}_&#])#[\p{L}\p{N}\p{M}_\u200b-\u200d]+/gu },
  { zone: 'hashtag', sign: '＃', find: /(?<![\p{L}\p{N}_&#])＃[\p{L}\p{N}\p{M}_\u200b-\u200d]+/gu },
]

/** The stretches of a text that are not running words: in order, never overlapping. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const { zone, sign, find } of zones) {
    if (!text.includes(sign)) continue
    for (const hit of text.matchAll(find)) found.push({ zone, start: hit.index, end: hit.index + hit[0].length })
  }
  found.sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: Stretch[] = []
  let reached = 0
  for (const stretch of found) {
    if (stretch.start < reached) continue
    kept.push(stretch)
    reached = stretch.end
  }
  return kept
}
