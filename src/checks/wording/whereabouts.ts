import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import type { Cue } from './lexicon/lexicon.ts'
import type { CheckCues } from './read-cues.ts'
import { placesBySentence, type Said, sentencesSaid } from './sentences-said.ts'

interface Place {
  readonly start: number
  readonly end: number
}

const edge = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
const any = (...words: readonly string[]) => `(?:${words.join('|')})`

/** 2.45, 14:30, 9am, half past nine, "at 4", "till 3", "from 10 until 1": a time somebody could stand there at. */
const clock = new RegExp(
  any(
    '(?<![\\p{L}\\p{N}.:£-])\\d{1,2}[.:]\\d{2}(?:\\s?[ap]\\.?m)?(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}.:£])\\d{1,2}\\s?(?:am|pm)(?![\\p{L}])',
    `${edge}(?:half|quarter|ten|twenty|five) (?:past|to) (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`,
    `${edge}(?:at|till?|until|from|by|about|around|before|after) (?:about |around )?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= ?(?:[,.;!?)]|$|on|this|until|till?|to|and|for|o[’']?clock|tomorrow|today|sharp|in|from|with|mon|tue|wed|thu|fri|sat|sun|we|so|please|[-–]))`,
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
  `${edge}${any("(?:years?|yrs?|y) ?\\d{1,2}(?:s|[’']s)?(?: ?(?:and|&|to|,|[-–]) ?(?:years? |y)?\\d{1,2}s?)?", 'ks ?\\d', 'key stage \\d', 'reception', 'nursery', 'pre-?school', 'early years', 'eyfs', 'infants', 'juniors', 'class', 'classes', 'children', 'pupils', 'students', 'kids', 'boys', 'girls', 'little ones', 'youngsters', 'child', 'teams?', 'squad', 'choir', 'band', 'orchestra', 'school council', 'eco council', 'walking bus', 'coach(?:es)?', 'minibus(?:es)?', 'runners', 'swimmers', 'swimming', 'dancers', 'singers', 'players', 'footballers', 'netballers', 'athletes', 'gymnasts', 'cross[- ]country', 'footie', 'football', 'netball', 'hockey', 'rugby', 'cricket', 'rounders', 'sixth form(?:ers)?', 'leavers', 'prefects', 'ambassadors', 'musicians', 'ringers', 'rock band', 'readers', 'cyclists', 'beavers', 'cubs', 'scouts', 'brownies', 'guides', 'u ?\\d{1,2}s?', 'under[- ]\\d{1,2}s?', 'forest school', 'residential', 'trip', 'lot', 'group', 'breakfast club', 'after[- ]school club', 'holiday club', 'walkers', 'campers', 'explorers', 'crew')}${after}`,
  'iu',
)
/** A class by its name does something: "Merlin will be", "Wren are", "with Osprey". */
const classDoes =
  /(?:(?<![\p{L}\p{N}])(?:\d ?)?\p{Lu}\p{Ll}{2,14} (?:class )?(?:are|have|will|leave|set off|walk|go|swim|visit|meet|play|[’']re|[’']ll)(?![\p{L}])|(?<!\p{L})(?:with|for) (?:\d ?)?\p{Lu}\p{Ll}{2,14}(?![\p{L}’']))/u
const weOrThey = /(?<![\p{L}\p{N}])(?:we|they|he|she|us)(?![\p{L}\p{N}])/iu

const before = any(
  'at',
  'in',
  'to',
  'from',
  'along',
  'down',
  'up',
  'through',
  'around',
  'near',
  'outside',
  'by',
  'past',
  'via',
  'over',
  'across',
  'into',
  'inside',
  'opposite',
  'towards',
  'round',
  'for',
  'beside',
  'behind',
  'under',
  'reached',
  'visit',
  'visits',
  'visiting',
  'on',
  'against',
  'beneath',
  'off',
)
/** What a place away from school is called by. */
const away = any(
  '(?:local|town|village|city|central|public|county) (?:hall|library|square|field|green)',
  'parks?(?! and| [&]|ing)',
  'pools?',
  'baths',
  'beach(?:es)?',
  'woods?',
  'woodlands?',
  'forest(?! school)',
  'stations?',
  'stops?',
  'shelter',
  'church(?:yard)?',
  'chapel',
  'cathedral',
  'minster',
  'abbey',
  'priory',
  'mosque',
  'temple',
  'synagogue',
  'gurdwara',
  'museum',
  'gallery',
  'farms?',
  'zoo',
  'aquarium',
  'safari',
  'theatre',
  'playhouse',
  'cinema',
  'arena',
  'stadium',
  'racecourse',
  'leisure cent(?:re|er)',
  'sports cent(?:re|er)',
  'cent(?:re|er)',
  'velodrome',
  'rink',
  'track',
  'course',
  'courts',
  'astro',
  'pitch(?:es)?',
  'river(?:bank|side)?',
  'canal',
  'lock',
  'towpath',
  'bridge',
  'pier',
  'prom(?:enade)?',
  'harbour',
  'quay(?:side)?',
  'marina',
  'docks?',
  'lake',
  'reservoir',
  'loch',
  'tarn',
  'moor',
  'common',
  'heath',
  'hills?',
  'fell',
  'peak',
  'nature reserve',
  'reserve',
  'wetlands?',
  'high street',
  'road',
  'street',
  'lane',
  'avenue',
  'square',
  'market(?: place| square)?',
  'roundabout',
  'crossing',
  'underpass',
  'car park',
  'lay-?by',
  'services',
  'shopping cent(?:re|er)',
  'shops?',
  'caf[eé]',
  'chippy',
  "mcdonald[’']?s",
  'supermarket',
  'co-?op',
  'tesco',
  'asda',
  'garden cent(?:re|er)',
  'allotments?',
  'hostel',
  'hotel',
  'campsite',
  'camp',
  'lodge',
  'dorms?',
  'activity cent(?:re|er)',
  'outdoor cent(?:re|er)',
  'castle',
  'fort',
  'palace',
  'manor',
  'ruins',
  'cave',
  'caverns?',
  'mine',
  'quarry',
  'airport',
  'train',
  'coach',
  'bus',
  'ferry',
  'boat',
  'metro',
  'tram',
  'minibus',
  'care home',
  'hospice',
  'memorial',
  'cenotaph',
  'bandstand',
  'rec',
  'recreation ground',
  'showground',
  'university',
  'college',
  'academy',
  'high school',
  'fire station',
  'village',
  'town',
  'seaside',
  'gift shop',
)
/** With a capital and yet nowhere: days, classes, subjects, feasts, times of history, sites of the web, people. */
const nowhere = any(
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?',
  'January|February|March|April|May|June|July|August|September|October|November|December',
  '(?:Year|Yr|Y\\d|KS|Key|Class|Reception|Nursery|Early|Foundation|Infants?|Juniors?|Phase|Group|Set|House|School|Primary|Sixth)',
  '(?:Mr|Mrs|Miss|Ms|Dr|Mx|Sir|Rev|Father|Santa|God|Jesus)',
  '(?:Christmas|Easter|Eid|Diwali|Ramadan|Spring|Summer|Autumn|Winter|Harvest|Lent|Advent|Halloween|Bonfire|Hanukkah|Holi|New)',
  '(?:PE|RE|PTA|PTFA|FAB|PSHE|ICT|DT|SATs|SATS|SEND?|EYFS|GCSE|English|Maths?|Science|Art|Music|French|Spanish|German|Latin|Welsh|Gaelic|History|Geography|Computing|Drama|Phonics|Literacy|Numeracy|Topic|Book|World|Sports?|Fair|Fete|Fun|Art|Anti|Walk|Black|Children)',
  '(?:Ancient|Tudors?|Victorians?|Romans?|Stone|Bronze|Iron|Vikings?|Egyptians?|Saxons?|Anglo|Greeks?|Space|Mars|Moon|Narnia|Hogwarts|Neverland|Wonderland)',
  '(?:Google|Facebook|Twitter|Instagram|YouTube|Zoom|Teams|WhatsApp|Arbor|ParentPay|Class[Dd]ojo|Dojo|Tapestry|Seesaw|Times|BBC|TV|Netflix|Amazon|Ofsted|Parent|I|A|The|And|But|We|Our|Please|This|That|Thank|Will|Tickets?|Letters?)',
)
/** A place: a name with a capital, or up to three words and what it is. */
const named = `(?:the |our |a )?(?!${nowhere}${after})\\p{Lu}[\\p{L}’'-]{1,20}(?: (?:(?:of|the|on|de|and|under) )?\\p{Lu}[\\p{L}’'-]{1,20}){0,3}`
const general = `(?:the |our |a |their |its )?(?:(?!(?:school|our|your|story|and|who|that|is|are|at|to|in|on|for|with)(?!\\p{L}))[\\p{L}’'-]{1,16} ){0,3}${away}`
const namedPlace = new RegExp(
  `${edge}(?!(?:on|by|for|up|down|round|over|against|off|under|through|behind|across) (?!(?:the |our )?\\p{Lu}[\\p{L}’' -]{2,40}? ?(?:Road|Street|Lane|Avenue|Water|Moor|Hill|Bridge|Beach|Pier|Lake|Canal|Park|Station|Square|Common|Green|Island|Farm|Castle|Church|Hall|Field|Quay|Bank|Street|Fell|Tarn|Loch|Way|Place)(?!\\p{L})))(?:${before}|[Aa]t|[Ii]n|[Tt]o|[Ff]rom|[Oo]utside) ${named}(?: ${away})?`,
  'gu',
)
const boundFor = new RegExp(
  `${edge}(?:leav\\p{L}{1,3}|depart\\p{L}{0,3}|bound|head\\p{L}{0,3}|set\\p{L}{0,4} off|off|play\\p{L}{0,3}|travel\\p{L}{0,4}|sail\\p{L}{0,3}) (?:for|over to|against|on) ${named}`,
  'gu',
)
const generalPlace = new RegExp(`${edge}${before} ${general}${after}`, 'giu')
/** In the house or the grounds of the school. */
const atSchool =
  /(?<!\p{L})(?:at|in|into|on|onto|by|from|through|outside|round|around|near) (?:the |our |your |their )?(?:new |big |small |main |front |back |side |upper |lower |infant |junior |school |ks\d |nursery |year \d )*(?:school|hall|playground|field|classrooms?|library|gate|gates|yard|office|studio|gym|canteen|dining hall|foyer|corridor|pond|garden|bench|shed|computer room|ict suite|staff ?room|art room|music room|community room|community hub|porch|reception|nature area|willow dome|mud kitchen|quad|cloakroom|sensory room|door|pool|field|trim trail|car park)(?! (?:of|at|in) \p{Lu})(?![\p{L}])/iu
/** "The walk to the library" leaves the school; "in the library" does not. */
const onFoot =
  /(?<!\p{L})(?:walk\p{L}{0,3}|leav\p{L}{1,3}|set\p{L}{0,4} off|head\p{L}{0,3}|travel\p{L}{0,4}|trip|visit\p{L}{0,3}|coach|bus|route) [^.!?\n]{0,40}?(?:library|church|hall|park|shops?|pool)(?!\p{L})/iu
/** A text about a place, not in it. */
const onlyTold =
  /(?:(?<!\p{L})(?:learn\p{L}*|stud(?:y|ying|ied)|topic|imagin\p{L}*|stor(?:y|ies)|novel|book (?:about|of|by)|reading|research\p{L}*|wrote|writing|letters? (?:home|to|from)|pen pals?|donat\p{L}*|collecting for|raising|in aid of|consent|payments?|deposit|forms?|permission|polling|vote|quiz|film)(?!\p{L}))/iu
/** What is true of present children: "are at", "is now in", "are exploring", "are having lunch on". */
const present =
  /(?:(?<!\p{L})(?:are|is|we[’']re|they[’']re|he[’']s|she[’']s|am|re)(?!\p{L})|[’'](?:re|s) )(?: ?(?:all|both|just|still|now|currently|happily|safely|busy|out|off|away|here|having a (?:\p{L}+ )?time|enjoying (?:themselves|ourselves)|having fun|back|down|up|over|today|this morning|this afternoon)){0,3} ?(?:\p{L}{2,14}ing (?:(?!and|but|so|with)\p{L}{1,14} ){0,5}?)?(?:at|in|on|outside|along|to|from|by|through|past|around|down|up|near|inside|into|across|over|round|beside|under)(?!\p{L})/iu

/** Children as such, where grown-ups are spoken of too: a "team" may be of nurses. */
const surelyChildren = new RegExp(
  `${edge}(?:(?:years?|yrs?|y) ?\\d|reception|infants|juniors|children|pupils|kids|boys|girls|child|coach|minibus|walking bus|choir)`,
  'iu',
)
/** What grown-ups come to. */
const forGrownUps =
  /(?<!\p{L})(?:meetings?|workshop|agm|coffee|sale|quiz night|information evening|drop-?in|webinar|open (?:evening|morning|day)|parents[’']? evening)(?!\p{L})/iu
const notGoing = /(?<!\p{L})(?:hats|time|day|show|days|money|pounds?|%|cut|kick\p{L}*) off(?!\p{L})/iu

/** Places of these words in a sentence, shifted to the text. */
function hitsOf(said: Said, ...patterns: readonly RegExp[]): Place[] {
  return patterns.flatMap(pattern =>
    [...said.text.matchAll(pattern)].map(hit => ({
      start: said.start + hit.index,
      end: said.start + hit.index + hit[0].length,
    })),
  )
}

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

/** Where the sentence says they are, away from school; nothing when it is only a room of it. */
function placesAway(said: Said, people: readonly NameSeen[], classes: ReadonlySet<string>): Place[] {
  const byName = hitsOf(said, namedPlace, boundFor).filter(place => {
    const words = said.text.slice(place.start - said.start, place.end - said.start)
    const capital = /\p{Lu}[\p{L}]*/u.exec(words.replace(/^\p{L}+ /u, ''))?.[0] ?? ''
    return (
      !classes.has(capital.toLowerCase()) &&
      !people.some(person => person.start < place.end && place.start < person.end)
    )
  })
  const byKind = hitsOf(said, generalPlace)
  if (byName.length > 0) return [...byName, ...byKind]
  if (atSchool.test(said.text) && !onFoot.test(said.text)) return []
  return byKind.length > 0 ? byKind : onFoot.test(said.text) ? hitsOf(said, new RegExp(onFoot.source, 'giu')) : []
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
  if (onlyTold.test(said.text) || notGoing.test(said.text)) return undefined
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
  if (now !== undefined && children && (!over || strongNow.test(said.text))) return { ...whole, sure: 0.8 }
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
