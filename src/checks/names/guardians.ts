import type { Token } from '../text/tokens.ts'
import type { Reading } from '../text/reading.ts'
import { hasCapital } from './around.ts'
import { isDictionaryWord, isEverydayWord } from './homonyms.ts'
import { type Phrases, phrasesFrom } from './guarded.ts'
import { type GuardianRow, staffParts } from './name-parts.ts'

/**
 * Parents and carers of a school, by the two ways of naming one that are good evidence: the full name, and a title with the surname. Neither says of
 * which child, nor whether somebody is still asked: whoever stands in the register is here, so that a finding tells nothing of a court order.
 */
export interface KnownGuardians {
  /** First word of each full name, folded, to the rest of it. */
  readonly full: Phrases
  /** Folded surnames, the words of a double one joined with a blank. */
  readonly surnames: ReadonlySet<string>
}

export const noGuardians: KnownGuardians = { full: phrasesFrom([]), surnames: new Set() }

export function knowGuardians(rows: readonly GuardianRow[]): KnownGuardians {
  const full = new Set<string>()
  const surnames = new Set<string>()
  for (const row of rows) {
    const { given, surname } = staffParts(row)
    if (surname.length === 0) continue
    surnames.add(surname.join(' '))
    const [first] = given
    if (first === undefined) continue
    full.add([first, ...surname].join(' '))
    full.add([...given, ...surname].join(' '))
  }
  return { full: phrasesFrom(full), surnames }
}

/** Where a full name of theirs ends that begins at this word; undefined: none does. */
export function fullNameEnds(reading: Reading, at: number, { full }: KnownGuardians): number | undefined {
  const { tokens } = reading
  const first = tokens[at]
  if (first === undefined || !hasCapital(first) || first.possessive) return undefined
  const rests = full.get(first.key) ?? []
  // The longest first: "Mary Jane Okafor" before "Mary Okafor".
  const found = rests.filter(rest => stands(tokens, at, rest)).sort((one, other) => other.length - one.length)[0]
  if (found === undefined) return undefined
  const last = at + found.length
  return isPlace(tokens, at, last) ? undefined : last
}

/** The words of a surname that follow a title; undefined: it is nobody's there. */
export function surnameEnds(reading: Reading, at: number, { surnames }: KnownGuardians): number | undefined {
  const { tokens } = reading
  const [one, two] = [tokens[at], tokens[at + 1]]
  if (one === undefined) return undefined
  if (two !== undefined && joins(two) && hasCapital(two) && surnames.has(`${one.key} ${two.key}`)) return at + 1
  // "Mrs Okafor Hill" is somebody else.
  return surnames.has(one.key) ? at : undefined
}

function joins({ gap }: Token): boolean {
  return gap === 'space' || gap === 'hyphen'
}

function stands(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every((word, step) => {
    const token = tokens[at + step + 1]
    if (token === undefined || token.key !== word || !joins(token) || token.zone !== 'plain') return false
    // The surname at the end bears a capital; particles within it need none ("van der Berg"). What belongs to somebody ends there.
    const end = step === rest.length - 1
    return end ? hasCapital(token) : !token.possessive
  })
}

/** "Rose Hill Park", "at Rose Hill": two words of every day with a capital are somebody's name only where nothing says otherwise. */
function isPlace(tokens: readonly Token[], at: number, last: number): boolean {
  const ordinary = [tokens[at], tokens[last]].every(
    token => token !== undefined && (isEverydayWord(token.key) || isDictionaryWord(token.key)),
  )
  if (!ordinary) return false
  const [before, after] = [tokens[at - 1], tokens[last + 1]]
  const goesOn = after !== undefined && after.gap === 'space' && hasCapital(after)
  return goesOn || ['at', 'in', 'near', 'on', 'from', 'to', 'the'].includes(before?.key ?? '')
}
