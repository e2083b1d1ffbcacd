import type { Sighting } from '../finding.ts'
import { isDictionaryWord } from '../names/homonyms.ts'
import { near, sighting } from './nearby.ts'

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const date = `(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${months})(?:,?\\s\\d{4})?|(?:${months})\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?)`
const birthDate = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|born(?:\\s(?:on|in))?|b\\.|birthday(?:[’']s|\\s(?:is|was|falls))?(?:\\son)?)\\s{0,3}(?:is|was|on)?\\s{0,2}[:=-]?\\s{0,3}(?:the\\s)?(${date})(?![\\p{L}\\p{N}])`,
  'giu',
)
const turnsOn = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:turns|turned|turning|will be|is|was|ll be|(?:who|he|she)['’]s)\\s(?:\\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)\\son\\s(?:the\\s)?(${date})(?![\\p{L}\\p{N}])`,
  'giu',
)
/** A whole date with its year, close behind a word about birth: "DOB on the pass 14/02/2016", "full name and date of birth. Example: …, 19.11.2018". */
const wholeDate =
  /(?<![\p{L}\p{N}/.-])(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?![\p{L}\p{N}/-])/gu
/** "Her date of birth on the list should read 3 February 2014". */
const wholeDateInWords = new RegExp(
  `(?<!(?:between|before|after|from|and|by|until) )(?<![\\p{L}\\p{N}])\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months}),? (?:19|20)\\d{2}(?!\\d)`,
  'giu',
)
/** Whose day it is: one person's. */
const ofOne = /(?<!\p{L})(?:d\.?o\.?b|date of birth|birth ?date|birthday|born)(?![\p{L}])(?! between)/iu
const birthBefore = /(?<![\p{L}])(?:d\.?o\.?b|dates? of birth|birth ?dates?|birthdays?|born)(?![\p{L}])/iu
/** Kings, authors and schools have birthdays that everyone may know. */
const publicFigure =
  /(?<!\p{L})(?:king|queen|prince|princess|author|shakespeare|dickens|darwin|nightingale|seuss|dahl|composer|scientist|school(?:’s|'s)|century|18\d\d|17\d\d|16\d\d|15\d\d)/iu

/**
 * Years in which whoever is at school may be born. There is no clock in the room: raise both as the years go by. Events of this year and the last lie behind them, and
 * "Poppy Day (11.11.26)" is none.
 */
const [bornFrom, bornUntil] = [2006, 2024]
/** "Albie Robson (14.10.21)", "Jude C., 30/11/2021". The name, the sign before the date, the date and its year. */
const dateBehindName = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}(?:[\\p{L}'’-]{1,24}|\\.)?){0,2})( ?[([] ?|, |: | [-–\\x96\\x97] | )(?:(?:b|born|dob)\\.?:? )?(\\d{1,2}([./-])\\d{1,2}\\4((?:20)?\\d{2}))(?![\\p{L}\\p{N}/-]|\\.\\d)`,
  'gu',
)
/** What has a date and a capital and was never born. */
const happens =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Sir|Year|Class|Term|Day|Week|Fair|F[eê]te|Night|Trip|Visit|Concert|Assembly|Party|Show|Play|Match|Meeting|Evening|Morning|Cup|Final|League|Game|Tour|Residential|Festival|Holiday|Report|Inspection|Ofsted|Policy|Letter|News|Newsletter|Update|Minutes|Version|Photos?|Pictures?|Towers?|Castle|Park|Hall|Museum|Abbey|Wall|Bridge|Street|Road|Zoo|Farm|School|Church|Cathedral|Theatre|Stadium|United|City|Rovers|Town|Act|Battle|Treaty|Bank|Due|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Nativity|Eid|Diwali|Easter|Christmas|Halloween|Eurovision|Coronation|Ball|Leavers|Disco|Prom|Gala|Tournament|Auction|Raffle|Quiz|Film|Service|Mass|Exhibition|Launch|Opening|Centre))(?!\p{L})/u
const anotherDay =
  /(?<!\p{L})(?:died|dies|memory|remember\p{L}*|funeral|photos?|photograph\p{L}*|pictures?|perform\p{L}*|visit(?:ed|s)?|signed|reviewed|published|released|won|scored|played|against|score|record|expires?|valid|due|article|interview)(?!\p{L})/iu
const newHere =
  /(?<!\p{L})(?:starters?|joining|nursery|reception|admissions?|birthdays?|ages?|born|d\.?o\.?b)(?!\p{L})/iu

function couldBeBorn(date: string, year: string): boolean {
  const [day = 0, month = 0] = date.split(/\D/).map(Number)
  const born = Number(year) + (year.length === 2 ? 2000 : 0)
  return day > 0 && day <= 31 && month > 0 && month <= 12 && born >= bornFrom && born <= bornUntil
}

/** "Sports Day" is two words of the dictionary; of a child's name one mostly is none. */
const unlisted = (name: string) =>
  name.split(' ').some(part => part.length > 2 && !isDictionaryWord(part.toLowerCase().replace(/['’]s?$/, '')))

/** Birth dates that are not said to be any, behind the names of children: in brackets, or in a list of them. */
function behindNames(text: string): Sighting[] {
  if (!/\d[./-]\d{1,2}[./-]\d/.test(text)) return []
  const dated = [...text.matchAll(dateBehindName)].filter(
    ([, name = '', , date = '', , year = '']) => couldBeBorn(date, year) && !happens.test(name),
  )
  const listed = dated.filter(([, name = '']) => unlisted(name)).length > 1
  return dated.flatMap(hit => {
    const [words, name = '', sign = '', date = ''] = hit
    const end = hit.index + words.length
    const whole = name.includes(' ') && unlisted(name)
    const told = anotherDay.test(near(text, hit.index, end)) || publicFigure.test(near(text, hit.index, end))
    const said = newHere.test(text.slice(Math.max(0, hit.index - 200), hit.index))
    const sure = /[([]/.test(sign) ? whole || (listed && said) : listed && (whole || said)
    return sure && !told ? [sighting('birth_date', end - date.length, end, 0.75)] : []
  })
}

/** Whoever was born then has no birthday to be kept. */
const longAgo = /(?<!\d)1[0-8]\d\d(?!\d)/

export function findBirthDates(text: string): Sighting[] {
  if (!/\d/.test(text)) return []
  const found: Sighting[] = []
  for (const hit of [...text.matchAll(birthDate), ...text.matchAll(turnsOn)]) {
    const end = hit.index + hit[0].length
    const start = end - (hit[1] ?? hit[0]).length
    if (publicFigure.test(near(text, hit.index, end)) || longAgo.test(hit[0])) continue
    found.push(sighting('birth_date', start, end, 0.85))
  }
  const ends = new Set(found.map(one => one.end))
  for (const hit of [...text.matchAll(wholeDate), ...text.matchAll(wholeDateInWords)]) {
    const end = hit.index + hit[0].length
    const before = text.slice(Math.max(0, hit.index - 100), hit.index)
    if (ends.has(end) || !birthBefore.test(before)) continue
    // "October birthdays party! Join us on 3 October 2025.", "Children born between".
    if (/\p{L}/u.test(hit[0]) && (/[.!?\n][^.!?\n]*$/u.test(before) || !ofOne.test(before))) continue
    if (publicFigure.test(near(text, hit.index, end))) continue
    found.push(sighting('birth_date', hit.index, end, 0.7))
  }
  const known = new Set(found.map(one => one.end))
  return [...found, ...behindNames(text).filter(one => !known.has(one.end))]
}
