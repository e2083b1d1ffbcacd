import type { Sighting } from '../finding.ts'
import { around, sighting } from './nearby.ts'

const street =
  '(?:road|rd|street|st|avenue|ave|lane|ln|drive|dr|close|crescent|cres|way|terrace|court|place|gardens?|grove|hill|row|rise|walk|mews|square|park|view|green|cottages?|farm|villas?|parade|fold|croft|bank|gate|wynd|drove|wharf|quay|copse|garth|paddock|brae|loan|heights|meadows?|end|gait|vennel|pend|twitten|ginnel|snicket|chare|drang|loke)'
/** Streets that more often are something else: only with a word of a home nearby. */
const streetSeldom =
  '(?:mount|vale|ridge|reach|chase|wood|yard|side|dene|dell|glebe|leas?|spinney|path|circus|quadrant|orchard|causeway|alley|esplanade|promenade|steps|haugh|buildings|mead|strand|cross)'
/** The same words as they begin with a capital: a street named in a sentence has one, the next word has not. */
function capitalised(words: string): string {
  return words.replace(/(?<=[:|])[a-z]/g, letter => letter.toUpperCase())
}

/** "12 Acacia Avenue", "Flat 3, 41b St John's Road"; "21 July" and in the next line "Bank holiday" are none, nor is the score "Kelby 31–14 Gwaelod Park"; "at 12–14 Acacia Avenue" says where. */
const notInAScore =
  '(?<!(?<!(?<!\\p{L})(?:at|to|in|of|is|from|near|outside|number|no|flat|lives|and|on|by)\\s)(?<!\\d)\\d{1,3}\\s?[:–\\x96\\x97-]\\s?)'
const houseAddress = new RegExp(
  `${notInAScore}(?<![\\p{L}\\p{N}.:/£-])(?:(?:flat|apt|apartment|unit|no\\.?|number)[^\\S\\n]?\\d{1,4}[a-z]?,?[^\\S\\n])?\\d{1,4}[a-z]?,?[^\\S\\n](?:[A-Z][\\p{L}’'.-]{1,20}[^\\S\\n]){1,3}${street}(?![\\p{L}\\p{N}])`,
  'giu',
)
/** "Number 9, Copster Mount". */
const houseSeldom = new RegExp(
  `${notInAScore}(?<![\\p{L}\\p{N}.:/£-])(?:(?:[Nn]umber|[Nn]o\\.?) ?)?\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}’'.-]{1,20} ){1,2}${capitalised(streetSeldom)}(?![\\p{L}\\p{N}])`,
  'gu',
)
const dated =
  /\d\s(?:noon\s|midday\s|midnight\s|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\s|(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\s(?:and|to|at|until|from|in|for|is|on|with)\s)/iu
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
/** What draws many to a house that is nobody's home. */
const openToAll =
  /\b(?:concerts?|exhibitions?|tickets?|tours?|open (?:day|gardens?)|trip|coach|residential|perform\w{0,6})\b/i
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
  `(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}’'.-]{1,20} ){1,2}${capitalised(street)} \\d{1,4}[a-z]?(?![\\p{L}\\p{N}–\\x96:-])`,
  'gu',
)
/** "Sycamore Road, number 40", where no bus goes. */
const numberSaidBehind = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}’'.-]{1,20} ){1,2}${capitalised(street)},? \\(?(?:[Nn]umber|[Nn]o\\.?) ?\\d{1,4}[A-Za-z]?(?![\\p{L}\\p{N}–\\x96:-]|\\.\\d| (?:bus|tram|service|gate|platform|in|on|of)(?!\\p{L}))`,
  'gu',
)
/** "Room 12, Willowbank, Harborough Lane": a room in a home or a hall of students, with its street or its postcode. */
const roomOf = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Rr]oom|[Rr]m|[Uu]nit) ?\\d{1,4}[A-Za-z]?,? ((?:\\p{Lu}[\\p{L}’'-]{1,20} ){0,2}\\p{Lu}[\\p{L}’'-]{1,20}),? (?:(?:\\d{1,4}[A-Za-z]? )?(?:\\p{Lu}[\\p{L}’'.-]{1,20} ){1,2}${capitalised(street)}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})(?![\\p{L}\\p{N}])`,
  'gu',
)
/** What says that somebody lives in the room. */
const roomLivedIn =
  /\b(?:lives?|living|home|visitors?|visits?|letters?|cards?|write|post|parcels?|flowers|find (?:her|him|them)|address|moved|residents?)\b/i
const livedIn = /\b(?:lives?|living|party at|at home|home address|address|front door|knock(?!-?out)|round to)\b/i
const notANumberOfAHouse =
  /^(?:[.:]\d|\s?(?:am|pm|st|nd|rd|th)\b|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|,\s\p{Lu}[\p{L}’' -]{2,40}\s\d)/u

const asAClass = /^(?:[1-9]|1[0-3])[A-Z],? /
const classesNearby = /(?<![\p{L}\p{N}])(?:[1-9]|1[0-3])[A-Z](?![\p{L}\p{N}])/u

/** Who lives there, or what says so: from "moved to" before to sixty characters behind. */
function atHome(text: string, start: number, end: number, words: RegExp): boolean {
  const before = text.slice(Math.max(0, start - 90), start)
  return words.test(around(text, start, end, 60)) || movedTo.test(before) || somebodyOf.test(before.slice(-30))
}

function numberedHouses(text: string): Sighting[] {
  return [...text.matchAll(houseAddress), ...text.matchAll(welshHouse)].flatMap(hit => {
    const end = hit.index + hit[0].length
    // The pattern ignores case for "ROAD" and "road"; a street begins with a capital all the same.
    if (!/\d[A-Za-z]?,?\s\p{Lu}/u.test(hit[0])) return []
    // "Monday 11 January and end on the 22nd" is a date.
    if (dated.test(hit[0])) return []
    // "Oakfield Lane 4, Hawthorn Road 4" is a score.
    if (/^\s\d/.test(text.slice(end, end + 2))) return []
    // "Green 41, Alfie Green's nan" is a list of who has won.
    if (/^[’']s\b/.test(text.slice(end, end + 3))) return []
    // "9E Harley Street, 9T Michael Grocott" are the best of each class.
    if (asAClass.test(hit[0]) && classesNearby.test(around(text, hit.index, end, 60))) return []
    const home = atHome(text, hit.index, end, homeNearby)
    const open = publicPlace.test(around(text, hit.index, end, 60))
    return home || !open ? [sighting('address', hit.index, end, home ? 0.9 : 0.6)] : []
  })
}

function housesOfSeldomStreets(text: string): Sighting[] {
  return [...text.matchAll(houseSeldom)].flatMap(hit => {
    const end = hit.index + hit[0].length
    if (dated.test(hit[0]) || /^\s\d/.test(text.slice(end, end + 2))) return []
    // "3 Oak Ridge, 2 Ash Vale" is a score.
    if (/\d \p{Lu}\p{L}+ \p{Lu}\p{L}+, $/u.test(text.slice(Math.max(0, hit.index - 40), hit.index))) return []
    const home = /^n/i.test(hit[0]) || atHome(text, hit.index, end, livedIn)
    return home ? [sighting('address', hit.index, end, 0.7)] : []
  })
}

function namedHouses(text: string): Sighting[] {
  if (!houseName.test(text)) return []
  return [...text.matchAll(namedHouse)].flatMap(hit => {
    const end = hit.index + hit[0].length
    const called = houseName.test(hit[0]) && !/^\s(?:care|nursing|residential) home/i.test(text.slice(end, end + 20))
    if (publicPlace.test(hit[0].slice(0, hit[0].indexOf(',')))) return []
    const near = around(text, hit.index, end, 60)
    if (openToAll.test(near) && !roomLivedIn.test(near)) return []
    return called && (homeNearby.test(near) || !publicPlace.test(near))
      ? [sighting('address', hit.index, end, 0.7)]
      : []
  })
}

function numbersBehind(text: string): Sighting[] {
  // Where nobody lives at a place, or no number is said, its dear pattern need not be tried.
  const bare = (livedIn.test(text) ? [...text.matchAll(numberBehind)] : []).filter(hit => {
    const end = hit.index + hit[0].length
    return livedIn.test(around(text, hit.index, end, 40)) && !notANumberOfAHouse.test(text.slice(end, end + 50))
  })
  const said = /,? \(?(?:[Nn]umber|[Nn]o\.?) ?\d/.test(text) ? [...text.matchAll(numberSaidBehind)] : []
  return [...bare, ...said].flatMap(hit => {
    const end = hit.index + hit[0].length
    return publicPlace.test(around(text, hit.index, end, 40)) ? [] : [sighting('address', hit.index, end, 0.7)]
  })
}

function rooms(text: string): Sighting[] {
  return [...text.matchAll(roomOf)].flatMap(hit => {
    const end = hit.index + hit[0].length
    const home = roomLivedIn.test(around(text, hit.index, end, 80)) && !publicPlace.test(hit[1] ?? '')
    return home ? [sighting('address', hit.index, end, 0.8)] : []
  })
}

/** Addresses of homes: a number and a street, unless it is plainly a public place. */
export function findAddresses(text: string): Sighting[] {
  const meets = (all: readonly Sighting[]) => (one: Sighting) =>
    all.some(other => other.start < one.end && one.start < other.end)
  const flats = [...text.matchAll(flat), ...text.matchAll(atSomebodys)].map(hit =>
    sighting('address', hit.index, hit.index + hit[0].length, 0.85),
  )
  const inRooms = rooms(text)
  const named = namedHouses(text).filter(one => !meets(inRooms)(one))
  const sure = [...named, ...flats, ...inRooms]
  const numbered = numberedHouses(text)
  const more = [
    ...numbered,
    ...housesOfSeldomStreets(text).filter(one => !meets(numbered)(one)),
    ...numbersBehind(text),
  ]
  const lone = [...text.matchAll(houseNumber)].flatMap(hit => {
    const end = hit.index + hit[0].length
    const one = sighting('address', end - (hit[1] ?? '').length, end, 0.7)
    return meets(more)(one) ? [] : [one]
  })
  return [...sure, ...more.filter(one => !meets(sure)(one)), ...lone]
}
