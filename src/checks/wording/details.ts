import type { Sighting } from '../finding.ts'
import type { OwnDetails } from '../rules.ts'
import { findAddresses } from './addresses.ts'
import { findBirthDates } from './birth-dates.ts'
import { findIdentityNumbers } from './identity-numbers.ts'
import { near, sighting } from './nearby.ts'
import { findNumbers } from './numbers.ts'

const email = /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
/** "name (at) example (dot) com", as people write to hide an address from machines. */
const emailInWords =
  /(?<![\p{L}\p{N}_.+%-])[\w.+-]{2,64}\s?[([]\s?at\s?[)\]]\s?[\w-]{2,63}(?:(?:\.|\s?[([]\s?dot\s?[)\]]\s?)[\w-]{2,63}){1,5}/giu
/** "tina at example dot com", said as one would aloud: "at" alone is a word, so the last part must be a known ending. */
const emailSpoken =
  /(?<![\p{L}\p{N}_.+%-])[\w+-]{2,64}(?:(?:\.|\sdot\s)[\w+-]{1,40}){0,2}\s(?:at|AT)\s[\w-]{2,40}(?:(?:\.|\s?(?:dot|DOT)\s?)[a-z]{2,20}){0,2}(?:\.|\s?(?:dot|DOT)\s?)(?:com|co\s?(?:\.|dot)\s?uk|uk|org|net|me|info|eu|example)(?![\p{L}\p{N}])/gu
/** Mailboxes of a role belong to the school, not to a person. */
const roleMailbox =
  /^(?:office|info|admin|enquiries|enquiry|contact|hello|reception|mail|head|headteacher|school|primary|secretary|attendance|absence|admissions|finance|pta|fosa|friends|governors?|clerk|send|senco|safeguarding|dsl|recruitment|jobs|vacancies|library|lettings|communications|comms|it|helpdesk|support|help|bookings?|events?|tickets|sales|press|news|no-?reply)(?:[.+_-].{0,30})?$/i

/** Ten or eleven digits from 0, or +44; blanks, dots, brackets and hyphens between them. */
const telephone = /(?<![\d+.£$€/-])(?:\+\s?44\s?(?:\(0\)\s?)?|0044\s?|\(?0)(?:[\s.()-]{0,2}\d){9,10}(?![\d])/g
/** "oh seven seven double oh, nine double oh": ten numerals or more, spelt out or mixed with digits, the first a nought. */
const numeral =
  '(?:(?:double|triple|treble)[\\s-])?(?:oh?|nought|naught|zero|one|two|three|four|five|six|seven|eight|nine|\\d{1,4})(?:\\s(?:hundred|thousand))?'
const telephoneSpoken = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:oh?\\d{0,4}|0\\d{0,4}|nought|zero)(?:[\\s,.-]{1,3}${numeral}){3,12}(?![\\p{L}\\p{N}])`,
  'giu',
)
/** "o77oo 9oo 516": an o for each nought, as people hide a number from machines. */
const telephoneWithLetters = /(?<![\p{L}\p{N}])[oO0](?:[\s.()-]{0,2}[\doO]){9,10}(?![\p{L}\p{N}])/gu
const freephone = /^0(?:800|808|300|303|345|330|333)|^0?8001111$/
/** A public line: of an office, a helpline or a venue that anyone may ring. */
const officeNearby =
  /(?:office|reception(?!s? (?:mum|dad|parent))|school(?!s? (?:mum|dad|parent|run))|absence line|attendance|switchboard|front desk|nursery|helpline|box office|venue|main line|council|surgery|health cent|library|museum|theatre|police|(?:advice|support|information|crisis) line|charity|citizens advice)/i
/** Whose line it is when a person is said to be on it. */
const someonesLine =
  /(?:\b(?:mum|dad|nan|gran|grandad|mother|father|his|her|their|my|wife|husband|daughter|son|aunt(?:ie)?|uncle|home|mobile|landline|treasurer|volunteer|coach|neighbour)\b)/i

const postcode = /(?<![A-Za-z0-9])(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])/g
/** In small letters "y4 3rd" looks like one, so it counts only beside a word of where somebody lives. */
const postcodeSmall = /(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?\s?\d[abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])/gu
const livesNearby = /\b(?:post ?code|address|lives?|living|home|house|road|street|avenue|close|drive|flat)\b/i
const placeNearby =
  /(?:museum|park|church|hall|concert|\bst\.? \p{L}+[’']s\b|cent(?:re|er)|school|academy|theatre|stadium|farm|zoo|library|pool|club|venue|shop|café|cafe|hotel|castle|gardens?|station|cathedral|gallery|pavilion|ground|field|college|university|arena|cinema|sat ?nav|parking|car park)/iu

function digitsOf(number: string): string {
  return number
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:0044|44)/, '0')
}

const spokenNumerals: Readonly<Record<string, string>> = {
  o: '0',
  oh: '0',
  nought: '0',
  naught: '0',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}

/** Digits of "oh seven seven double oh". */
function spokenDigits(words: string): string {
  let digits = ''
  let times = 1
  for (const word of words.toLowerCase().split(/[^a-z\d]+/)) {
    if (word === 'double') times = 2
    else if (word === 'triple' || word === 'treble') times = 3
    else if (word === 'hundred') digits += '00'
    else if (word === 'thousand') digits += '000'
    else {
      digits += (spokenNumerals[word] ?? word.replace(/^o+(?=\d)/, noughts => '0'.repeat(noughts.length))).repeat(times)
      times = 1
    }
  }
  return digits
}

function tidy(contact: string): string {
  return contact.toLowerCase().replace(/\s/g, '')
}

function emails(text: string, own: readonly string[]): Sighting[] {
  if (!text.includes('@') && !/[([]\s?at\s?[)\]]|\sat\s[\w-]{2,40}(?:\.|\s?dot)/i.test(text)) return []
  const allowed = (address: string) => {
    const [box = '', domain = ''] = address.split('@')
    return own.includes(address) || own.includes(`@${domain}`) || roleMailbox.test(box)
  }
  const spoken = (said: string) => tidy(said.replace(/\sat\s/i, '@').replace(/\s?\bdot\b\s?/gi, '.'))
  return [
    ...[...text.matchAll(email), ...text.matchAll(emailInWords)].filter(hit => !allowed(tidy(hit[0]))),
    // "Find us at www.example.com" says a place of the web, and a sentence may just end in one.
    ...[...text.matchAll(emailSpoken)].filter(
      hit =>
        !/^(?:us|it|more|details|website|online|look|info|book|out|form|available|shop|page|find|here|forms|tickets|them|all|up|is|are|found)\s/i.test(
          hit[0],
        ) &&
        !/\sat\swww\b/i.test(hit[0]) &&
        !allowed(spoken(hit[0])) &&
        (/\bdot\b/i.test(hit[0]) || /e-?mail|write|contact/i.test(text.slice(Math.max(0, hit.index - 40), hit.index))),
    ),
  ].map(hit => sighting('email', hit.index, hit.index + hit[0].length, hit[0].includes('@') ? 0.97 : 0.85))
}

function telephones(text: string, own: readonly string[]): Sighting[] {
  const allowed = own.map(digitsOf)
  const found: Sighting[] = []
  for (const hit of text.matchAll(telephone)) {
    const digits = digitsOf(hit[0])
    const end = hit.index + hit[0].length
    if (digits.length < 10 || digits.length > 11 || allowed.includes(digits) || freephone.test(digits)) continue
    if (/^0[04689]/.test(digits) && !/^0[89]/.test(digits)) continue
    // A book has its number too.
    if (/isbn[\d\s:-]{0,20}$/i.test(text.slice(Math.max(0, hit.index - 25), hit.index))) continue
    const mobile = digits.startsWith('07')
    const before = text.slice(Math.max(0, hit.index - 60), hit.index)
    // A land line with the office beside it is the school's or a venue's; a mobile is always somebody's.
    const said = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1)
    if (!mobile && officeNearby.test(said) && !someonesLine.test(said)) continue
    found.push(sighting('telephone', hit.index, end, mobile ? 0.97 : 0.8))
  }
  for (const hit of text.matchAll(telephoneWithLetters)) {
    const digits = hit[0].replace(/[oO]/g, '0').replace(/\D/g, '')
    if (!/o/i.test(hit[0]) || !/^0[1237]/.test(digits) || digits.length > 11 || allowed.includes(digits)) continue
    found.push(sighting('telephone', hit.index, hit.index + hit[0].length, 0.9))
  }
  for (const hit of text.matchAll(telephoneSpoken)) {
    const digits = spokenDigits(hit[0])
    // "We counted: zero, one hundred, two hundred" is no number to ring.
    if ((hit[0].match(/hundred|thousand/gi)?.length ?? 0) > 1 || !/^0[12378]/.test(digits)) continue
    if (!/[a-z]/i.test(hit[0]) || digits.length < 10 || digits.length > 12 || allowed.includes(digits)) continue
    found.push(sighting('telephone', hit.index, hit.index + hit[0].length, 0.9))
  }
  return found
}

function postcodes(text: string, own: readonly string[]): Sighting[] {
  const found: Sighting[] = []
  for (const hit of text.matchAll(postcode)) {
    const end = hit.index + hit[0].length
    if (own.includes(tidy(hit[0])) || placeNearby.test(near(text, hit.index, end))) continue
    found.push(sighting('postcode', hit.index, end, hit[0].includes(' ') ? 0.85 : 0.7))
  }
  for (const hit of text.matchAll(postcodeSmall)) {
    const end = hit.index + hit[0].length
    const said = near(text, hit.index, end, 50)
    if (/\d(?:st|nd|rd|th)$/.test(hit[0]) || own.includes(tidy(hit[0])) || !livesNearby.test(said)) continue
    if (!placeNearby.test(said)) found.push(sighting('postcode', hit.index, end, 0.7))
  }
  return found
}

/** E-mail addresses, UK telephone numbers, postcodes, addresses, birth dates, bank and register numbers, numbers of identity documents and log-ins that are not the school's own. */
export function findDetails(text: string, own: OwnDetails = {}): Sighting[] {
  const contacts = (own.contacts ?? []).map(tidy)
  const numbers = findNumbers(text)
  const inNumbers = (one: Sighting) => numbers.some(other => other.start <= one.start && one.end <= other.end)
  return [
    ...emails(text, contacts),
    ...telephones(text, contacts).filter(one => !inNumbers(one)),
    ...postcodes(text, contacts),
    ...findAddresses(text),
    ...findBirthDates(text),
    ...numbers,
    ...findIdentityNumbers(text),
  ]
}
