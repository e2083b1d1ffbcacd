import type { Reading } from '../text/reading.ts'

/** Whether a name that is sure stands beside a word in one list: joined by "and", a comma, a medal, or a word of its own in brackets. */

/** "Destiny (soul), Charlie (folk)": the next or the last item of a list whose items have a word of theirs in brackets. */
function beyondBrackets({ tokens, text }: Reading, at: number, way: 1 | -1): number | undefined {
  const [left, right] = [tokens[at], tokens[at + 1]]
  if (left === undefined || right === undefined) return undefined
  const sign = text.slice(left.fullEnd, Math.min(right.start, left.fullEnd + 5))
  if (way === 1 ? !/^\s?\($/.test(sign) : !/^\),? $/.test(sign)) return undefined
  for (let place = at; Math.abs(place - at) < 5; place += way) {
    const [one, other] = [tokens[place], tokens[place + 1]]
    if (one === undefined || other === undefined || other.gap === 'break') return undefined
    const between = text.slice(one.fullEnd, Math.min(other.start, one.fullEnd + 5))
    if (place !== at && (way === 1 ? /^\), ?$/.test(between) : /^\s?\($/.test(between)))
      return way === 1 ? place + 1 : place
  }
  return undefined
}

const picture = /^\s*(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}\u{200d}]\s*){1,8}$/u

/** A sign that divides a list: a tick or a medal, or any picture when another or an end stands on the name's other side. */
function divides({ tokens, text }: Reading, at: number, way: 1 | -1, sign: string): boolean {
  if (isTick(sign)) return true
  if (sign.length > 24 || !picture.test(sign)) return false
  const [own, next] = way === 1 ? [tokens[at], tokens[at]] : [tokens[at + 1], tokens[at + 2]]
  if (own === undefined) return false
  if (way === 1) return own.gap === 'spaced-sign' || own.gap === 'comma' || own.gap === 'start' || own.gap === 'break'
  return (
    next === undefined ||
    next.gap === 'spaced-sign' ||
    next.gap === 'break' ||
    picture.test(text.slice(own.fullEnd, own.fullEnd + 2))
  )
}

/** "Eve ✅ Christian ✅ Wiktor", "Hope 🥇 Cindy 🥈": what is put between the items of a list as a comma is. */
function isTick(sign: string): boolean {
  return sign.length < 12 && /[✅☑✔✓🥇🥈🥉🏅🎖🏆⭐🌟➡|•·]/u.test(sign)
}

/** Whether a sure name stands beyond "and" or a comma, on one side of the place between two words. */
export function besideASureOne(reading: Reading, at: number, way: 1 | -1, sureAt: ReadonlySet<number>): boolean {
  const { tokens } = reading
  const beyond = beyondBrackets(reading, at, way)
  if (beyond !== undefined) return sureAt.has(beyond)
  const near = way === 1 ? tokens[at + 1] : tokens[at]
  const gap = way === 1 ? near?.gap : tokens[at + 1]?.gap
  if (near === undefined || gap === 'break') return false
  if (near.key === 'and' || near.key === '&') return sureAt.has(way === 1 ? at + 2 : at - 1)
  // "Chess: Ewan beat Kit" is no list.
  const [left, right] = way === 1 ? [tokens[at], near] : [near, tokens[at + 1]]
  const sign = left === undefined || right === undefined ? '' : reading.text.slice(left.fullEnd, right.start)
  const beside = sureAt.has(way === 1 ? at + 1 : at)
  return (
    beside && ((gap === 'comma' && !/[:(]/.test(sign)) || (gap === 'spaced-sign' && divides(reading, at, way, sign)))
  )
}
