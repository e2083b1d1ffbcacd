import type { Sighting } from '../finding.ts'
import { type PreparedRoll } from './prepare-roll.ts'
import { sharedYear, yearInWords } from './stand-in.ts'

const letters = '(?<![\\p{L}\\p{N}.])((?:[A-Z]\\.?\\s?){1,2}[A-Z]\\.?)(?![\\p{L}\\p{N}])'
const group =
  '((?:[Yy]ear|[Yy]r|Y)\\s?\\d{1,2}\\s?[A-Z]?|[Rr]eception|[Nn]ursery|(?:[Cc]lass\\s)?\\d{1,2}[A-Z]{1,2}|[Cc]lass\\s\\w{1,12})'
/** "J.B. in Year 4", "JB (4B)". */
const before = new RegExp(`${letters}(?:,?\\s(?:is\\s|who is\\s)?(?:in|from|of)\\s|\\s?\\(\\s?|,\\s)${group}`, 'gu')
/** "Year 4's J.B.", "in 4B, JB". */
const behind = new RegExp(
  `(?<![\\p{L}\\p{N}])${group}(?:[’']s)?[,:]?\\s(?:pupil\\s|child\\s|student\\s|boy\\s|girl\\s)?${letters}`,
  'gu',
)
/** Subjects, stages and bodies that schools write in capitals. */
const abbreviations = new Set(
  'PE RE DT IT TA PSHE RSE RSHE KS UK US USA EU OK AM PM TV HQ MP PC FA NHS BBC PTA PTFA EAL SEN SEND ICT CT HT SLT DSL CPD EY FS GD EXS WTS TT WC AOB AGM VE VJ UN WW DJ CD DVD PJ PTO TBC TBA ID RIP FC RFC CC AFC XI MFL STEM CE GCSE BTEC VIP WWI WWII DIY GB HR LA PPA SATS OT AFL ELSA LSA HLTA RWI SPAG ED'.split(
    ' ',
  ),
)

function sameGroup(roll: PreparedRoll, who: number, words: string): boolean {
  const row = roll.pupils[who]
  const tidy = (value: string | undefined) =>
    (value ?? '')
      .toLowerCase()
      .replace(/^class\s+/, '')
      .replace(/\s/g, '')
  const year = yearInWords(row?.year)?.toLowerCase().replace(/\s/g, '')
  const said = tidy(words).replace(/^(?:yr|y)(?=\d)/, 'year')
  if (said !== '' && said === tidy(row?.class)) return true
  return year !== undefined && (said === year || said.replace(/^(year\d+)[a-z]$/, '$1') === year)
}

/** Initials with a class or year that fit a pupil of it. Without a class they fit too many people to mean one. */
export function findInitials(text: string, roll: PreparedRoll): Sighting[] {
  const found: Sighting[] = []
  const look = (hit: RegExpExecArray, initials: string, words: string) => {
    const plain = initials.replace(/[^A-Z]/g, '')
    if (plain.length < 2 || abbreviations.has(plain)) return
    const key = `${plain.charAt(0)}${plain.charAt(plain.length - 1)}`.toLowerCase()
    const people = (initialsOf(roll).get(key) ?? []).filter(who => sameGroup(roll, who, words))
    if (people.length === 0) return
    const start = hit.index + hit[0].indexOf(initials)
    const year = sharedYear(roll, people)
    found.push({
      kind: 'pupil_initials',
      start,
      end: start + initials.trimEnd().length,
      sure: initials.includes('.') ? 0.85 : 0.7,
      ...(year === undefined ? {} : { about: { year } }),
    })
  }
  for (const hit of text.matchAll(before)) look(hit, hit[1] ?? '', hit[2] ?? '')
  for (const hit of text.matchAll(behind)) look(hit, hit[2] ?? '', hit[1] ?? '')
  return found
}

const byInitials = new WeakMap<PreparedRoll, Map<string, number[]>>()

function initialsOf(roll: PreparedRoll): Map<string, number[]> {
  let map = byInitials.get(roll)
  if (map === undefined) {
    map = new Map()
    for (const [who, initials] of roll.initials.entries()) {
      const known = map.get(initials)
      if (known) known.push(who)
      else map.set(initials, [who])
    }
    byInitials.set(roll, map)
  }
  return map
}
