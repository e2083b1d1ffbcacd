import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'

const praise =
  "(?:(?:special |honourable )?mention (?:for|to|of)|(?:so |very |really )?(?:pleased|delighted|happy|chuffed) for|we(?:[’']ll| will| are going to)? miss|farewell|goodbye(?: and good luck)? to|fingers crossed for|speedy recovery|take a bow|did a (?:lovely|great|brilliant|fantastic|super|wonderful|cracking) job|(?:lovely|beautiful|super|brilliant|great|amazing|fantastic|wonderful) (?:\\p{L}{3,14} )?(?:from|by)|look who|big up|props to|a star is born|thinks? (?:he|she)[’']?s|happy \\d{1,2}(?:st|nd|rd|th) birthday|welcome(?: to our school)?(?: to)?|go (?=\\p{Lu})|well done|congratulations|congrats|bravo|kudos|hats off|three cheers|good luck|get well soon|happy birthday|welcome back|thank you|thanks|a big hello|shout[ -]?out|so proud of|very proud of|proud of|award(?:ed)? (?:goes )?to|goes to|star of the week|pupil of the week|writer of the week|reader of the week|mathematician of the week|headteacher[’']s award|winner|prize|shame on|disappointed (?:in|with|by)|must try harder|was (?:very |so |really |absolutely )?(?:rude|naughty|late|unkind|brilliant|amazing|fantastic|outstanding|superb)|needs to (?:improve|try|behave|stop)|behav(?:ed|iour)|detention|reminder (?:for|to)|deserves?)"
const praising = new RegExp(`(?<![\\p{L}\\p{N}])${praise}(?![\\p{L}\\p{N}])`, 'giu')

/** One child without a name: "Well done you", "the boy who", "you know who you are". */
const unnamed = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:well done,? you(?!\\s(?:all|lot|guys|two|amazing|lovely|wonderful|fantastic|brilliant|superstars|everyone|children|year))|you know who you are|(?:well done|congratulations|congrats|happy birthday|proud of|thank you)(?: to)?,? (?:one|a certain|this|that|our one) (?:very |little |lucky |special |amazing |clever |brave |kind |talented )*(?:boy|girl|pupil|child|student|superstar|young man|young lady|year \\d{1,2}(?: pupil| boy| girl| child)?)|(?:the|this|that) (?:little |lovely |clever |kind |brave )?(?:boy|girl|pupil|child|student|lad|lass|one|person|young man|young lady|goalkeeper|superstar) (?:who|that)|(?:somebody|someone) (?:\\p{L}{2,9} )?in (?:reception|nursery|year \\d{1,2}|my class|our class|\\d \\p{L}{3,9}) (?:told|asked|said|gave|left|made|brought|thinks|has)|welcome to (?:the|our|a) (?:new |little |lovely )?(?:boy|girl|pupil|child)|your (?:mum|dad|parents|family) (?:must|will|should) be)(?![\\p{L}\\p{N}])`,
  'giu',
)

const onlyPraise = new RegExp(`^${praise}\\W*$`, 'iu')

interface Sentence {
  readonly start: number
  readonly end: number
}

/** The sentences of a text, in order: cut at . ! ? before a blank and at line ends. */
function sentencesOf(text: string): Sentence[] {
  const all: Sentence[] = []
  let start = 0
  for (const stop of text.matchAll(/[.!?…]+(?=\s|$)|[\n\r\u2028\u2029]+/g)) {
    const end = stop.index + stop[0].length
    all.push({ start, end })
    start = end
  }
  if (start < text.length) all.push({ start, end: text.length })
  return all
}

/** The stretch from the praise (or blame) to the name it belongs to, once a sentence. */
function named(text: string, names: readonly NameSeen[]): Sighting[] {
  const found: Sighting[] = []
  const pupils = names.filter(seen => seen.who === 'pupil')
  let next = 0
  const sentences = sentencesOf(text)
  sentences.forEach(({ start, end }, place) => {
    const here: NameSeen[] = []
    for (let one = pupils[next]; one !== undefined && one.start < end; one = pupils[(next += 1)]) here.push(one)
    const [first] = here
    if (first === undefined) return
    const said = text.slice(start, end)
    const cue = [...said.matchAll(praising)][0]
    const name = here.find(seen => cue === undefined || seen.start >= start + cue.index) ?? first
    // "The money goes to the hospice, says Penny": far from the name, the words praise something else.
    const from = start + (cue?.index ?? 0)
    const gap = cue === undefined ? 0 : Math.max(name.start - from - cue[0].length, from - name.end)
    if (cue !== undefined && cue.index < 2000 && gap < 45) {
      found.push({
        kind: 'individual_target',
        start: Math.min(from, name.start),
        end: Math.max(from + cue[0].length, name.end),
        sure: 0.88,
      })
      return
    }
    // "Well done! Josh": the praise stands as a sentence of its own right before.
    const before = sentences[place - 1]
    const alone = before === undefined ? '' : text.slice(before.start, before.end).trim()
    const sole = alone.length < 40 && first.start - start < 4 && onlyPraise.test(alone)
    if (sole) found.push({ kind: 'individual_target', start: first.start, end: first.end, sure: 0.7 })
    else if (
      first.start - start < 2 &&
      /^,\s*(?:you|well|your|please|we)\b/i.test(text.slice(first.end, first.end + 20))
    )
      found.push({ kind: 'individual_target', start: first.start, end: first.end, sure: 0.8 })
  })
  return found
}

/** Praise, blame or an address meant for one child or a few named ones. */
export function findTargets(text: string, names: readonly NameSeen[]): Sighting[] {
  const withNames = named(text, names)
  const without: Sighting[] = []
  for (const hit of text.matchAll(unnamed)) {
    const end = hit.index + hit[0].length
    if (withNames.some(other => other.start < end && hit.index < other.end)) continue
    without.push({ kind: 'individual_target', start: hit.index, end, sure: 0.65, about: { unnamed: true } })
  }
  return [...withNames, ...without]
}
