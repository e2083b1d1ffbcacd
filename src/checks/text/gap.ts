import { foldCode } from './fold.ts'

/** What stands between a word and the one before it. `joined` is anything without a blank: J.o.s.h, Jo🎉sh. */
export type Gap = 'start' | 'space' | 'hyphen' | 'joined' | 'spaced-sign' | 'comma' | 'break'

const blanks = new Set([0x20, 0x09, 0xa0, 0x202f, 0x3000])
const lines = new Set([0x0a, 0x0d, 0x0b, 0x0c, 0x85, 0x2028, 0x2029])
const stops = new Set([0x2e, 0x21, 0x3f, 0x2026])
/** , ; : & / ( ) | • keep two words apart without ending the sentence. */
const dividers = new Set([0x2c, 0x3b, 0x3a, 0x26, 0x2f, 0x28, 0x29, 0x7c, 0x2022])
const hyphens = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x5f])
/** A full stop after one of these does not end a sentence. */
const shortened = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'st', 'rev', 'prof', 'yr', 'y', 'no', 'vs', 'approx'])

/** Reads once what stands between two words. Linear in the length of the gap. */
export function gapBetween(text: string, from: number, to: number, before: string): Gap {
  let blank = false
  let sign = false
  let divider = false
  let stop = false
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (lines.has(code)) return 'break'
    if (blanks.has(code)) {
      if (stop && !endsShort(text, from, at, before)) return 'break'
      blank = true
    } else if (foldCode(code) !== '') {
      sign = true
      if (stops.has(code)) stop = true
      else if (dividers.has(code)) divider = true
    }
  }
  if (divider) return 'comma'
  if (blank) return sign && !stop ? 'spaced-sign' : 'space'
  return to - from === 1 && hyphens.has(text.charCodeAt(from)) ? 'hyphen' : 'joined'
}

/** "Mr. Baker", "J. Bennett": one full stop after a shortened word. */
function endsShort(text: string, from: number, at: number, before: string): boolean {
  const initial = before.length === 1 && !(before >= '0' && before <= '9')
  return at - from === 1 && text.charCodeAt(from) === 0x2e && (initial || shortened.has(before))
}
