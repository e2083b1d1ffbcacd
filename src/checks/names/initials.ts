import type { Sighting } from '../finding.ts'
import { fold } from '../text/fold.ts'
import { type PreparedRoll } from './prepare-roll.ts'
import { sharedYear, yearInWords } from './stand-in.ts'

/** Two or three letters, with or without dots: "J.B.", "JB", "T.Ó.S.". A word or another letter may not touch them. */
const letters =
  '(?<![\\p{L}\\p{M}\\p{N}.&])((?:\\p{Lu}\\p{M}?\\.?\\s?){1,2}\\p{Lu}\\p{M}?\\.?)(?![\\p{L}\\p{M}\\p{N}&])'
/** A year, or one word or two that may be a class: whether there is such a class the roll knows. */
const group =
  '((?:[Yy]ear|[Yy]r|Y)\\s?\\d{1,2}\\s?[A-Z]?(?![\\p{L}\\p{N}])|[Rr]eception|[Nn]ursery|(?:[Cc]lass\\s)?\\d{1,2}(?:[A-Z]{1,2}|\\s\\p{L}{2,20})|(?:[Cc]lass\\s)?\\p{Lu}\\p{L}{2,20}|[Cc]lass\\s\\w{1,12})'
/** "J.B. in Year 4", "JB (4B)", "M.G. back in Merlin", "T.Ó.S. from 4 Merlin". */
const before = new RegExp(
  `${letters}(?:,?\\s(?:\\p{Ll}{2,6}\\s){0,2}(?:in|into|to|from|of)\\s(?:our\\s)?|\\s?[([/]\\s?|,\\s|\\s[-–\\x96—\\x97]\\s)${group}`,
  'gu',
)
/** "Year 4's J.B.", "in 4B, JB", "4 Merlin: J.B.". */
const behind = new RegExp(
  `(?<![\\p{L}\\p{N}])${group}(?:[’']s?)?[,:]?\\s(?:[-–\\x96—\\x97]\\s)?(?:class\\s)?(?:pupil\\s|child\\s|student\\s|boy\\s|girl\\s|star\\s)?${letters}`,
  'gu',
)
/** With dots between them letters are initials wherever they stand, so the class may stand further off in the sentence. */
const dotted = /(?<![\p{L}\p{M}\p{N}.&])(?:\p{Lu}\p{M}?\.\s?){1,2}\p{Lu}\p{M}?\.?(?![\p{L}\p{M}\p{N}&.@])/gu
/** A surname behind them makes them somebody's who has one: "J.K. Rowling". */
const surname = /^\s?\p{Lu}\p{Ll}/u
/** Classes and years named near dotted initials. */
const groups = new RegExp(`(?<![\\p{L}\\p{N}])${group}`, 'gu')
/** How far before and behind dotted initials a class is looked for, in characters, within the line. */
const reach = 70
/** Subjects, stages and bodies that schools write in capitals. */
const abbreviations = new Set(
  'PE RE DT IT TA PSHE RSE RSHE KS UK US USA EU OK AM PM TV HQ MP PC FA NHS BBC PTA PTFA EAL SEN SEND ICT CT HT SLT DSL CPD EY FS GD EXS WTS TT WC AOB AGM VE VJ UN WW DJ CD DVD PJ PTO TBC TBA ID RIP FC RFC CC AFC XI MFL STEM CE GCSE BTEC VIP WWI WWII DIY GB HR LA PPA SATS PS POV OFSTED RSVP MOT NB CV TGIF YMCA YWCA RNLI RAF CAFOD NSPCC SENCO TAS MC DR ST OT AFL ELSA LSA HLTA RWI SPAG ED'.split(
    ' ',
  ),
)

/** Those that are written with full stops as well. */
const alsoDotted = new Set(
  'PE RE DT IT UK US USA EU AM PM TV MP PC FA HQ VE VJ PS CD DJ NB TA FC CV ID OK HR'.split(' '),
)

function sameGroup(roll: PreparedRoll, who: number, words: string): boolean {
  const row = roll.pupils[who]
  const tidy = (value: string | undefined) =>
    (value ?? '')
      .toLowerCase()
      .replace(/^class\s+/, '')
      .replace(/\s/g, '')
  // "4 Merlin" is said as "Merlin" as well.
  const short = (row?.class ?? '').split(/\s+/).at(-1) ?? ''
  const year = yearInWords(row?.year)?.toLowerCase().replace(/\s/g, '')
  const said = tidy(words).replace(/^(?:yr|y)(?=\d)/, 'year')
  if (said !== '' && (said === tidy(row?.class) || (short.length > 2 && said === tidy(short)))) return true
  return year !== undefined && (said === year || said.replace(/^(year\d+)[a-z]$/, '$1') === year)
}

/** The line around a place, as far as `reach` goes. */
function lineAround(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - reach), start)
  const right = text.slice(end, end + reach)
  const stop = right.indexOf('\n')
  return `${left.slice(left.lastIndexOf('\n') + 1)} | ${stop === -1 ? right : right.slice(0, stop)}`
}

/** Initials with a class or year that fit a pupil of it. Without a class they fit too many people to mean one. */
export function findInitials(text: string, roll: PreparedRoll): Sighting[] {
  const found: Sighting[] = []
  const taken = new Set<number>()
  const look = (start: number, initials: string, groupsNear: readonly string[]) => {
    const plain = fold(initials).replace(/[^a-z]/g, '')
    const dots = initials.includes('.')
    const end = start + initials.trimEnd().length
    const known = dots && plain.length === 2 ? alsoDotted : abbreviations
    if (plain.length < 2 || known.has(plain.toUpperCase()) || taken.has(start)) return
    const key = `${plain.charAt(0)}${plain.charAt(plain.length - 1)}`
    // "T.Ó.S." has the surname's particle in the middle; the roll's second letter is that of the particle.
    const keys = plain.length > 2 ? [key, plain.slice(0, 2)] : [key]
    const people = keys
      .flatMap(one => roll.byInitials.get(one) ?? [])
      .filter((who, at, all) => all.indexOf(who) === at && groupsNear.some(words => sameGroup(roll, who, words)))
    if (people.length === 0) return
    const year = sharedYear(roll, people)
    taken.add(start)
    found.push({
      kind: 'pupil_initials',
      start,
      end,
      sure: dots ? 0.85 : 0.7,
      ...(year === undefined ? {} : { about: { year } }),
    })
  }
  for (const hit of text.matchAll(dotted)) {
    const end = hit.index + hit[0].length
    if (surname.test(text.slice(end, end + 4))) continue
    const near = [...lineAround(text, hit.index, end).matchAll(groups)].map(one => one[1] ?? '')
    look(hit.index, hit[0], near)
  }
  for (const hit of text.matchAll(before)) look(hit.index + hit[0].indexOf(hit[1] ?? ''), hit[1] ?? '', [hit[2] ?? ''])
  for (const hit of text.matchAll(behind))
    look(hit.index + hit[0].lastIndexOf(hit[2] ?? ''), hit[2] ?? '', [hit[1] ?? ''])
  return found.sort((one, other) => one.start - other.start)
}
