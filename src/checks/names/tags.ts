import { foldCode } from '../text/fold.ts'
import type { Form, PreparedRoll } from './prepare-roll.ts'
import { shared } from './read-forms.ts'

/** A name inside a hashtag, a user name or a link. Places are UTF-16 code units of the whole text. */
export interface TagName {
  readonly start: number
  readonly end: number
  readonly pupils: readonly number[]
  readonly sure: number
  readonly whole: boolean
}

/** Words that surround a name in a hashtag without capitals: #welldoneaisha, #aisharocks. */
const leading =
  /^(?:welldone|wellplayed|well|go|team|congratulations|congrats|happybirthday|hbd|love|thankyou|thanks|goodluck|star|superstar|our|amazing|clever|brilliant|proudof|for|hello|welcome|goodbye|bye|kudosto|teamof|wemiss|meet|yay|hooray)$/
const trailing =
  /^(?:rocks|rules|wins|winner|stars|star|superstar|legend|hero|champion|birthday|isthebest|thebest|theman|forthewin|ftw|is\w{0,12}|turns\w{0,8}|\d{0,4}|s|day|squad|and\w{0,20})$/

interface Letters {
  readonly key: string
  /** Where in the text each letter of the key begins and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Letters of the key that begin a part: after _, ., a digit or at a capital. */
  readonly begins: ReadonlySet<number>
}

/** The folded letters of a stretch with the places they came from. Digits and signs only divide. */
function lettersOf(text: string, start: number, end: number): Letters {
  let key = ''
  const starts: number[] = []
  const ends: number[] = []
  const begins = new Set<number>()
  let divided = true
  let lowerBefore = false
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at) ?? 0
    const length = code > 0xffff ? 2 : 1
    const char = text.slice(at, at + length)
    const folded = foldCode(code)
    if (folded === undefined || (folded >= '0' && folded <= '9~')) divided = true
    else if (folded !== '') {
      const capital = char !== char.toLowerCase()
      if (divided || (capital && lowerBefore)) begins.add(key.length)
      key += folded
      // By code units, as the key is cut: a letter of an old script has two of them, and one place for both moved all that followed.
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(at)
        ends.push(at + length)
      }
      divided = false
      lowerBefore = !capital
    }
    at += length
  }
  begins.add(key.length)
  return { key, starts, ends, begins }
}

function placed(
  letters: Letters,
  from: number,
  to: number,
  pupils: readonly number[],
  sure: number,
  whole: boolean,
): TagName {
  return { start: letters.starts[from] ?? 0, end: letters.ends[to - 1] ?? 0, pupils, sure, whole }
}

/** First name and surname of one pupil side by side: joshbennett, josh_bennett07, bennett.josh. */
function wholeName(roll: PreparedRoll, letters: Letters): TagName | undefined {
  const { key, begins } = letters
  for (let from = 0; from < key.length - 4; from += 1) {
    for (let middle = from + 2; middle <= Math.min(from + roll.longestForm, key.length - 2); middle += 1) {
      const one = roll.forms.get(key.slice(from, middle))
      if (one === undefined) continue
      for (let to = Math.min(middle + roll.longestForm, key.length); to >= middle + 2; to -= 1) {
        const other = roll.forms.get(key.slice(middle, to))
        if (other === undefined) continue
        const pupils = [...shared(one.first, other.surname), ...shared(one.surname, other.first)]
        const edges = begins.has(from) && begins.has(to)
        const long = middle - from >= 3 && to - middle >= 3 && to - from >= 8
        const words = one.homonym !== 'plain' && other.homonym !== 'plain'
        if (pupils.length > 0 && (begins.has(middle) ? edges : long || (edges && to - from >= 5)) && (!words || edges))
          return placed(letters, from, to, pupils, edges ? 0.95 : 0.85, true)
      }
    }
  }
  return undefined
}

const surelySomebody =
  /(?:bravo|brava|welldone|congratulations|congrats|happybirthday|hbd|proudof|thankyou|goodluck|getwellsoon)$/
const cheering = /(?:go|team|superstar|amazing|clever|wemiss|our)$/
const cheered = /^(?:rocks|rules|wins|winner|superstar|legend|hero|champion|isthebest)/

/** Praise around a word in a hashtag. Teams and seasons are cheered too, so for those only what is said to people counts. */
function cuedInTag(key: string, from: number, to: number, form: Form): boolean {
  const before = key.slice(Math.max(0, from - 16), from)
  if (surelySomebody.test(before)) return true
  if (form.homonym !== 'thing' && form.homonym !== 'helper') return false
  return cheering.test(before) || cheered.test(key.slice(to))
}

/** "#DyddGwylDewi", "#SantesDwynwen", "#StAndrewsDay": the day of a saint. */
const ofASaint = /(?:^|day|dydd|gwyl)(?:gwyl|santes|sant|saint|st|san|santa)$/

/** One first name as a part of its own (#WellDoneAisha) or between known words (#welldoneaisha). */
function firstNames(roll: PreparedRoll, letters: Letters, named: ReadonlySet<number>): TagName[] {
  const { key, begins } = letters
  const edges = [...begins].sort((one, other) => one - other)
  const found: TagName[] = []
  for (let place = 0; place < edges.length - 1; place += 1) {
    const from = edges[place] ?? 0
    const to = edges[place + 1] ?? 0
    const form = to - from <= roll.longestForm ? roll.forms.get(key.slice(from, to)) : undefined
    if (form === undefined || form.first.length === 0 || to - from < 3 || ofASaint.test(key.slice(0, from))) continue
    const cued = cuedInTag(key, from, to, form) || (edges.length > 2 && form.first.some(who => named.has(who)))
    if (form.homonym === 'plain' || cued)
      found.push(placed(letters, from, to, form.first, cued ? 0.93 : edges.length === 2 ? 0.85 : 0.8, false))
  }
  if (found.length > 0 || edges.length > 2) return found
  for (let from = 0; from < key.length - 2 && from < 20; from += 1) {
    if (from > 0 && !leading.test(key.slice(0, from))) continue
    for (let to = Math.min(key.length, from + roll.longestForm); to >= from + 3; to -= 1) {
      const form = roll.forms.get(key.slice(from, to))
      if (
        form === undefined ||
        form.first.length === 0 ||
        (form.homonym !== 'plain' && !cuedInTag(key, from, to, form))
      )
        continue
      if (to === key.length || (to - from > 3 && key.length - to < 24 && trailing.test(key.slice(to))))
        return [placed(letters, from, to, form.first, 0.85, false)]
    }
  }
  return found
}

/** "@mokonkwo4": as user names are made. Only all of it, and only a surname long enough not to be chance. */
function initialAndSurname(roll: PreparedRoll, letters: Letters): TagName | undefined {
  const { key } = letters
  const form = roll.forms.get(key.slice(1))
  if (form === undefined || key.length < 6) return undefined
  const pupils = form.surname.filter(who => roll.callLetters[who]?.includes(key.charAt(0)) === true)
  return pupils.length === 0 ? undefined : placed(letters, 0, key.length, pupils, 0.7, true)
}

/** "LibbyP2015": a first name, the first letter of that child's surname and a number, as user names are made. */
function firstNameAndInitial(roll: PreparedRoll, letters: Letters, written: string, end: number): TagName | undefined {
  const { key } = letters
  if (key.length < 5 || !/^\p{L}+[._]?\d{1,4}$/u.test(written)) return undefined
  const form = roll.forms.get(key.slice(0, -1))
  if (form === undefined || form.homonym !== 'plain') return undefined
  const pupils = form.first.filter(who => roll.initials[who]?.charAt(1) === key.at(-1))
  return pupils.length === 0 ? undefined : { ...placed(letters, 0, key.length, pupils, 0.7, true), end }
}

/** Names in a hashtag, and whole names in an account, a link or an e-mail address. */
export function namesInTag(
  roll: PreparedRoll,
  text: string,
  zone: 'hashtag' | 'handle' | 'address',
  start: number,
  end: number,
  named: ReadonlySet<number>,
): TagName[] {
  const letters = lettersOf(text, start, end)
  if (letters.key.length < 3) return []
  const user = () =>
    initialAndSurname(roll, letters) ?? firstNameAndInitial(roll, letters, text.slice(start + 1, end), end)
  const whole = wholeName(roll, letters) ?? (zone === 'handle' ? user() : undefined)
  if (whole !== undefined) return [whole]
  return zone === 'hashtag'
    ? firstNames(roll, letters, named).filter(
        found => !roll.notNames.has(text.slice(found.start, found.end).toLowerCase()),
      )
    : []
}

/** "joshbennett07" in running text. */
export function nameInUserName(roll: PreparedRoll, text: string, start: number, end: number): TagName | undefined {
  const letters = lettersOf(text, start, end)
  return wholeName(roll, letters) ?? firstNameAndInitial(roll, letters, text.slice(start, end), end)
}
