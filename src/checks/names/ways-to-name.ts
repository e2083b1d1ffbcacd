import { type NameParts, partsOf, type RollRow, type StaffRow, spelledOut, staffParts, wordsOf } from './name-parts.ts'
import { spelledBesides } from './african-names.ts'
import { nicknamesOf } from './nicknames.ts'

/** One way to write somebody's name: folded words, and what they are of the name. */
export interface SaidOf {
  readonly words: readonly string[]
  readonly role: 'first' | 'surname' | 'staffFirst' | 'staffSurname'
  /** A short form of the table, not on the roll itself. */
  readonly nickname: boolean
}

/** These begin many names of which the next word is the one used: Muhammad Hamza is called Hamza. */
const namePrefixes = new Set(
  'muhammad mohammad mohammed mohamed muhammed md syed sayed sheikh abdul abd mary maria jean anna umm noor nur bibi'.split(
    ' ',
  ),
)

/** A title that a family gives with the name ("Nana Akua"), and to readers a grandmother: by itself it names nobody. */
const titlesOfBirth = new Set('nana nii naa maame'.split(' '))

const as =
  (role: SaidOf['role'], nickname = false) =>
  (words: readonly string[]): SaidOf => ({ words, role, nickname })
const asFirst = as('first')
const asShort = as('first', true)
const asSurname = as('surname')

function ofGiven({ given }: NameParts): SaidOf[] {
  const [first, second] = given
  if (first === undefined) return []
  if (second !== undefined && titlesOfBirth.has(first)) return [given, given.slice(1), [second]].map(asFirst)
  const all = [given, [first]]
  if (second !== undefined && given.length > 2) all.push([first, second])
  if (second !== undefined && namePrefixes.has(first)) all.push([second])
  return all.map(asFirst)
}

/** Every way to write a pupil's name. The same row gives the same list, by which it is taken out again. */
export function waysToNamePupil(row: RollRow, parts: NameParts): SaidOf[] {
  const all = ofGiven(parts)
  // "Mary-Kate" may be called Kate; the second of two separate names is rarely the one used.
  const hyphenated = /[\p{L}]-([\p{L}]+)\s/u.exec(`${row.name} `)
  const [first] = parts.given
  if (first !== undefined && hyphenated?.[1] !== undefined && parts.given.includes(wordsOf(hyphenated[1])[0] ?? ''))
    all.push(asShort(wordsOf(hyphenated[1])))
  all.push(asSurname(parts.surname))
  const otherwise = parts.surname.map(spelledBesides)
  if (otherwise.join(' ') !== parts.surname.join(' ')) all.push(asSurname(otherwise))
  if (parts.surname.length > 1) for (const word of parts.surname) if (word.length > 3) all.push(asSurname([word]))
  const split = /(?:^|\s)([ODM]|Mac|Mc)[’'ʼ`]?\s?(\p{Lu}\p{L}{2,})$/u.exec(row.surname ?? row.name)
  if (split !== null) all.push(asSurname(wordsOf(`${split[1] ?? ''} ${split[2] ?? ''}`)))
  for (const name of row.known_as ?? []) {
    const words = wordsOf(name)
    all.push(asFirst(words))
    for (const short of words.length === 1 ? nicknamesOf(name) : []) all.push(asShort([short]))
  }
  for (const short of nicknamesOf(first ?? '')) all.push(asShort([short]))
  const spelt = spelledOut(row.name)
  if (spelt === undefined) return all
  const surname = row.surname === undefined ? {} : { surname: spelledOut(row.surname) ?? row.surname }
  const other = partsOf({ name: spelt, ...surname })
  return [...all, ...ofGiven(other), asSurname(other.surname)]
}

export function waysToNameStaff(row: StaffRow): SaidOf[] {
  const { given, surname } = staffParts(row)
  const all = [as('staffSurname')(surname)]
  if (surname.length > 1) for (const word of surname) if (word.length > 3) all.push(as('staffSurname')([word]))
  const [first] = given
  if (first === undefined) return all
  all.push(as('staffFirst')([first]))
  for (const short of nicknamesOf(first)) all.push(as('staffFirst', true)([short]))
  return all
}
