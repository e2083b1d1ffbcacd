import { type NameParts, partsOf, type RollRow, type StaffRow, spelledOut, staffParts, wordsOf } from './name-parts.ts'
import { type Phrases, phrasesFrom } from './guarded.ts'
import { type Homonym, homonymOf } from './homonyms.ts'
import { type LooseForms, looseForms } from './loose-forms.ts'
import { nicknamesOf } from './nicknames.ts'

/** All people who bear a form, as ascending indexes into the roll (or the staff). */
export interface Form {
  readonly key: string
  readonly homonym: Homonym
  first: number[]
  surname: number[]
  /** Bears it only by a nickname of the table, never on the roll itself. */
  nickname: boolean
  staffFirst: number[]
  staffSurname: number[]
}

export interface PreparedRoll {
  readonly pupils: readonly RollRow[]
  /** Folded form to its bearers. Words of a double name are joined with a blank ("mary kate") and without. */
  readonly forms: ReadonlyMap<string, Form>
  /** First words of forms with several words, so that most words of a text need one look-up. */
  readonly starts: ReadonlySet<string>
  readonly longestForm: number
  /** Folded first letters of each pupil's given name and surname: "jb". */
  readonly initials: readonly string[]
  /** Folded first letters of whatever each pupil is called: "ag" for Augusta, called Gus. */
  readonly callLetters: readonly string[]
  /** The same forms by their sound, for names with a slip. */
  readonly loose: LooseForms
  readonly notNames: ReadonlySet<string>
  readonly notNamePhrases: Phrases
  /** What the classes are called, in small letters: "merlin" of "4 Merlin" is no place to go to. */
  readonly classWords: ReadonlySet<string>
  /** A list of the staff was given, so whoever is not on it does not work here. */
  readonly staffKnown: boolean
}

/** These begin many names of which the next word is the one used: Muhammad Hamza is called Hamza. */
const namePrefixes = new Set(
  'muhammad mohammad mohammed mohamed muhammed md syed sayed sheikh abdul abd mary maria jean anna umm noor nur bibi'.split(
    ' ',
  ),
)

class Forms {
  readonly all = new Map<string, Form>()
  readonly starts = new Set<string>()
  longest = 0

  /** Adds a bearer under the spaced and the joined spelling. */
  add(
    words: readonly string[],
    role: 'first' | 'surname' | 'staffFirst' | 'staffSurname',
    who: number,
    nickname = false,
  ): void {
    const [start] = words
    if (start === undefined) return
    this.under(words.join(''), role, who, nickname)
    if (words.length === 1) return
    this.under(words.join(' '), role, who, nickname)
    this.starts.add(start)
  }

  private under(
    key: string,
    role: 'first' | 'surname' | 'staffFirst' | 'staffSurname',
    who: number,
    nickname: boolean,
  ): void {
    if (key.length < 2) return
    let form = this.all.get(key)
    if (form === undefined) {
      form = { key, homonym: homonymOf(key), first: [], surname: [], nickname: true, staffFirst: [], staffSurname: [] }
      this.all.set(key, form)
      this.longest = Math.max(this.longest, key.length)
    }
    if (!nickname) form.nickname = false
    const bearers = form[role]
    if (bearers.at(-1) !== who) bearers.push(who)
  }
}

function addGiven(forms: Forms, parts: NameParts, who: number): void {
  const { given } = parts
  const [first, second] = given
  if (first === undefined) return
  forms.add(given, 'first', who)
  forms.add([first], 'first', who)
  if (second !== undefined && given.length > 2) forms.add([first, second], 'first', who)
  if (second !== undefined && namePrefixes.has(first)) forms.add([second], 'first', who)
}

function addPupil(forms: Forms, row: RollRow, who: number): void {
  const parts = partsOf(row)
  addGiven(forms, parts, who)
  // "Mary-Kate" may be called Kate; the second of two separate names is rarely the one used.
  const hyphenated = /[\p{L}]-([\p{L}]+)\s/u.exec(`${row.name} `)
  const [first] = parts.given
  if (first !== undefined && hyphenated?.[1] !== undefined && parts.given.includes(wordsOf(hyphenated[1])[0] ?? ''))
    forms.add(wordsOf(hyphenated[1]), 'first', who, true)
  forms.add(parts.surname, 'surname', who)
  if (parts.surname.length > 1) for (const word of parts.surname) if (word.length > 3) forms.add([word], 'surname', who)
  const split = /(?:^|\s)([ODM]|Mac|Mc)[’'ʼ`]?\s?(\p{Lu}\p{L}{2,})$/u.exec(row.surname ?? row.name)
  if (split !== null) forms.add(wordsOf(`${split[1] ?? ''} ${split[2] ?? ''}`), 'surname', who)
  for (const name of row.known_as ?? []) {
    const words = wordsOf(name)
    forms.add(words, 'first', who)
    for (const short of words.length === 1 ? nicknamesOf(name) : []) forms.add([short], 'first', who, true)
  }
  for (const short of nicknamesOf(first ?? '')) forms.add([short], 'first', who, true)
  const spelt = spelledOut(row.name)
  if (spelt === undefined) return
  const other = partsOf({
    name: spelt,
    ...(row.surname === undefined ? {} : { surname: spelledOut(row.surname) ?? row.surname }),
  })
  addGiven(forms, other, who)
  forms.add(other.surname, 'surname', who)
}

function addStaff(forms: Forms, row: StaffRow, who: number): void {
  const parts = staffParts(row)
  forms.add(parts.surname, 'staffSurname', who)
  if (parts.surname.length > 1)
    for (const word of parts.surname) if (word.length > 3) forms.add([word], 'staffSurname', who)
  const [first] = parts.given
  if (first === undefined) return
  forms.add([first], 'staffFirst', who)
  for (const short of nicknamesOf(first)) forms.add([short], 'staffFirst', who, true)
}

function initialsOf(row: RollRow): string {
  const { given, surname } = partsOf(row)
  return `${(given[0] ?? '').charAt(0)}${(surname[0] ?? '').charAt(0)}`
}

/**
 * Builds the index over a roll once; a check then costs about one look-up a word. `notNames`: words and phrases the head
 * says are not names here, the school's own name among them. A single word of these still counts within a full name.
 */
export function prepareRoll(
  pupils: readonly RollRow[],
  staff: readonly StaffRow[] = [],
  notNames: readonly string[] = [],
): PreparedRoll {
  const forms = new Forms()
  pupils.forEach((row, who) => addPupil(forms, row, who))
  staff.forEach((row, who) => addStaff(forms, row, who))
  // "1 Robin" and "Year 4 Merlin" are classes: the child Robin is not meant.
  const classes = new Set(pupils.flatMap(row => row.class ?? []))
  const many = [...notNames, ...classes].filter(phrase => wordsOf(phrase).length > 1)
  return {
    pupils,
    forms: forms.all,
    loose: looseForms(forms.all),
    starts: forms.starts,
    longestForm: forms.longest,
    initials: pupils.map(initialsOf),
    callLetters: pupils.map(row =>
      [row.name, ...(row.known_as ?? [])].map(name => wordsOf(name)[0]?.charAt(0) ?? '').join(''),
    ),
    notNames: new Set(notNames.map(wordsOf).flatMap(words => (words.length === 1 ? words : []))),
    notNamePhrases: phrasesFrom(many),
    staffKnown: staff.length > 0,
    classWords: new Set([...classes].flatMap(name => name.toLowerCase().split(/\s+/).filter(Boolean))),
  }
}
