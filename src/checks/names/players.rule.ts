import type { Reading } from '../text/reading.ts'
import { hasCapital, rightAfter } from './around.ts'
import { namesAThing } from './things-and-stories.ts'
import { personDoesSomething } from './what-people-do.ts'
import { isDictionaryWord } from './homonyms.ts'
import type { Match } from './read-forms.ts'

/**
 * Schools write of matches and races by surnames alone: "Murphy put us ahead", "a last-minute strike from Khan". Where the
 * text tells of a match, a surname of the roll that is no other word is who played.
 */

/** One of these tells it. */
const telling = new Set(
  `scorer scorers goalscorer goalscorers innings wicket wickets lbw bowled conversion conversions midfield midfielder goalkeeper striker
  javelin hurdles relay sprint netball rounders hockey rugby cricket football fixture squad subs xi xv u9 u10 u11 u12 u13 u14 u15 u16 u17 u18 u19
  u9s u10s u11s u12s u13s u14s u15s u16s u18s regatta crew batting bowling header equaliser equalised tryscorers backstroke breaststroke butterfly freestyle medley`.split(
    /\s+/,
  ),
)
/** Two of these do. */
const hinting = new Set(
  `match goal goals try tries penalty points team teams won lost beat drew final finals semi score scored scores scoring a-side race races overall bronze silver gold
  medal medals captain game games pitch court visitors quiz chess debate heat heats catch half period win victory defeat league cup tournament round
  kick corner save saves post lead ahead winner jump throw shot 100m 200m 300m 400m 800m 1500m 50m 25m reserve reserves sailors`.split(
    /\s+/,
  ),
)
const enoughHints = 2
const score = /(?<![\p{L}\d/.:-])\d{1,3} ?[-–\x96] ?\d{1,3}(?![\p{L}\d/.:-])/u
const ofAMatch =
  /(?:hat[- ]?trick|(?:player|man|woman|girl|boy|star) of the (?:match|day|tournament)|half[- ]time|full[- ]time|clean sheet|personal best|run out|not out|final over)(?!\p{L})/iu
/** Those who play for a living are called by their surnames as well. */
const professionals = new Set(
  'england wales scotland ireland lionesses premier euros olympics olympic olympian olympians wimbledon fifa uefa bbc itv'.split(
    ' ',
  ),
)

/** Whether a text tells of a match, a race or a contest of the school's own. */
export function tellsOfAMatch({ plain, tokens }: Reading): boolean {
  const hints = new Set<string>()
  let told = ofAMatch.test(plain)
  for (const { key, case: written } of tokens) {
    if (professionals.has(key) && written !== 'lower') return false
    if (telling.has(key)) told = true
    else if (hinting.has(key)) hints.add(key)
  }
  return (
    told || (hints.size > 0 && passed.test(plain)) || hints.size >= enoughHints || (hints.size > 0 && score.test(plain))
  )
}

/** Behind these stands a place or the other school: "v Langrigg", "away at Truro". */
const elsewhere = new Set(
  'v vs versus against at in near visiting to defeated into around via through outside leaving towards the a an'.split(
    ' ',
  ),
)
const player = 0.7

/** How sure a surname alone is a player, in a text that tells of a match. */
export function judgePlayer(reading: Reading, at: number, match: Match): number {
  const { tokens } = reading
  const token = tokens[at]
  const last = at + match.count - 1
  if (token === undefined || !hasCapital(token) || match.faith < 1 || match.form.key.length < 2) return 0
  const word = isDictionaryWord(match.form.key) || match.form.homonym !== 'plain'
  if (passes(reading, at)) return player
  const before = tokens[at - 1]
  const opens = before?.first === true && !word && isDictionaryWord(before.key)
  const behindAName = token.gap === 'space' && hasCapital(before) && !opens && !isPosition(before?.key)
  if (behindAName || namesAThing(reading, at, last)) return 0
  if (token.gap === 'space' && elsewhere.has(before?.key ?? '')) return 0
  const next = rightAfter(reading, last)
  if (next !== undefined && hasCapital(next) && !isPosition(next.key)) return 0
  if (word) return reading.capitalTells(at) && personDoesSomething(reading, last) === 'surely' ? player : 0
  return player
}

const passed = /(?<!\p{L})\p{Lu}[\p{L}’'-]{1,24} to (\p{Lu}[\p{L}’'-]{1,24})[,;] \1 to \p{Lu}/u

/** "Verity to Sharp, Sharp to Winn, Winn scores!": a ball goes from one to the next. */
const ball =
  /(?<!\p{L})\p{Lu}[\p{L}’'-]{1,24} to (\p{Lu}[\p{L}’'-]{1,24})[,;] \1 to \p{Lu}[\p{L}’'-]{1,24}(?:[,;] \p{Lu}[\p{L}’'-]{1,24})?/gu
const reachOfABall = 100

function passes({ tokens, text }: Reading, at: number): boolean {
  const start = tokens[at]?.start ?? 0
  const from = Math.max(0, start - reachOfABall)
  for (const hit of text.slice(from, start + reachOfABall).matchAll(ball))
    if (from + hit.index <= start && start < from + hit.index + hit[0].length) return true
  return false
}

/** "GK Khan": where somebody plays. */
function isPosition(key: string | undefined): boolean {
  return key !== undefined && key.length < 3
}
