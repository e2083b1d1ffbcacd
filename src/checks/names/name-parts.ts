import { fold } from '../text/fold.ts'

/** A pupil or member of staff as the roll has them. Nothing else about a child enters the check. */
export interface RollRow {
  /** An opaque id of the caller's, given back by {@link whoIsNamed}. */
  readonly id?: string
  /** The whole name, "Josh Bennett". Where `surname` is missing its last word (with van, de, Mac …) is the surname. */
  readonly name: string
  readonly surname?: string
  /** What the child is called besides: a preferred forename, a nickname. */
  readonly known_as?: readonly string[]
  readonly year?: string
  readonly class?: string
}

export interface StaffRow {
  readonly name: string
}

/** A parent or carer as the register has her. Of which child, and what a court has said, never enters the check. */
export interface GuardianRow {
  readonly name: string
}

export interface NameParts {
  /** Each a list of folded words: ["mary", "kate"]. */
  readonly given: readonly string[]
  readonly surname: readonly string[]
}

const particles = new Set(
  'van von der den de da dos das du di del della le la al el bin ibn binti mac mc st ap ferch ter ten abu ul o'.split(
    ' ',
  ),
)
const titles = new Set('mr mrs ms miss mx dr prof professor rev reverend sir dame master'.split(' '))

export function wordsOf(name: string): string[] {
  return name
    .split(/[\s\u2010-\u2015/,.()_-]+/u)
    .map(fold)
    .filter(word => word !== '')
}

/** The first of {@link wordsOf}, without reading the others. */
export function firstWordOf(name: string): string {
  for (const part of name.split(/[\s\u2010-\u2015/,.()_-]+/u)) {
    const word = fold(part)
    if (word !== '') return word
  }
  return ''
}

/** Splits "Anna van der Berg" into given name and surname. A single word is a given name. */
export function partsOf(row: { name: string; surname?: string }): NameParts {
  const inverted = /^([^,]+),\s*([^,]+)$/u.exec(row.name)
  const name = inverted === null ? row.name : `${inverted[2] ?? ''} ${inverted[1] ?? ''}`
  const words = name.split(/\s+/u).filter(word => fold(word) !== '')
  while (words.length > 1 && titles.has(fold(words[0] ?? ''))) words.shift()
  if (row.surname !== undefined && fold(row.surname) !== '') {
    const surname = wordsOf(row.surname)
    const all = words.flatMap(wordsOf)
    const tail = all.slice(-surname.length).join(' ') === surname.join(' ')
    return { given: tail ? all.slice(0, -surname.length) : all, surname }
  }
  if (words.length < 2) return { given: words.flatMap(wordsOf), surname: [] }
  let from = words.length - 1
  while (from > 1 && particles.has(fold(words[from - 1] ?? ''))) from -= 1
  return { given: words.slice(0, from).flatMap(wordsOf), surname: words.slice(from).flatMap(wordsOf) }
}

/** Staff rows may carry a title ("Mrs A Patel"): one letter is no given name to look for. */
export function staffParts(row: StaffRow): NameParts {
  const parts = partsOf(row)
  const words = row.name.split(/\s+/u).map(fold)
  const titled = titles.has(words[0] ?? '')
  if (titled && parts.surname.length === 0) return { given: [], surname: parts.given }
  return { given: parts.given.filter(word => word.length > 1), surname: parts.surname }
}

const umlauts: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  Ä: 'ae',
  Ö: 'oe',
  Ü: 'ue',
  Ø: 'oe',
  Å: 'aa',
}

/** "Müller" is written "Mueller" too. Gives the name so spelt, or undefined when nothing changes. */
export function spelledOut(name: string): string | undefined {
  const spelt = name.normalize('NFC').replace(/[äöüøåÄÖÜØÅ]/gu, letter => umlauts[letter] ?? letter)
  return spelt === name.normalize('NFC') ? undefined : spelt
}
