import type { Detail, Sighting } from '../finding.ts'
import { around, sighting } from './nearby.ts'

/** Unique pupil number: a letter and twelve digits, the last of which may be a letter (DfE, "UPN guide"). */
const upn = /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}])/gu
const upnNearby = /\b(?:upn|unique pupil numbers?|pupil numbers?|pupil ids?)\b/i
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'
/** Ten digits, the last of which is a check of the others modulo 11 (NHS data dictionary). */
const nhs = /(?<![\p{L}\p{N}+£])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}])/gu
const nhsNearby = /\bnhs\b/i
const registration =
  /(?<![\p{L}\p{N}])(?:[A-Za-z]{2}\d{2}\s?[A-Za-z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}\s?[A-Z])(?![\p{L}\p{N}])/gu
/** Of Northern Ireland, and any other that stands behind the word: "LBZ 4471". */
const registrationSaid =
  /\b(?:[Rr]eg(?:istration)?|[Pp]late)(?: (?:no|number))?\.?:? (?:is )?([A-Z]{2,3} ?\d{3,4})(?![\p{L}\p{N}])/gu
/** What is left of a card's number. */
const cardEnds = /\b(?:card|account) (?:no\.? |number )?(?:that )?(?:ending|ends)(?: in| with)? (\d{3,4})(?!\d)/giu
const carNearby =
  /(?:\bcars?\b|\breg(?:istration)?\b|\bplate\b|\bpark(?:ed|ing|s)?\b|\bvan\b|\bvehicle\b|\bdriv(?:er|ing|es|e)\b|\bblocking\b|\b(?:ford|fiesta|focus|astra|corsa|golf|polo|audi|bmw|mini|qashqai|nissan|toyota|yaris|vauxhall|kia|tesla|range rover|land rover|volvo|skoda|honda|peugeot|renault|mercedes|4x4|suv)\b)/i
const sortCode = /(?<![\p{L}\p{N}/.-])\d{2}[ -]\d{2}[ -]\d{2}(?![\p{N}/.-]\d)/gu
const account = /(?<![\p{L}\p{N}£+-])(?:\d{8}|\d{4} \d{4})(?![\p{L}\p{N}]| \d)/gu
const bankNearby =
  /(?:\bsort ?code\b|\bs\/c\b|\baccount\b|\bacc(?:t|ount)?\.?(?: (?:no|number))?\b|\bbacs\b|\bbank\b|\btransfer\b|\bpay(?:ment|able)?\b|\bmonzo\b)/i
/** Six digits in a row are a sort code only right behind these words. */
const sortCodePlain = /(?<![\p{L}])(?:sort ?code|s\/c)(?: is)?[:\s]{1,3}(\d{6})(?!\d)/giu
const card = /(?<![\p{L}\p{N}-])\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?![\p{L}\p{N}])/gu
const iban = /(?<![\p{L}\p{N}])GB\d{2}\s?[A-Z]{4}(?:\s?\d){14}(?!\d)/gu

/** Whether ten digits carry the check digit of an NHS number. */
export function isNhsNumber(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9)).reduce((all, digit, at) => all + Number(digit) * (10 - at), 0)
  const check = 11 - (sum % 11)
  return (check === 11 ? 0 : check) === Number(digits[9]) && check !== 10
}

/** Whether a number has the check letter of a UPN: the others, each times its place, modulo 23 (DfE, "UPN guide"). */
export function isUpn(number: string): boolean {
  const sum = Array.from(number.slice(1)).reduce((all, sign, at) => {
    const worth = /\d/.test(sign) ? Number(sign) : upnLetters.indexOf(sign)
    return all + worth * (at + 2)
  }, 0)
  return upnLetters[sum % 23] === number[0]
}

function all(text: string, pattern: RegExp, take: (words: string, near: string) => Detail | undefined, reach = 50) {
  return [...text.matchAll(pattern)].flatMap(hit => {
    const end = hit.index + hit[0].length
    const detail = take(hit[0], around(text, hit.index, end, reach))
    return detail === undefined ? [] : [sighting(detail, hit.index, end, 0.9)]
  })
}

/** A number that is said to be one: the pattern ends with it. */
function said(text: string, pattern: RegExp, detail: Detail): Sighting[] {
  return [...text.matchAll(pattern)].map(hit => {
    const end = hit.index + hit[0].length
    return sighting(detail, end - (hit[1] ?? '').length, end, 0.9)
  })
}

/** Numbers that are about one person: register, health service, car and bank. */
export function findNumbers(text: string): Sighting[] {
  if (!/\d/.test(text)) return []
  return [
    // An order or a parcel is numbered like this too; a slip in what is said to be one is still about a child.
    ...all(text, upn, (words, near) => (isUpn(words) || upnNearby.test(near) ? 'upn' : undefined)),
    ...all(text, nhs, (words, near) => {
      const digits = words.replace(/\D/g, '')
      // A telephone number begins with 0; the word beside it counts more than the check digit, which a slip spoils.
      return nhsNearby.test(near) || (digits[0] !== '0' && isNhsNumber(digits)) ? 'nhs_number' : undefined
    }),
    ...all(text, registration, (_, near) => (carNearby.test(near) ? 'registration' : undefined), 80),
    ...all(text, sortCode, (_, near) => (bankNearby.test(near) ? 'bank' : undefined)),
    ...all(text, account, (_, near) => (bankNearby.test(near) ? 'bank' : undefined)),
    ...said(text, sortCodePlain, 'bank'),
    ...said(text, registrationSaid, 'registration'),
    ...said(text, cardEnds, 'bank'),
    ...all(text, card, () => 'bank'),
    ...all(text, iban, () => 'bank'),
  ]
}
