import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import type { Cue } from './lexicon/cues-seen.ts'
import type { CheckCues } from './read-cues.ts'
import { hitsOf, type Place, placesAway } from './places-away.ts'
import { placesBySentence, type Said, sentencesSaid } from './sentences-said.ts'

const edge = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
const any = (...words: readonly string[]) => `(?:${words.join('|')})`

/** 2.45, 14:30, 9am, half past nine, "at 4", "till 3", "from 10 until 1": a time somebody could stand there at. */
const clock = new RegExp(
  any(
    '(?<![\\p{L}\\p{N}.:£-])\\d{1,2}[.:]\\d{2}(?:\\s?[ap]\\.?m)?(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}.:£])\\d{1,2}\\s?(?:am|pm)(?![\\p{L}])',
    `${edge}(?:half|quarter|ten|twenty|five) (?:past|to) (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`,
    `${edge}(?:at|till?|until|from|by|about|around|before|after) (?:about |around )?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= ?(?:[,.;!?)]|$|on|this|until|till?|to|and|for|o[’']?clock|tomorrow|today|sharp|in|from|with|mon|tue|wed|thu|fri|sat|sun|we|so|please|[-–\\x96]))`,
    `${edge}(?:noon|midday|lunchtime|dusk|dawn|o[’']?clock|home time|after school|before school)${after}`,
  ),
  'giu',
)
/** A day: tomorrow, on Tuesday, every Thursday, 14 May, this afternoon. What is due "by Friday" is not that day. */
const day = new RegExp(
  `(?<!by |before |until )${edge}${any('tomorrow', 'tonight', 'today', 'next week', 'this (?:morning|afternoon|evening|week|weekend|lunchtime)', 'all (?:day|morning|afternoon|week)', '(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?', '(?:mon|tues?|weds?|thurs?|fri|sat|sun)(?=[ ,]\\d| (?:am|pm|morning|afternoon))', '\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)')}${after}`,
  'giu',
)
/** A day of now, or a time it lasts until: with "are at" it is this minute. */
const untilThen =
  /(?<!\p{L})(?:today|this (?:morning|afternoon|evening|week|lunchtime)|tonight|till?|until|now|all (?:day|morning|afternoon)|still|already|currently)(?!\p{L})/iu

/** Children together, or what carries them or occupies them. */
const childrenHere = new RegExp(
  `${edge}${any("(?:years?|yrs?|y) ?\\d{1,2}(?:s|[’']s)?(?: ?(?:and|&|to|,|[-–\\x96]) ?(?:years? |y)?\\d{1,2}s?)?", 'ks ?\\d', 'key stage \\d', 'reception', 'nursery', 'pre-?school', 'early years', 'eyfs', 'infants', 'juniors', 'class', 'classes', 'children', 'pupils', 'students', 'kids', 'boys', 'girls', 'little ones', 'youngsters', 'child', 'teams?', 'squad', 'choir', 'band', 'orchestra', 'school council', 'eco council', 'walking bus', 'coach(?:es)?', 'minibus(?:es)?', 'runners', 'swimmers', 'swimming', 'dancers', 'singers', 'players', 'footballers', 'netballers', 'athletes', 'gymnasts', 'cross[- ]country', 'footie', 'football', 'netball', 'hockey', 'rugby', 'cricket', 'rounders', 'sixth form(?:ers)?', 'leavers', 'prefects', 'ambassadors', 'musicians', 'ringers', 'rock band', 'readers', 'cyclists', 'beavers', 'cubs', 'scouts', 'brownies', 'guides', 'u ?\\d{1,2}s?', 'under[- ]\\d{1,2}s?', 'forest school', 'residential', 'trip', 'lot', 'group', 'clubs?', 'walkers', 'campers', 'explorers', 'crew')}${after}`,
  'iu',
)
/** A class by its name does something: "Merlin will be", "Wren are", "with Osprey". */
const classDoes =
  /(?:(?<![\p{L}\p{N}])(?:\d ?)?\p{Lu}\p{Ll}{2,14} (?:class )?(?:are|have|will|leave|set off|walk|go|swim|visit|meet|play|[’']re|[’']ll)(?![\p{L}])|(?<!\p{L})(?:with|for) (?:\d ?)?\p{Lu}\p{Ll}{2,14}(?![\p{L}’'])|^(?:\d ?)?\p{Lu}\p{Ll}{2,14}(?:s| class)(?=:| (?:are|have|will)(?!\p{L})))/u
/** "Asked us to say" puts nobody anywhere; "with us" does. */
const weOrThey =
  /(?<![\p{L}\p{N}])(?:we|they|he|she|(?:with|of|by|meet|find|see|join|watch|for|like) us|us (?:all|both|are|lot))(?![\p{L}\p{N}])/iu
/** "Reception's caterpillars": what is theirs flies off, goes by post or hangs on a wall without them. */
const theirThing =
  /(?<!\p{L})(?:reception|nursery|year \d{1,2}|y\d{1,2}|children|pupils|class|choir|team|school|club|\p{L}{3,15})[’']s? (?:\p{L}{3,12} )?(?:caterpillars?|butterfl(?:y|ies)|chicks?|duck(?:s|lings?)|hens?|tadpoles?|frogs?|bees?|hamster|guinea pigs?|teddy|bear|mascot|balloons?|kites?|rockets?|letters?|postcards?|cards|parcels?|poems?|haikus?|paintings?|pictures|photos|artwork|posters?|drawings?|model|sculpture|flowers|plants|seeds|bulbs|pumpkins?|choice)(?: \p{L}{3,12})? (?:are|is|have|has|will)(?!\p{L})/iu
/** Works of theirs that go or hang somewhere: "two haiku are going on the bus shelters", "photos are up in the library". */
const worksShown =
  /(?<!\p{L})(?:haikus?|poems?|paintings?|posters?|artwork|drawings?|pictures|photos|portraits|letters|postcards) (?:[^.!?\n]{0,60} )?(?:is|are) (?:now |all |going |hanging |proudly |back )*(?:up|going|on (?:show|display|the wall)|hanging|printed|published)(?!\p{L})/iu
/** A family that moves house is not to be found there today. */
const movesHouse =
  /(?:who(?:[’']s| is| are)|famil(?:y|ies) (?:is|are)|(?:he|she|they|famil(?:y|ies))[’'](?:s|re)|(?:he|she) is|they are|\p{Lu}\p{Ll}+ is) moving (?:away|abroad|house|(?:back |home |house )?to \p{Lu})/u
/** What families and neighbours come to see and hear: "the spring concert is on Thursday at 7pm in St Wilfrid's". */
const isAShow =
  /^[^.!?\n]{0,40}(?<!\p{L})(?:concert|shows?|play|musical|panto(?:mime)?|nativity|recital|performance|production|exhibition|carol service|carols|christingle|nine lessons|service of \p{L}+|f[aê]te|fair|fayre|ceilidh|memorial service)(?: \p{L}+)? (?:is|are|will be|takes place|starts|begins|returns)(?!\p{L})/iu
/** Of children who go or take part, not of who comes to listen. */
const theyGo =
  /(?<!\p{L})(?:leav\p{L}{1,3}|coach|minibus|meet|depart\p{L}{0,3}|walk\p{L}{0,3}|dropp?\p{L}{0,3}|pick\p{L}{0,3}|set\p{L}{0,4} off|arriv\p{L}{1,3})(?!\p{L})/iu
/** Of these "now" and "has arrived" are said of things as often: somebody must be named with them. */
const alsoOfThings = /^(?:now|have|has|ve|currently|at the moment|arrived)(?!\p{L})/iu

/** A text about a place, not in it. */
const onlyTold =
  /(?:(?<!\p{L})(?:learn\p{L}*|stud(?:y|ying|ied)|topic|imagin\p{L}*|stor(?:y|ies)|novel|book (?:about|of|by)|reading|research\p{L}*|wrote|writing|letters? (?:home|to|from|go|goes|went|will|are)|finding out|pen pals?|donat\p{L}*|collecting for|raising|in aid of|consent|payments?|deposit|forms?|permission|polling|vote|quiz|film|virtual\p{L}*|daily mile|on the map|(?:to|for|from) (?:the |a |our |our local )?charity shops?|lost property|from (?:all(?: of us)?|everyone|everybody|us all|the (?:whole )?(?:staff|team)) (?:here )?(?:at|in))(?!\p{L}))/iu
/** What is true of present children: "are at", "is now in", "are exploring", "are having lunch on". */
const present =
  /(?:(?<!\p{L})(?:are|is|we[’']re|they[’']re|he[’']s|she[’']s|am|re)(?!\p{L})|[’'](?:re|s) )(?: ?(?:all|both|just|still|now|currently|happily|safely|busy|out|off|away|here|having a (?:\p{L}+ )?time|enjoying (?:themselves|ourselves)|having fun|back|down|up|over|today|this morning|this afternoon)){0,3} ?(?:(?:\p{L}{2,12}[ -])?\p{L}{2,14}ing (?:(?!and|but|so|with)\p{L}{1,14} ){0,5}?)?(?:at|in|on|outside|along|to|from|by(?! far)|through|past|around|down|up|near|inside|into|across|over|round|beside|under)(?!\p{L})/iu

/** Children as such, where grown-ups are spoken of too: a "team" may be of nurses. */
const surelyChildren = new RegExp(
  `${edge}(?:(?:years?|yrs?|y) ?\\d|reception|infants|juniors|children|pupils|kids|boys|girls|child|coach|minibus|walking bus|choir)`,
  'iu',
)
/** What grown-ups come to. */
const forGrownUps =
  /(?<!\p{L})(?:meetings?|workshop|agm|coffee|sale|quiz night|information evening|drop-?in|webinar|open (?:evening|morning|day)|parents[’']? evening)(?!\p{L})/iu
const notGoing =
  /(?<!\p{L})(?:is|are) (?:off|cancelled|postponed)(?: \p{L}+){0,3} (?:as|because|since|due)(?!\p{L})|(?<!\p{L})(?:have|has|had) (?:just |now )?(?:arrived|come|reached us) from(?!\p{L})|(?<!\p{L})will be off(?=[.,!]| (?:in|on|until|from|all|for)(?!\p{L}))|(?<!\p{L})on the way (?:back|home)(?!\p{L})[^.!?\n]{0,60} (?:fell|slept|sang|was|were|had|saw|stopped|told|ate)(?!\p{L})|(?<!\p{L})back on the road(?!\p{L})|(?<!\p{L})(?:hats|time|day|show|days|money|pounds?|%|cut|kick\p{L}*) off(?!\p{L})/iu

function placeOf(cues: CheckCues, cue: Cue | undefined): Place[] {
  return cue === undefined ? [] : [cues.place([cue])]
}

/** From the first to the last of what says who, where and when. */
function around(all: readonly Place[]): Place {
  return {
    start: all.reduce((least, one) => Math.min(least, one.start), Infinity),
    end: all.reduce((most, one) => Math.max(most, one.end), 0),
  }
}

interface Who {
  readonly places: readonly Place[]
  /** A class or a team, not just "we". */
  readonly sure: boolean
}

function whoIsThere(said: Said, people: readonly NameSeen[], wasSaid: boolean): Who | undefined {
  const pupils = people.filter(person => person.who === 'pupil')
  const group = [childrenHere.exec(said.text), classDoes.exec(said.text)].flatMap(hit =>
    hit === null ? [] : [{ start: said.start + hit.index, end: said.start + hit.index + hit[0].length }],
  )
  const all = [...pupils, ...group]
  if (all.length > 0) return { places: all, sure: true }
  const hit = weOrThey.exec(said.text)
  if (hit === null) return undefined
  return { places: [{ start: said.start + hit.index, end: said.start + hit.index + hit[0].length }], sure: wasSaid }
}

/**
 * Where children are at this moment, or where and at what time they will be: what somebody who should not know needs
 * to be there too. Families asked to come to school, and what is over, are left alone.
 */
export function findWhereabouts(cues: CheckCues, names: readonly NameSeen[], classes: ReadonlySet<string>): Sighting[] {
  const found: Sighting[] = []
  const sentences = sentencesSaid(cues.reading)
  const people = placesBySentence(sentences, names)
  let wasSaid = false
  for (const said of sentences) {
    const here = people.get(said.at) ?? []
    const who = whoIsThere(said, here, wasSaid)
    const place = whereIn(cues, said, here, who, classes)
    if (place !== undefined) found.push({ kind: 'live_location', ...place })
    wasSaid = who?.sure ?? false
  }
  return found
}

function textOf(cues: CheckCues, cue: Cue): string {
  const { start, end } = cues.place([cue])
  return cues.reading.plain.slice(start, end)
}

/** No child is there: grown-ups alone, their works or beasts, a family that moves house, or what the public comes to. */
function isElsewhere(cues: CheckCues, said: Said): boolean {
  const { text } = said
  if (cues.has(said.at, 'noChildren') || cues.has(said.at + 1, 'noChildren')) return true
  if (theirThing.test(text) || worksShown.test(text) || movesHouse.test(text)) return true
  return isAShow.test(text) && !theyGo.test(text)
}

/** The clause of one sentence that says it, or nothing. */
function whereIn(
  cues: CheckCues,
  said: Said,
  people: readonly NameSeen[],
  who: Who | undefined,
  classes: ReadonlySet<string>,
): (Place & { sure: number }) | undefined {
  const [now] = cues.in(said.at, 'now')
  const [going] = cues.in(said.at, 'going')
  const isPresent = present.test(said.text)
  if (now === undefined && going === undefined && !isPresent) return undefined
  if (onlyTold.test(said.text) || notGoing.test(said.text) || isElsewhere(cues, said)) return undefined
  const places = placesAway(said, people, classes)
  if (places.length === 0) return undefined
  const times = hitsOf(said, clock)
  const days = hitsOf(said, day)
  const over = cues.has(said.at, 'past')
  const grownUps = cues.has(said.at, 'grownUps')
  const invited = cues.has(said.at, 'invited')
  const whole = { ...around([...(who?.places ?? []), ...places, ...times, ...days, ...placeOf(cues, now)]) }
  // "The school nursing team", "a meeting for parents": grown-ups, unless children are there as such.
  const children = !grownUps || (surelyChildren.test(said.text) && !forGrownUps.test(said.text))
  const someone = who !== undefined || (now !== undefined && !alsoOfThings.test(textOf(cues, now)))
  if (now !== undefined && someone && children && (!over || strongNow.test(said.text))) return { ...whole, sure: 0.8 }
  // "Which of our children go to the mosque school?" asks, it does not tell.
  if (who === undefined || !children || cues.reading.text.startsWith('?', said.end)) return undefined
  const told = who.places.some(one => one.start <= said.start + (present.exec(said.text)?.index ?? 0))
  if (isPresent && told && !over && !invited && (who.sure || untilThen.test(said.text))) return { ...whole, sure: 0.75 }
  if (over || going === undefined || (times.length === 0 && days.length === 0)) return undefined
  if (invited && !isPresent) return undefined
  return { ...whole, sure: times.length > 0 ? 0.75 : 0.6 }
}

/** Now, whatever else the sentence tells of before. */
const strongNow =
  /(?<!\p{L})(?:right now|now|currently|at the moment|this minute|as we speak|just (?:arrived|got|landed|left|set off|boarded|stopped|reached)|on (?:our|their|the) way|safely|made it)(?!\p{L})/iu
