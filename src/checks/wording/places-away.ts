import type { NameSeen } from '../names/find-names.ts'
import type { Said } from './sentences-said.ts'

export interface Place {
  readonly start: number
  readonly end: number
}

const edge = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
const any = (...words: readonly string[]) => `(?:${words.join('|')})`

const before = any(
  'at',
  'in',
  '(?<!next )to',
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
  '(?:bus|tram|coach|service|comfort|loo|toilet|food|lunch|first|next|last|motorway) stops?',
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
  '(?:Years?|Yr|Y\\d|KS|Key|Class|Reception|Nursery|Early|Foundation|Infants?|Juniors?|Phase|Group|Set|House|School|Primary|Sixth)',
  '(?:Mr|Mrs|Miss|Ms|Dr|Mx|Sir|Rev|Father|Santa|God|Jesus)',
  '(?:Christmas|Easter|Eid|Diwali|Ramadan|Spring|Summer|Autumn|Winter|Harvest|Lent|Advent|Halloween|Bonfire|Hanukkah|Holi|New)',
  '(?:PE|RE|PTA|PTFA|FAB|PSHE|ICT|DT|SATs|SATS|SEND?|EYFS|GCSE|English|Maths?|Science|Art|Music|French|Spanish|German|Latin|Welsh|Gaelic|Polish|Portuguese|Nepali|Bengali|Urdu|Arabic|Punjabi|Romanian|Somali|Ukrainian|Italian|Chinese|Mandarin|Japanese|Turkish|Makaton|BSL|Braille|History|Geography|Computing|Drama|Phonics|Literacy|Numeracy|Topic|Book|World|Sports?|Fair|Fete|Fun|Art|Anti|Walk|Black|Children)',
  '(?:Hub|Hall|Library|LRC|Gym|Studio|Foyer|Atrium|Canteen|Refectory|Quad|Playground|Office|Lab|Labs|Common Room|Main|Sports? Hall|Dining|Drama|Student|Pupil|Pastoral|Learning)',
  '(?:Ancient|Tudors?|Victorians?|Romans?|Stone|Bronze|Iron|Vikings?|Egyptians?|Saxons?|Anglo|Greeks?|Space|Mars|Moon|Narnia|Hogwarts|Neverland|Wonderland)',
  '(?:Google|Facebook|Twitter|Instagram|YouTube|Zoom|Teams|WhatsApp|Arbor|ParentPay|Class[Dd]ojo|Dojo|Tapestry|Seesaw|Times|BBC|TV|Netflix|Amazon|Ofsted|Parent|I|A|The|And|But|We|Our|Please|This|That|Thank|Will|Tickets?|Letters?)',
)
/** A place: a name with a capital, or up to three words and what it is. */
const named = `(?:the |our |a )?(?!${nowhere}${after})\\p{Lu}[\\p{L}’'-]{1,20}(?: (?:(?:of|the|on|de|and|under) )?\\p{Lu}[\\p{L}’'-]{1,20}){0,3}`
const general = `(?:the |our |a |their |its )?(?:(?!(?:school|our|your|story|and|who|that|is|are|at|to|in|on|for|with)(?!\\p{L}))[\\p{L}’'-]{1,16} ){0,3}${away}`
const namedPlace = new RegExp(
  `${edge}(?!(?:on|by|for|up|down|round|over|against|off|under|through|behind|across) (?!(?:the |our )?\\p{Lu}[\\p{L}’' -]{2,40}? ?(?:Road|Street|Lane|Avenue|Water|Moor|Hill|Bridge|Beach|Pier|Lake|Canal|Park|Station|Square|Common|Green|Island|Farm|Castle|Church|Hall|Field|Quay|Bank|Street|Fell|Tarn|Loch|Way|Place)(?!\\p{L})))(?:${before}|[Aa]t|[Ii]n|(?<!next )[Tt]o|[Ff]rom|[Oo]utside) ${named}(?: ${away})?`,
  'gu',
)
const boundFor = new RegExp(
  `${edge}(?:leav\\p{L}{1,3}|depart\\p{L}{0,3}|bound|head\\p{L}{0,3}|set\\p{L}{0,4} off|off|play\\p{L}{0,3}|travel\\p{L}{0,4}|sail\\p{L}{0,3}) (?:for|over to|against|on) ${named}`,
  'gu',
)
const generalPlace = new RegExp(`${edge}(?:next to|${before}) ${general}${after}`, 'giu')
/** In the house or the grounds of the school. */
const atSchool =
  /(?<!\p{L})(?:at|in|into|on|onto|by|from|through|outside|round|around|near) (?:the |our |your |their )?(?:new |big |small |main |front |back |side |upper |lower |infant |junior |school |ks\d |nursery |year \d )*(?:school|hall|playground|field|classrooms?|library|gate|gates|yard|office|studio|gym|canteen|dining hall|sports hall|hub|atrium|refectory|common room|labs?|block|lrc|foyer|corridor|pond|garden|bench|shed|computer room|ict suite|staff ?room|art room|music room|community room|community hub|porch|reception|nature area|willow dome|mud kitchen|quad|cloakroom|sensory room|door|pool|field|trim trail|car park)(?! (?:of|at|in) \p{Lu})(?![\p{L}])/iu
/** "The walk to the library" leaves the school; "in the library" does not. */
const onFoot =
  /(?<!\p{L})(?:walk\p{L}{0,3}|leav\p{L}{1,3}|set\p{L}{0,4} off|head\p{L}{0,3}|travel\p{L}{0,4}|trip|visit\p{L}{0,3}|coach|bus|route) [^.!?\n]{0,40}?(?:library|church|hall|park|shops?|pool)(?!\p{L})/iu
/** Places of these words in a sentence, shifted to the text. */
export function hitsOf(said: Said, ...patterns: readonly RegExp[]): Place[] {
  return patterns.flatMap(pattern =>
    [...said.text.matchAll(pattern)].map(hit => ({
      start: said.start + hit.index,
      end: said.start + hit.index + hit[0].length,
    })),
  )
}

/** Where the sentence says they are, away from school; nothing when it is only a room of it. */
export function placesAway(said: Said, people: readonly NameSeen[], classes: ReadonlySet<string>): Place[] {
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
