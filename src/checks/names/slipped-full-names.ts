import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital } from './around.ts'
import { isDictionaryWord } from './homonyms.ts'
import { couldBeMisspelt, looseFormsOf } from './loose-forms.ts'
import { type FullName, joins } from './name-and-initial.ts'
import { wordsOf } from './name-parts.ts'
import { nicknamesOf } from './nicknames.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { formsAt, type Match, oneSlipApart, shared } from './read-forms.ts'

/* Both names of one child, where one of them is written with a slip, shortened, or as another that sounds the same. */

/** "Josh Benet", "Caoimhe Ni Bhrian": behind a first name, a word or two that sound like a surname of that child. */
export function withSlip(reading: Reading, roll: PreparedRoll, after: number, first: Match): FullName | undefined {
  const { tokens } = reading
  const [token, next] = [tokens[after], tokens[after + 1]]
  if (token === undefined || first.form.first.length === 0 || !hasCapital(token)) return undefined
  const written = [
    couldBeMisspelt(token) ? token.key : '',
    next !== undefined && joins(next) && hasCapital(next) ? token.key + next.key : '',
  ]
  for (const [more, key] of written.entries()) {
    if (key === '' || (more === 1 && isDictionaryWord(key))) continue
    for (const form of looseFormsOf(roll, key)) {
      const pupils = shared(first.form.first, form.surname)
      if (pupils.length > 0) return { count: first.count + 1 + more, pupils, staff: [], sure: 0.85 * first.faith }
    }
  }
  return undefined
}

const fewBearers = 60

function calledOf(roll: PreparedRoll, who: number): string[] {
  const row = roll.pupils[who]
  const called = row === undefined ? [] : [row.name, ...(row.known_as ?? [])].map(name => wordsOf(name)[0] ?? '')
  return called.flatMap(name => [name, ...nicknamesOf(name)])
}

/** "Teo Marsh" for Theo: of so short a name only a letter may be lost, and the surname must be written right. */
function letterLost(reading: Reading, roll: PreparedRoll, at: number, token: Token): FullName | undefined {
  if (token.case !== 'title' || isDictionaryWord(token.key)) return undefined
  for (const { form, count } of formsAt(roll, reading.tokens, at + 1)) {
    if (form.surname.length > fewBearers) continue
    const pupils = form.surname.filter(who =>
      calledOf(roll, who).some(
        // "Abe Tesfaye" for Abebe: whoever shortens a name keeps its beginning.
        name => (name.length === 4 && oneSlipApart(name, token.key)) || (name.length > 4 && name.startsWith(token.key)),
      ),
    )
    if (pupils.length > 0) return { count: 1 + count, pupils, staff: [], sure: 0.75 }
  }
  return undefined
}

/** "Tegs" for Tegan, "Robbo" for Robert, "Kezza" for Kezia: the beginning of a name, as friends end it. Only beside the surname, since no table has them. */
function isCalledFor(key: string, name: string): boolean {
  const stem = /^(.{2,}?)(?:(.)\2)?(?:s|z|o|a|y|ie|i|sy|sie|ster)$/.exec(key)
  if (stem === null) return false
  const beginning = (stem[1] ?? '') + (stem[2] ?? '')
  return beginning.length >= 3 && beginning.length < name.length && name.startsWith(beginning)
}

/** "anastasia koval" for Anastasiia, in a text of whoever types without capitals: the surname must be right and no other word. */
export function slipInSmallLetters(reading: Reading, roll: PreparedRoll, at: number): FullName | undefined {
  const token = reading.tokens[at]
  if (token === undefined || token.case !== 'lower' || token.key.length < 5 || isDictionaryWord(token.key))
    return undefined
  for (const { form, count } of formsAt(roll, reading.tokens, at + 1)) {
    if (form.surname.length === 0 || form.homonym !== 'plain' || isDictionaryWord(form.key)) continue
    for (const slip of looseFormsOf(roll, token.key)) {
      const pupils = shared(slip.first, form.surname)
      if (pupils.length > 0) return { count: 1 + count, pupils, staff: [], sure: 0.75 }
    }
  }
  return undefined
}

/** "Jhosh Bennett", "Thilni Jayasuria", "Kovalenko Nastia": an unknown word with a capital, and one of the same child beside it. */
export function slipThenSurname(reading: Reading, roll: PreparedRoll, at: number): FullName | undefined {
  const { tokens } = reading
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || !joins(next) || !hasCapital(next)) return undefined
  if (token.key.length === 3) return letterLost(reading, roll, at, token)
  if (!couldBeMisspelt(token)) return undefined
  const loose = looseFormsOf(roll, token.key)
  const exact = formsAt(roll, tokens, at + 1).map(match => ({ ...match, less: 0 }))
  // "Shazaib But": a word of the dictionary is a surname with a slip only where both halves are one child's.
  const beside =
    next !== undefined && (couldBeMisspelt(next) || reading.capitalTells(at + 1))
      ? looseFormsOf(roll, next.key).map(form => ({ form, count: 1, faith: 1, less: 0.1 }))
      : []
  for (const { form, count, less } of [...exact, ...beside]) {
    for (const slip of loose) {
      const pupils = shared(slip.first, form.surname)
      if (pupils.length > 0) return { count: 1 + count, pupils, staff: [], sure: 0.85 - less }
      const turned = shared(slip.surname, form.first)
      if (turned.length > 0) return { count: 1 + count, pupils: turned, staff: [], sure: 0.75 - less }
    }
    // Short names have too many neighbours to be kept by their slips: the few who bear the surname are asked.
    if (less > 0 || form.surname.length > fewBearers) continue
    const pupils = form.surname.filter(who =>
      calledOf(roll, who).some(name => oneSlipApart(name, token.key) || isCalledFor(token.key, name)),
    )
    if (pupils.length > 0) return { count: 1 + count, pupils, staff: [], sure: 0.8 }
  }
  return undefined
}

/** "Katy Bird" for Katie, "Brook Paton" for Brooke, where another pupil is called so: it sounds the same, and the surname is right. */
export function soundsThenSurname(reading: Reading, roll: PreparedRoll, at: number): FullName | undefined {
  const [token, next] = [reading.tokens[at], reading.tokens[at + 1]]
  if (token?.case !== 'title' || next?.case !== 'title' || !joins(next) || token.possessive) return undefined
  const surname = roll.forms.get(next.key)
  if (surname === undefined || surname.surname.length === 0 || surname.surname.length > fewBearers) return undefined
  if (surname.homonym !== 'plain' && isDictionaryWord(token.key)) return undefined
  for (const form of looseFormsOf(roll, token.key)) {
    const pupils = shared(form.first, surname.surname)
    if (pupils.length > 0) return { count: 2, pupils, staff: [], sure: 0.8 }
  }
  return undefined
}
