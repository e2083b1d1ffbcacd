import type { Detail, Sighting } from '../finding.ts'

/** Words of the sentence within `reach` characters either way. */
function around(text: string, start: number, end: number, reach: number): string {
  return `${text.slice(Math.max(0, start - reach), start)} ${text.slice(end, end + reach)}`
}

function sighting(detail: Detail, start: number, end: number, sure: number): Sighting {
  return { kind: 'personal_details_disclosed', start, end, sure, about: { detail } }
}

const street =
  '(?:road|rd|street|st|avenue|ave|lane|ln|drive|dr|close|crescent|cres|way|terrace|court|place|gardens?|grove|hill|row|rise|walk|mews|square|park|view|green|cottages?|farm|villas?|parade|fold|croft|bank|gate|wynd|drove|wharf|quay|copse|garth|paddock|brae|loan|heights|meadows?|end)'
/** The same words as they begin with a capital: a street named in a sentence has one, the next word has not. */
function capitalised(words: string): string {
  return words.replace(/(?<=[(|])[a-z]/g, letter => letter.toUpperCase())
}

/** "12 Acacia Avenue", "Flat 3, 41b St John's Road"; "21 July" and in the next line "Bank holiday" are none. */
const houseAddress = new RegExp(
  `(?<![\\p{L}\\p{N}.:/£-])(?:(?:flat|apt|apartment|unit|no\\.?|number)[^\\S\\n]?\\d{1,4}[a-z]?,?[^\\S\\n])?\\d{1,4}[a-z]?,?[^\\S\\n](?:[A-Z][\\p{L}’'.-]{1,20}[^\\S\\n]){1,3}${street}(?![\\p{L}\\p{N}])`,
  'giu',
)
const dated =
  /\d\s(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\s|(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\s(?:and|to|at|until|from|in|for|is|on|with)\s)/iu
const homeNearby =
  /(?:\bhome|\bhouse|\blives?\b|\bliving\b|\baddress\b|\bround (?:to|at)\b|\bmy\b|\bhis\b|\bher\b|\btheir\b|\bmine\b|\bfamily\b|\bdoor\b|\bporch\b|\bdrop\b|\bcollect|\bpick (?:it|them|up)|\bparty\b|\bflat\b|\bsend\b|\bcards?\b|\bpost (?:it|them)\b|\bmum\b|\bdad\b|\bmr\b|\bmrs\b|\bmiss\b|\bvisit\b|\bdonations?\b|\bneighbours?\b)/i
const publicPlace =
  /(?:\bmuseum\b|\bchurch\b|\bhall\b|\bcent(?:re|er)\b|\bschool\b|\bacademy\b|\btheatre\b|\bstadium\b|\bzoo\b|\blibrary\b|\bpool\b|\bclub\b|\bvenue\b|\bshops?\b|\bcaf[eé]\b|\bhotel\b|\bcastle\b|\bstation\b|\bgallery\b|\bpavilion\b|\bcollege\b|\buniversity\b|\bcar park\b|\bstore\b|\bsurgery\b|\bclinic\b|\bpharmacy\b|\boffices?\b|\bpub\b)/i
/** Who has moved is at home there, whatever stands nearby. */
const movedTo =
  /\b(?:he|she|they|family|mum|dad|nan|gran|who|leaver)(?:[’'](?:s|ve|re))?(?: (?:has|have|is|are|just|now))* mov(?:ed|ing|es)\b[^.!?\n]{0,60}\b(?:to|into|at)\s$/i

/** "Sandra Whitlock of 14 Osier Close", "P. Whitlock, 14 Osier Close". */
const somebodyOf = /\p{Lu}(?:\p{L}+|\.) \p{Lu}[\p{L}’'-]+,? (?:(?:of|from|at) )?$/u

/** "The Old Forge, Kiln Lane", "Rose Cottage, 4 Mill Road": a house with a name and the street it stands in. */
const namedHouse = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:The\\s)?(?:\\p{Lu}[\\p{L}’'-]{1,20}\\s){0,2}\\p{Lu}[\\p{L}’'-]{1,20},\\s(?:\\d{1,4}[a-z]?\\s)?(?:\\p{Lu}[\\p{L}’'.-]{1,20}\\s){1,2}${capitalised(street)}(?![\\p{L}\\p{N}])`,
  'gu',
)
/** What a house is called by. */
const houseName =
  /(?:Cottages?|House|Farm(?:house)?|Lodge|Barn|Forge|Mill|Rectory|Vicarage|Manor|Villa|Bungalow|Manse|Granary|Stables|Croft|Grange|Flat|View|Nook|Bakery|Smithy|Schoolhouse|Chapel|Dairy|Haven|Cabin|Gatehouse|Oaks?|Elms|Firs|Willows|Beeches|Laurels|Hollies|Orchard|Gables),/
/** "number 9 Mill Lane" is found above; "lives at number 14" has no street but a home. */
const houseNumber =
  /(?<![\p{L}\p{N}])(?:lives?|living|live) (?:\p{L}{2,8} )?(?:at|in) ((?:number|no\.?|flat|apartment) ?\d{1,4}[a-z]?)(?![\p{L}\p{N}])/giu

/** "40 Bryn Glas", "12 Heol y Felin": in Wales the word for a street stands first. */
const welshHouse =
  /(?<!(?:Year|Class|Blwyddyn|Form|Set) )(?<![\p{L}\p{N}.:/£-])\d{1,3}[a-z]?,? (?:Bryn|Heol|Ffordd|Stryd|L[oô]n|Clos|Maes|Rhodfa|Cae|Llys|Rhes|Teras|Trem|Gerddi|Erw|Dôl) (?:(?:y|yr|Y|Yr) )?\p{Lu}[\p{L}’'-]{1,20}(?![\p{L}\p{N}])/gu

/** "At Zoi's, 26 Chapelfields": whose home it is stands before. */
const atSomebodys =
  /(?<=\bat \p{Lu}[\p{L}’'-]{1,20}[’']s,? )\d{1,3}[a-z]? (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\w*)\p{Lu}\p{L}{3,20}(?: \p{Lu}\p{L}{2,20})?(?![\p{L}\p{N}])/gu

/** "Flat 11, Weaver House": a door in a house of many, without its street. */
const flat =
  /(?<![\p{L}\p{N}])(?:Flat|Apartment|Apt|flat|apartment) ?\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}’'-]{1,20} ){1,2}(?:House|Court|Lodge|Point|Tower|Towers|Heights|Mansions|Buildings|Apartments)(?![\p{L}\p{N}])/gu

/** "Tollgate Crescent 57": the number behind, where somebody is at home; "Oakfield Lane 4" is a score, "Victoria Park 12 July" a date. */
const numberBehind = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}’'.-]{1,20} ){1,2}${capitalised(street)} \\d{1,4}[a-z]?(?![\\p{L}\\p{N}–:-])`,
  'gu',
)
const livedIn = /\b(?:lives?|living|party at|at home|home address|address|front door|knock|round to)\b/i
const notANumberOfAHouse =
  /^(?:[.:]\d|\s?(?:am|pm|st|nd|rd|th)\b|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|,\s\p{Lu}[\p{L}’' -]{2,40}\s\d)/u

/** Addresses of homes: a number and a street, unless it is plainly a public place. */
export function findAddresses(text: string): Sighting[] {
  const numbered = [...text.matchAll(houseAddress), ...text.matchAll(welshHouse)].flatMap(hit => {
    const end = hit.index + hit[0].length
    const near = around(text, hit.index, end, 60)
    // The pattern ignores case for "ROAD" and "road"; a street begins with a capital all the same.
    if (!/\d[a-z]?,?\s\p{Lu}/u.test(hit[0])) return []
    // "Monday 11 January and end on the 22nd" is a date.
    if (dated.test(hit[0])) return []
    // "Oakfield Lane 4, Hawthorn Road 4" is a score.
    if (/^\s\d/.test(text.slice(end, end + 2))) return []
    // "Green 41, Alfie Green's nan" is a list of who has won.
    if (/^[’']s\b/.test(text.slice(end, end + 3))) return []
    const before = text.slice(Math.max(0, hit.index - 90), hit.index)
    const home = homeNearby.test(near) || movedTo.test(before) || somebodyOf.test(before.slice(-30))
    return home || !publicPlace.test(near) ? [sighting('address', hit.index, end, home ? 0.9 : 0.6)] : []
  })
  const named = [...text.matchAll(namedHouse)].flatMap(hit => {
    const end = hit.index + hit[0].length
    const called = houseName.test(hit[0]) && !/^\s(?:care|nursing|residential) home/i.test(text.slice(end, end + 20))
    if (publicPlace.test(hit[0].slice(0, hit[0].indexOf(',')))) return []
    const near = around(text, hit.index, end, 60)
    return called && (homeNearby.test(near) || !publicPlace.test(near))
      ? [sighting('address', hit.index, end, 0.7)]
      : []
  })
  const behind = [...text.matchAll(numberBehind)].flatMap(hit => {
    const end = hit.index + hit[0].length
    const near = around(text, hit.index, end, 40)
    const home = livedIn.test(near) && !publicPlace.test(near) && !notANumberOfAHouse.test(text.slice(end, end + 50))
    return home ? [sighting('address', hit.index, end, 0.7)] : []
  })
  const lone = [...text.matchAll(houseNumber)].flatMap(hit => {
    const end = hit.index + hit[0].length
    return numbered.some(one => one.start < end && hit.index < one.end)
      ? []
      : [sighting('address', end - (hit[1] ?? '').length, end, 0.7)]
  })
  const flats = [...text.matchAll(flat), ...text.matchAll(atSomebodys)].map(hit =>
    sighting('address', hit.index, hit.index + hit[0].length, 0.85),
  )
  const within = (one: Sighting) => [...named, ...flats].some(other => other.start < one.end && one.start < other.end)
  return [...numbered.filter(one => !within(one)), ...named, ...flats, ...behind.filter(one => !within(one)), ...lone]
}

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
