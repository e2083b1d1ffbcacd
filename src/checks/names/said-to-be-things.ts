import type { Reading } from '../text/reading.ts'

/** Where the text itself says what its names are: rivers, an animal that is lost. */

const sortsOfThings =
  'rivers|lakes|lochs|islands|towns|cities|capitals|countries|counties|mountains|birds|flowers|trees|plants|herbs|stones|gems|months|storms|hurricanes|ships|trains|engines|queens|kings|monarchs|saints|prophets|planets|moons|colou?rs|cheeses|breeds|dances|novels|plays|authors|poets|painters|composers|singers|footballers|prime ministers|presidents'
const areAll = new RegExp(
  `(?<!\\p{L})(?:they(?:[’']re| are| were)|these are|those (?:are|were))(?: all)? (?:names of )?(?:(?:real|famous|british|english|welsh|scottish|irish|european|the|also|world) ){0,2}(?:${sortsOfThings})(?!\\p{L})`,
  'iu',
)
/** Four or more in a row. */
const aRow = /(?<!\p{L})(?:\p{Lu}\p{L}+, ){3,11}(?:and |or )?\p{Lu}\p{L}+/u
/** UTF-16 code units from the row to what it is said to be. */
const near = 160

/** "Jordan, Wei, Fraser, Tees, Nile. If you spotted that they are all rivers": places of the words. */
export function rowsOfThings({ tokens, text }: Reading): readonly number[] {
  const said = areAll.exec(text)
  if (said === null) return []
  const from = Math.max(0, said.index - 2 * near)
  const row = aRow.exec(text.slice(from, said.index))
  if (row === null) return []
  const [start, end] = [from + row.index, from + row.index + row[0].length]
  if (said.index - end > near) return []
  return tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []))
}

const animals =
  'cow|bull|calf|dog|cat|rabbit|hamster|gerbil|guinea pig|pony|horse|donkey|goat|sheep|lamb|ram|pig|hen|cockerel|duck|goose|swan|tortoise|terrapin|snake|lizard|gecko|spider|snail|fish|llama|alpaca|ferret|parrot|budgie|owl|hedgehog|chick|puppy|kitten|robot|puppet|teddy|scarecrow|snowman|dinosaur'
/** A sentence that begins with one name and has no other, and the next that says what it is. */
const isAnAnimal = new RegExp(
  `(?:^|[.!?\\n]\\s?)(\\p{Lu}\\p{Ll}+) ([^.!?\\n\\p{Lu}]{0,80})[.!?] (?:He|She|It)(?:[’']s| is) (?:a|an|our|the) (?:[\\p{L}-]+ ){0,3}(?:${animals})(?!\\p{L})`,
  'gu',
)
const isLost = new RegExp(`(?:lost|missing|found):? (?:${animals})[.:,!–-]{1,2} ?(\\p{Lu}\\p{Ll}+)`, 'giu')
/** "Josh brought his puppy in. He's a lovely dog." */
const withAnAnimal = new RegExp(`(?<!\\p{L})(?:${animals}|pet|pup)s?(?!\\p{L})`, 'u')

/** "Hamish is hairy and weighs as much as a small car. He's a Highland cow": the folded names of animals. */
export function animalsTold({ tokens, text }: Reading): readonly string[] {
  if (!withAnAnimal.test(text)) return []
  const places = [
    ...[...text.matchAll(isAnAnimal)].flatMap(hit =>
      withAnAnimal.test(hit[2] ?? '') ? [] : [hit.index + hit[0].indexOf(hit[1] ?? '')],
    ),
    ...[...text.matchAll(isLost)].map(hit => hit.index + hit[0].lastIndexOf(hit[1] ?? '')),
  ]
  return tokens.flatMap(({ start, key }) => (places.includes(start) ? [key] : []))
}
