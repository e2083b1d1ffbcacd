import type { Reading } from '../text/reading.ts'
import * as cue from './cues.ts'
import { hasCapital, rightAfter } from './around.ts'
import wordnet from './wordnet/wordnet.json' with { type: 'json' }

/**
 * ", our caretaker", "the class bear", "from the fire service": told right after the name, this is no pupil. "Josh at the museum" and
 * "Josh with the police dog" are captions of a child, so only `from` and shops count.
 */
const toldAfter =
  /^(?:(?: and \p{Lu}\p{L}+)? the (?:\p{L}+ )?(?:guinea pigs|rabbits|hamsters|gerbils|goats|lambs|hens|chickens|goldfish|dogs|cats|kittens|puppies|bears|snails|tortoises)(?!\p{L})|,? (?:our|the|who is our|a) (?:\p{L}+ )?(?:caretaker|cook|cleaner|crossing|lollipop|driver|gardener|nurse|vicar|postman|builder|chef|coach|teacher|headteacher|teaching|office|receptionist|secretary|bursar|governor|dog|puppy|cat|rabbit|hamster|guinea|bear|teddy|lion|elf|snowman|skeleton|robot|puppet|scarecrow|minibus|tortoise|hen|chick|lamb|pony|fish|snail|spider|dragon|owl|mascot)|,? from (?:the |our (?:local |friends at )?)?(?:\p{L}+ )?(?:fire|police|ambulance|rspca|rnli|nhs|council|library|museum|charity|company|shop|supermarket|rotary|lions|university|garage|bakery|farm|zoo|theatre|rovers|wanderers|fc)(?!\p{L})|,? (?:from|at) (?:tesco|asda|sainsbury|morrisons|aldi|lidl|co-?op|waitrose)(?!\p{L})| the (?:pig|witch|elephant|mouse|monster|giant)(?!\p{L})| the (?:\p{L}+ )?(?:bear|dog|lamb|rabbit|hamster|elf|lion|dragon|engine|great|builder|snowman|tortoise|hen|cat|owl)(?!\p{L}))/iu

const creatures = new Set(
  'pet dog puppy cat kitten lamb rabbit bunny hamster guinea pig gerbil bear teddy chick hen pony horse donkey tortoise snail goat elf dragon owl mascot snowman goldfish fish parrot budgie chicken cow sheep ram hedgehog penguin duck goose insect spider'.split(
    ' ',
  ),
)
/** What is given a name of its own: "Storm Bert", "the lifeboat Grace Darling". */
const christened = new Set(
  'storm hurricane typhoon cyclone lifeboat trawler yacht schooner tugboat steamer frigate hms rnlb mv'.split(' '),
)
/** "Our robot is called Kevin", "Johnson's plane was called Jason". */
const machines = new Set(
  'robot plane aeroplane aircraft ship boat lifeboat ferry train engine car van minibus bus tractor computer printer photocopier laminator hoover mower kiln boiler drone rocket tree oak sunflower cactus plant scarecrow puppet statue skeleton dummy dolly doll'.split(
    ' ',
  ),
)
const isA = (words: ReadonlySet<string>, key: string | undefined) =>
  key !== undefined && (words.has(key) || words.has(key.replace(/s$/, '')))
const workers = new Set(
  'chef caretaker cook driver officer nurse vet farmer author illustrator poet mayor mp vicar firefighter paramedic storyteller gardener builder instructor trainer librarian magician man lady woman gentleman postman milkman organist beekeeper postie barber referee umpire'.split(
    ' ',
  ),
)
/** "Our production of Matilda", "the story of Joseph". */
const works = new Set(
  'production performance story tale film book version adaptation musical reading retelling telling'.split(' '),
)

/** "Harvey's bakery": a shop that bears somebody's name. */
const shops = new Set(
  'fund trust foundation appeal hospice law charity fish fried bakery bakers butchers garage cafe shop store stores coaches taxis pizza pizzeria salon barbers plumbing nurseries florist florists greengrocers newsagents pharmacy chemist builders deli bar grill takeaway'.split(
    ' ',
  ),
)

/** "Jay's Fish Bar", "Katie's Fund". */
function isAShop(reading: Reading, last: number): boolean {
  const [next, second] = [rightAfter(reading, last), rightAfter(reading, last + 1)]
  if (reading.tokens[last]?.possessive !== true || next === undefined) return false
  return shops.has(next.key) || (hasCapital(next) && hasCapital(second) && shops.has(second?.key ?? ''))
}

/** "The kittens next door are called Ben and Jerry." */
function isCalledAPet({ tokens }: Reading, at: number): boolean {
  const [before, second] = [tokens[at - 1], tokens[at - 2]]
  if (before === undefined) return false
  const calls = (token: typeof before | undefined) => token?.key === 'called' || token?.key === 'named'
  const paired = before.key === 'and' && hasCapital(second) && calls(tokens[at - 3])
  if (!calls(before) && !paired) return false
  for (let back = 2; back < 10 && tokens[at - back]?.sentence === before.sentence; back += 1)
    if (isA(creatures, tokens[at - back]?.key) || isA(machines, tokens[at - back]?.key)) return true
  return false
}

/** Between animals and each of their names: "Our guinea pigs, Bill and Ben". */
const petsBefore = /(?<!\p{L})(\p{L}+)[,:]? (?:(?:called|named) )?(?:\p{Lu}\p{L}+(?:,| and| &) ){0,3}$/u
/** Behind a name, before what they are: "Daisy and Buttercup, the new hens", "Lily and Poppy are the names of our gerbils". */
const petsBehind =
  /^(?:(?:,| and| &) \p{Lu}\p{L}+){0,3}(?:, (?:the|our|two|three|a)| (?:is|are) the (?:new )?names? of (?:our|the))((?: \p{Ll}+){1,4})/u
const petReach = 60

/** Animals are told of as one list with their names; a single one stands between commas: "our school dog, Teddy, will". */
function isOneOfThePets({ tokens, plain }: Reading, at: number, last: number): boolean {
  const [token, end] = [tokens[at], tokens[last]]
  if (token === undefined || end === undefined || end.possessive) return false
  const left = plain.slice(Math.max(0, token.start - petReach), token.start)
  const [, before] = petsBefore.exec(left) ?? []
  const between = /\p{L}, $/u.test(left) && plain.charAt(end.fullEnd) === ','
  if (before !== undefined && (before.endsWith('s') || between) && isA(creatures, before.toLowerCase())) return true
  const [, behind] = petsBehind.exec(plain.slice(end.fullEnd, end.fullEnd + petReach)) ?? []
  return (behind ?? '').split(' ').some(word => isA(creatures, word))
}

const animals = new Set(wordnet.animals.split(' '))

/** "Harvey the hedgehog". */
function isTheAnimal({ tokens }: Reading, last: number): boolean {
  const [the, animal] = [tokens[last + 1], tokens[last + 2]]
  return (
    the?.key === 'the' &&
    the.gap === 'space' &&
    animal?.gap === 'space' &&
    animal.case === 'lower' &&
    animals.has(animal.key)
  )
}

/** Told once to be an animal, a ship or a shop, it is so throughout: "Meet Daisy, the new hen. Daisy lays blue." */
export function isNoPerson(reading: Reading, at: number): boolean {
  return (
    isCalledAPet(reading, at) || isOneOfThePets(reading, at, at) || isTheAnimal(reading, at) || isAShop(reading, at)
  )
}

/** An animal, a worker from outside, or a character: somebody who shares a pupil's first name. */
export function isSomebodyElse(reading: Reading, at: number, last: number): boolean {
  const { tokens, text } = reading
  const end = tokens[last]
  if (end === undefined) return false
  if (!end.possessive && isTheAnimal(reading, last)) return true
  if (!end.possessive && toldAfter.test(text.slice(end.fullEnd, end.fullEnd + 60))) return true
  if (isAShop(reading, last)) return true
  const [before, second, third] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]]
  if (before === undefined || tokens[at]?.gap === 'break') return false
  if (before.key === 'of' && works.has(second?.key ?? '')) return true
  // "Our dog Max", but not "the dog. Max ran".
  if (tokens[at]?.gap === 'space' && [creatures, workers, christened].some(words => words.has(before.key))) return true
  if (isCalledAPet(reading, at) || isOneOfThePets(reading, at, last)) return true
  const named = before.key === 'called' || before.key === 'named' || (before.key === 'is' && second?.key === 'name')
  return (
    named &&
    (creatures.has(second?.key ?? '') ||
      creatures.has(third?.key ?? '') ||
      (third?.key === 'its' && !hasCapital(second)))
  )
}

const oneOf = new Set('a an this these any every each another'.split(' '))
const ofMany = new Set('have are were'.split(' '))
/** "Josh, have a great day": what begins so is said to him. */
const wished = new Set('a an the you your fun to'.split(' '))

/** How a word stands that is nobody's name here, whatever it is: told by the sentence alone. */
export function standsForAThing(reading: Reading, at: number, last: number): boolean {
  return (
    isOneOfMany(reading, at) ||
    isAmongElders(reading, at, last) ||
    isInATitle(reading, at, last) ||
    hasAnEpithet(reading, last) ||
    doesAsMany(reading, at, last)
  )
}

/** "A Dale, A Dawn Chorus", "this Tory government". */
function isOneOfMany({ tokens }: Reading, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (before === undefined || token?.gap !== 'space' || token.possessive) return false
  // "An Ellie" is a slip for "and Ellie": before these letters nobody says an.
  if (before.key === 'an' && !/^[aeiouh]/.test(token.key)) return false
  return oneOf.has(before.key)
}

const personOf = new Set('boy girl man woman servant king prophet giant'.split(' '))

/** "Peter and the Wolf", "the boy Samuel": how stories are called and told. */
function isInATitle(reading: Reading, at: number, last: number): boolean {
  const { tokens } = reading
  const [token, the, noun] = [tokens[at], tokens[last + 2], tokens[last + 3]]
  const [before, article] = [tokens[at - 1], tokens[at - 2]]
  if (token?.gap === 'space' && article?.key === 'the' && personOf.has(before?.key ?? '')) return true
  if (tokens[last]?.possessive === true || rightAfter(reading, last)?.key !== 'and' || the?.key !== 'the') return false
  return (
    noun?.gap === 'space' && noun.case === 'title' && reading.capitalTells(last + 3) && !cue.childAfter.has(noun.key)
  )
}

/** "Nana, Grandad, Granny": what families call their old people. */
function isAmongElders({ tokens }: Reading, at: number, last: number): boolean {
  if (!cue.familyTitles.has(tokens[at]?.key ?? '')) return false
  const [before, next] = [tokens[at - 1], tokens[last + 1]]
  const beside = (one: typeof next, gap: string | undefined) => gap === 'comma' && cue.familyTitles.has(one?.key ?? '')
  return beside(before, tokens[at]?.gap) || beside(next, next?.gap)
}

/** "Ruby the Red", "Robert the Bruce", "Scott of the Antarctic". */
function hasAnEpithet(reading: Reading, last: number): boolean {
  const { tokens } = reading
  if (tokens[last]?.possessive === true) return false
  const end = tokens[last]?.fullEnd ?? 0
  if (/^ o[’'] ?\p{Lu}/u.test(reading.text.slice(end, end + 5))) return true
  const of = rightAfter(reading, last)?.key === 'of' ? 1 : 0
  const [the, name] = [tokens[last + 1 + of], tokens[last + 2 + of]]
  if (the?.key !== 'the' || the.case !== 'lower' || the.gap !== 'space') return false
  return name?.gap === 'space' && name.case === 'title' && !cue.childAfter.has(name.key) && !cue.roles.has(name.key)
}

/** "Mercedes have announced": one child has. */
function doesAsMany(reading: Reading, at: number, last: number): boolean {
  const { tokens } = reading
  const [before, token, next] = [tokens[at - 1], tokens[at], rightAfter(reading, last)]
  if (next === undefined || next.case !== 'lower' || !ofMany.has(next.key) || token?.gap === 'comma') return false
  // "Ismail's have split": his boots.
  if (tokens[last]?.possessive === true) return false
  if (next.key === 'have' && wished.has(tokens[last + 2]?.key ?? '')) return false
  return token?.first === true || (before !== undefined && !['and', '&', 'or', 'with', 'nor'].includes(before.key))
}
