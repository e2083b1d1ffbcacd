import type { Detail, Sighting } from '../finding.ts'
import type { OwnDetails } from '../rules.ts'
import { findAddresses, findNumbers } from './numbers-and-addresses.ts'

const email = /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
/** "name (at) example (dot) com", as people write to hide an address from machines. */
const emailInWords =
  /(?<![\p{L}\p{N}_.+%-])[\w.+-]{2,64}\s?[([]\s?at\s?[)\]]\s?[\w-]{2,63}(?:(?:\.|\s?[([]\s?dot\s?[)\]]\s?)[\w-]{2,63}){1,5}/giu
/** Mailboxes of a role belong to the school, not to a person. */
const roleMailbox =
  /^(?:office|info|admin|enquiries|enquiry|contact|hello|reception|mail|head|headteacher|school|primary|secretary|attendance|absence|admissions|finance|pta|fosa|friends|governors?|clerk|send|senco|safeguarding|dsl|recruitment|jobs|vacancies|library|lettings|communications|comms|it|helpdesk|support|help|bookings?|events?|tickets|sales|press|news|no-?reply)(?:[.+_-].{0,30})?$/i

/** Ten or eleven digits from 0, or +44; blanks, dots, brackets and hyphens between them. */
const telephone = /(?<![\d+.£$€/-])(?:\+\s?44\s?(?:\(0\)\s?)?|0044\s?|\(?0)(?:[\s.()-]{0,2}\d){9,10}(?![\d])/g
const freephone = /^0(?:800|808|300|303|345|330|333)|^0?8001111$/
/** Helplines anyone may publish: Childline, NSPCC, Samaritans, Shout, NHS. */
const officeNearby =
  /(?:office|reception|school|absence line|attendance|switchboard|front desk|nursery|club|helpline|box office|venue|main line)/i

const postcode = /(?<![A-Za-z0-9])(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])/g
const placeNearby =
  /(?:museum|park|church|hall|cent(?:re|er)|school|academy|theatre|stadium|farm|zoo|library|pool|club|venue|shop|café|cafe|hotel|castle|gardens?|station|cathedral|gallery|pavilion|ground|field|college|university|arena|cinema|sat ?nav|parking|car park)/i

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const date = `(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${months})(?:,?\\s\\d{4})?|(?:${months})\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?)`
const birthDate = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|born(?:\\s(?:on|in))?|birthday(?:\\s(?:is|was|falls))?(?:\\son)?)\\s{0,3}(?:is|was|on)?\\s{0,2}[:=-]?\\s{0,3}(?:the\\s)?(${date})(?![\\p{L}\\p{N}])`,
  'giu',
)
const turnsOn = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:turns|turned|will be|is)\\s(?:\\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)\\son\\s(?:the\\s)?(${date})(?![\\p{L}\\p{N}])`,
  'giu',
)
/** Kings, authors and schools have birthdays that everyone may know. */
const publicFigure =
  /(?:king|queen|prince|princess|author|shakespeare|dickens|darwin|nightingale|seuss|dahl|composer|scientist|school(?:’s|'s)?|century|18\d\d|17\d\d|16\d\d|15\d\d)/i

function digitsOf(number: string): string {
  return number
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:0044|44)/, '0')
}

function tidy(contact: string): string {
  return contact.toLowerCase().replace(/\s/g, '')
}

/** Text of the sentence around a place, without going further than `reach` either way. */
function near(text: string, start: number, end: number, reach = 80): string {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const from =
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1
  const stop = after.search(/[.!?]\s|\n/)
  return `${before.slice(from)} ${after.slice(0, stop === -1 ? reach : stop)}`
}

function sighting(detail: Detail, start: number, end: number, sure: number): Sighting {
  return { kind: 'personal_details_disclosed', start, end, sure, about: { detail } }
}

function emails(text: string, own: readonly string[]): Sighting[] {
  if (!text.includes('@') && !/[([]\s?at\s?[)\]]/i.test(text)) return []
  const allowed = (address: string) => {
    const [box = '', domain = ''] = address.split('@')
    return own.includes(address) || own.includes(`@${domain}`) || roleMailbox.test(box)
  }
  return [...text.matchAll(email), ...text.matchAll(emailInWords)]
    .filter(hit => !allowed(tidy(hit[0])))
    .map(hit => sighting('email', hit.index, hit.index + hit[0].length, hit[0].includes('@') ? 0.97 : 0.85))
}

function telephones(text: string, own: readonly string[]): Sighting[] {
  const allowed = own.map(digitsOf)
  const found: Sighting[] = []
  for (const hit of text.matchAll(telephone)) {
    const digits = digitsOf(hit[0])
    const end = hit.index + hit[0].length
    if (digits.length < 10 || digits.length > 11 || allowed.includes(digits) || freephone.test(digits)) continue
    if (/^0[04689]/.test(digits) && !/^0[89]/.test(digits)) continue
    const mobile = digits.startsWith('07')
    const before = text.slice(Math.max(0, hit.index - 60), hit.index)
    // A land line with the office beside it is the school's or a venue's; a mobile is always somebody's.
    if (!mobile && officeNearby.test(before.slice(before.lastIndexOf('\n') + 1))) continue
    found.push(sighting('telephone', hit.index, end, mobile ? 0.97 : 0.8))
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
  return found
}

function birthDates(text: string): Sighting[] {
  const found: Sighting[] = []
  for (const hit of [...text.matchAll(birthDate), ...text.matchAll(turnsOn)]) {
    const end = hit.index + hit[0].length
    const start = end - (hit[1] ?? hit[0]).length
    if (publicFigure.test(near(text, hit.index, end))) continue
    found.push(sighting('birth_date', start, end, 0.85))
  }
  return found
}

/** E-mail addresses, UK telephone numbers, postcodes, addresses, birth dates, bank and register numbers that are not the school's own. */
export function findDetails(text: string, own: OwnDetails = {}): Sighting[] {
  const contacts = (own.contacts ?? []).map(tidy)
  const numbers = findNumbers(text)
  const inNumbers = (one: Sighting) => numbers.some(other => other.start <= one.start && one.end <= other.end)
  return [
    ...emails(text, contacts),
    ...telephones(text, contacts).filter(one => !inNumbers(one)),
    ...postcodes(text, contacts),
    ...findAddresses(text),
    ...birthDates(text),
    ...numbers,
  ]
}
