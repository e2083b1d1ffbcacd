/**
 * Codes that let whoever reads them in: to a class, a call, a group, a quiz, a network. A picture of one is a picture of a key. Only what
 * the services' own addresses look like; a shortened address tells nothing.
 */
const joins: readonly RegExp[] = [
  /^(?:https?:\/\/)?teams\.(?:microsoft|live)\.com\/(?:l\/(?:team|meetup-join|chat|channel)|meet)\b/i,
  /^(?:https?:\/\/)?(?:[\w-]+\.)?zoom\.(?:us|com)\/(?:j|my|w|meeting)\//i,
  /^(?:https?:\/\/)?meet\.google\.com\/./i,
  /^(?:https?:\/\/)?classroom\.google\.com\/.*(?:\/c\/|cjc=|invite)/i,
  /^(?:https?:\/\/)?(?:chat\.whatsapp\.com|wa\.me|t\.me|signal\.group|discord\.gg)\//i,
  /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:seesaw\.me|classdojo\.com|dojo\.me|tapestryjournal\.com|showbie\.com|parentsquare\.com)\//i,
  /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:kahoot\.it|blooket\.com|gimkit\.com|quizizz\.com|nearpod\.com|menti\.com|slido\.com|padlet\.com)\//i,
  /^WIFI:/i,
]

export function isJoinCode(text: string): boolean {
  return joins.some(join => join.test(text.trim()))
}

/** The number on a book or a packet says nothing of anybody. */
export function isOfGoods(sort: 'qr' | 'bar', text: string): boolean {
  return sort === 'bar' && /^\d{8}(?:\d{4,6})?$/.test(text)
}
