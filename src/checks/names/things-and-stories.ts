import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital, rightAfter, rightBefore } from './around.ts'
import * as cue from './cues.ts'

/** What a capital can be instead of a child: a place, a class, a title, somebody of a story that is told in school. */

/** Saint, monarch, character: "St Andrew", "Queen Victoria", "Henry VIII", "Victoria Park", "Robin class". */
export function namesAThing(reading: Reading, at: number, last: number): boolean {
  const before = rightBefore(reading, at)
  if (
    before !== undefined &&
    reading.tokens[at]?.gap === 'space' &&
    cue.royalTitles.has(before.key) &&
    hasCapital(before)
  )
    return true
  const next = rightAfter(reading, last)
  if (next === undefined) return false
  if (next.case === 'upper' && cue.romanNumerals.has(next.key)) return true
  if (cue.collectives.has(next.key) && reading.tokens[last]?.possessive !== true && !goesAway(reading, last))
    return true
  const second = rightAfter(reading, last + 1)
  return (
    hasCapital(next) && second !== undefined && cue.collectives.has(second.key) && hasCapital(second) && !isHuman(next)
  )
}

const whomOrWhen = new Set(
  'us me them here school on in at for after this next today tomorrow tonight soon to with behind'.split(' '),
)

/** "Reece leaves us on Friday", and not "holly leaves". */
function goesAway(reading: Reading, last: number): boolean {
  const second = rightAfter(reading, last + 1)
  return rightAfter(reading, last)?.key === 'leaves' && second?.gap === 'space' && whomOrWhen.has(second.key)
}

function isHuman(token: Token): boolean {
  return cue.humanVerbs.has(token.key)
}

/** "Holly, Oak and Willow classes": a list that ends in what the school calls classes, houses or teams, or a firm. */
export function listOfThings(reading: Reading, last: number): boolean {
  for (let at = last + 1; at < last + 9; at += 1) {
    const token = reading.tokens[at]
    if (token === undefined || token.gap === 'break') return false
    if (/^(?:class|house|group|team|table)(?:s|es)?$|^(?:sons|ltd|daughters)$/.test(token.key)) return true
    if (token.key !== 'and' && token.key !== 'or' && !hasCapital(token)) return false
  }
  return false
}

/** People of the Bible, of whom a school speaks by first name when the sentence is about religion. */
const biblical = new Set(
  `jericho jacob benjamin thomas miriam isaac abraham joseph mary samuel daniel david noah adam eve jude mark luke john james peter paul simon ruth
  esther sarah elizabeth leah rachel rebecca hannah aaron joshua caleb elijah gabriel michael martha lydia matthew naomi jonah solomon stephen
  ibrahim yusuf musa isa yunus dawud sulaiman ismail ayub idris yahya zakariya harun nuh`.split(/\s+/),
)
const religion = new Set(
  `bible re jesus christ disciple disciples apostle moses genesis exodus gospel gospels parable pharaoh israelites bethlehem
  manger ark jerusalem testament psalm psalms jericho herod shepherds prophet prophets torah quran surah hadith`.split(
    /\s+/,
  ),
)

const toldInAssembly =
  /(?<!\p{L})(?:heard|learnt|learned|told|thought|story|stories|talked)(?: all)? (?:of|about|how)(?!\p{L})/iu

/** "In RE we heard how Jacob and Benjamin were reunited". */
export function isOfTheBible(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (token === undefined || !biblical.has(token.key)) return false
  const before = reading.text.slice(Math.max(0, token.start - 60), token.start)
  if (/assembly/i.test(before) && toldInAssembly.test(before)) return true
  for (let near = Math.max(0, at - 25); near < at + 25; near += 1) {
    const other = reading.tokens[near]
    if (near !== at && other?.sentence === token.sentence && religion.has(other.key)) return true
  }
  return false
}

const authorBehind =
  /^(?: (?:and|of|the|\p{Lu}\p{L}+)){0,4},? (?:[–-] )?(?:retold |adapted |written )?by \p{Lu}[\p{L}.’'-]* (?:(?:du|de|von|van|le|la|\p{Lu}\.) )?\p{Lu}/u

/** "Demelza, by Winston Graham" on a line of its own, in a text that speaks of books. */
function isListedWithItsAuthor({ text, tokens }: Reading, at: number, last: number): boolean {
  const [token, end] = [tokens[at], tokens[last]]
  if (token === undefined || end === undefined || token.gap !== 'break' || end.possessive) return false
  if (text.slice(tokens[at - 1]?.fullEnd, token.start).search('\n') === -1) return false
  if (!authorBehind.test(text.slice(end.fullEnd, end.fullEnd + 70))) return false
  return tokens.some(one => cue.bookish.has(one.key))
}

/** A lone word in quotation marks, or "by somebody" after it, near talk of books: a title. */
export function isTitle(reading: Reading, at: number, last: number): boolean {
  const token = reading.tokens[at]
  const end = reading.tokens[last]
  if (token === undefined || end === undefined) return false
  const quoted =
    /["“‘'*_]/.test(reading.text.charAt(token.start - 1)) && /["”’'*_]/.test(reading.text.charAt(end.fullEnd))
  const next = rightAfter(reading, last)
  const by = next?.key === 'by' && hasCapital(reading.tokens[last + 2])
  if (isListedWithItsAuthor(reading, at, last)) return true
  if (!quoted && !by) return false
  for (let back = 1; back <= 6; back += 1) if (cue.bookish.has(reading.tokens[at - back]?.key ?? '')) return true
  return false
}
