import type { Sighting } from '../finding.ts'
import { sighting } from './nearby.ts'

/* Numbers of documents by which somebody proves who she is, and log-ins: found by their shape where it is nobody else's, or by the word beside them. */

const document =
  "(?:passport|visa|brp|residence permit|(?:driving|provisional) licen[cs]e|(?:id|identity) card|birth certificate|national insurance|unique learner|uln|dbs(?: certificate)?|[eg]hic)(?:['’]s)?"
/** "ZX0099417", "590041872", "590 041 872". */
const serial = '([A-Z]{0,3}\\d{5,12}|\\d{2,4}(?: \\d{2,4}){2,3})(?![\\p{L}\\p{N}]|[.,]\\d)'
const numberWord = '(?:(?:reference |ref )?(?:numbers?|no|nr|num)\\.?|#)'
/** "Passport number 590041872", "passport: 590041872". */
const byDocument = new RegExp(
  `(?<![\\p{L}\\p{N}])${document}[ ,:(]{0,3}(?:${numberWord})?(?: is| was| reads| should be| should read| ending(?: in)?)?[ :."“(]{1,3}${serial}`,
  'giu',
)
/** "A passport! It belongs to Rui, no. ZX0099417": a number that is said to be one, with the document a little before. */
const bySerial = new RegExp(`(?<![\\p{L}\\p{N}])${numberWord}(?: is)?[ :]{1,2}${serial}`, 'giu')
const documentBefore = new RegExp(`(?<![\\p{L}\\p{N}])${document}(?![\\p{L}])[^\\n]{0,90}$`, 'iu')
/** "A passport to reading: 123456 words". */
const countedBehind =
  /^\s?(?:[%+]|words|miles|km|pages|people|pounds|steps|points|minutes|pupils|books|entries|metres)/iu

/** "MORGA657054SM9IJ" (Driver and Vehicle Licensing Agency): five letters of the surname, the birth date turned about, and five signs. */
const drivingLicence = /(?<![\p{L}\p{N}])[A-Z][A-Z9]{4} ?\d{6} ?[A-Z][A-Z9] ?\d[A-Z]{2}(?![\p{L}\p{N}])/gu
/** Two letters, six digits and a letter from A to D (HM Revenue and Customs). */
const nationalInsurance =
  /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu

/** "User jbloor_home, password oatcake22": both halves, or it opens nothing. */
const logIn =
  /(?<![\p{L}\p{N}])(?:user ?(?:names?|id)?|log-?in|e-?mail)(?: is|:|=)?["“' ]{1,2}([\w.@-]{4,60})["”']?[,;/ ]{1,3}(?:(?:and )?(?:(?:the|her|his|their) )?)(?:password|pass ?code|pin|pw)(?: is|:|=)?["“' ]{1,2}([\w!$@#*-]{3,40})/giu

const aDocument = new RegExp(document, 'iu')

function numbersOfDocuments(text: string): Sighting[] {
  if (!aDocument.test(text)) return []
  const said = [...text.matchAll(byDocument)]
  const further = [...text.matchAll(bySerial)].filter(hit =>
    documentBefore.test(text.slice(Math.max(0, hit.index - 120), hit.index)),
  )
  const taken = new Set<number>()
  return [...said, ...further].flatMap(hit => {
    const number = hit[1] ?? ''
    const end = hit.index + hit[0].length
    const digits = number.replace(/\D/g, '').length
    const telephone = /^0\d{9,10}$/.test(number.replaceAll(' ', ''))
    if (taken.has(end) || digits < 6 || telephone || countedBehind.test(text.slice(end, end + 12))) return []
    taken.add(end)
    return [sighting('identity_number', end - number.length, end, 0.9)]
  })
}

function logIns(text: string): Sighting[] {
  if (!/pass|pin|pw/i.test(text)) return []
  return [...text.matchAll(logIn)].flatMap(hit => {
    const [, user = '', password = ''] = hit
    // "Your user name and the password you chose" gives nothing away.
    if (!/[\d_@]/.test(user) && !/\d/.test(password)) return []
    const end = hit.index + hit[0].length
    const from = hit.index + hit[0].indexOf(user)
    // An address is found as one.
    const name = user.includes('@') ? [] : [sighting('log_in', from, from + user.length, 0.8)]
    return [...name, sighting('log_in', end - password.length, end, 0.8)]
  })
}

/** Numbers of passports, licences and the like, and log-ins that are given away. */
export function findIdentityNumbers(text: string): Sighting[] {
  if (!/\d{3}|\d\d \d\d|pass|pin|pw/i.test(text)) return []
  const byShape = [...text.matchAll(drivingLicence), ...text.matchAll(nationalInsurance)].map(hit =>
    sighting('identity_number', hit.index, hit.index + hit[0].length, 0.9),
  )
  const said = numbersOfDocuments(text).filter(
    one => !byShape.some(other => one.start < other.end && other.start < one.end),
  )
  return [...byShape, ...said, ...logIns(text)]
}
