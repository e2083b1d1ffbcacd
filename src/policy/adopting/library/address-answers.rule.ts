import type { OutsideRefusalCode } from '../../../platform/platform.ts'

/** What came back when an address was asked for: a status, or why there is none. */
export type Heard = { readonly status: number } | { readonly code: OutsideRefusalCode }

/** `unknown`: nothing can be said from here, so what was known stays. */
export type Look = 'answers' | 'silent' | 'unknown'

/** Somebody is there, and lets this programme not in: a person who signs in, or comes more slowly, gets it. */
const FOR_PEOPLE = new Set([401, 403, 405, 406, 429])
/** An answer all the same, though its head is longer than is read here, or its body packed otherwise. */
const AN_ANSWER = new Set<OutsideRefusalCode>(['too-large', 'odd-encoding'])
/** May be our own line and not the other side's. */
const OR_OUR_LINE = new Set<OutsideRefusalCode>(['unknown-name', 'no-connection', 'too-slow', 'broken'])

/** Somebody is at the other end of our line: whatever it said, it came over the network. */
export function wasHeard(heard: Heard): boolean {
  return 'status' in heard || AN_ANSWER.has(heard.code)
}

/** Silence that may be our own: before it is held against the other side, another address is asked. */
export function mayBeOurLine(heard: Heard): boolean {
  return 'code' in heard && OR_OUR_LINE.has(heard.code)
}

/**
 * Whether an address leads anywhere. Addresses inside a network, with a port or a password of their own are not opened by this programme, though
 * people of the school may well open them: of these nothing is said. Nor of one that cannot be reached while no other answers either, nor of one
 * that is only slower than somebody who pressed is kept waiting.
 */
export function addressAnswers(
  heard: Heard,
  { lineWorks, pressed = false }: { readonly lineWorks: boolean; readonly pressed?: boolean },
): Look {
  if ('status' in heard) return heard.status < 400 || FOR_PEOPLE.has(heard.status) ? 'answers' : 'silent'
  if (AN_ANSWER.has(heard.code)) return 'answers'
  if (pressed && tooSlow(heard)) return 'unknown'
  if (OR_OUR_LINE.has(heard.code)) return lineWorks ? 'silent' : 'unknown'
  return heard.code === 'not-secure' ? 'silent' : 'unknown'
}

export function tooSlow(heard: Heard): boolean {
  return 'code' in heard && heard.code === 'too-slow'
}
