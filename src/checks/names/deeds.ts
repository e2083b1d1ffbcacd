import found from './wordnet/wordnet.json' with { type: 'json' }

/**
 * What people do, to tell "Summer collected leaves" from "Summer came". Two lists: *intimate* deeds are done by people
 * only; *public* ones are done by teams, towns and seasons as well (Chelsea won, spring brought).
 */

const regular = `
admire adore agree answer ask bake bandage bath beg blush borrow bounce brush bully button call carry celebrate chat chatter chew chop
chuckle clap climb coach collect complain compose concentrate confess construct cook copy cough count crawl cry cuddle curtsey cycle
decorate delight demonstrate describe design desire dig disagree discover donate dress dust eat enjoy examine exclaim explain explore
fetch fidget fish forget fumble giggle glue grab greet grin groan guess hammer hate hop hug hum hurry imagine impress improve
insist interview introduce invent invite iron juggle jump kick kneel knit knock laugh learn lend lick like listen litter loan long look love
manage measure meow mend miss mix moan mop mould narrate nibble nod notice observe offer open order organise own pack paint pat pedal peel
perform persuade phone photograph pick plant plead plait point polish pop pour practise praise pray prefer prepare present pretend print
promise prove pull pump punch push race raise rake realise recite recommend recite record refuse rehearse remark remember remind repair
repeat reply research respond rub rescue scoop scratch scream scrub sew share shiver shout show shrug sigh sign sketch skip slip smell smile
sneeze sniff sob solve splash spot squeal stack stammer stare stir stitch struggle study suggest support surprise swap sweep tap taste tease
thank think tidy tie tiptoe toast touch trace translate trip trust try tug type unpack unwrap use vote want warn wash watch water
wave whisper whistle wiggle wink wish wonder wrap yawn yell zip baptise confirm
`

/** Base, third person, past and participle of verbs that have forms of their own. */
const irregular = `
bring brings brought|build builds built|catch catches caught|choose chooses chose chosen|draw draws drew drawn|dream dreams dreamt|drink drinks drank
drive drives drove|eat eats ate eaten|fall falls fell fallen|feed feeds fed|feel feels felt|find finds found|forget forgets forgot forgotten|forgive forgives forgave
hear hears heard|hide hides hid hidden|hold holds held|hurt hurts|keep keeps kept|know knows knew known|learn learns learnt|lend lends lent|lose loses
mean meant|read reads|ride rides rode ridden|say says said|see sees saw seen|sell sells sold|send sends sent|sew sews sewn|sing sings sang sung
sit sits sat|sleep sleeps slept|speak speaks spoke spoken|spell spells spelt|stick sticks stuck|swim swims swam swum|teach teaches taught|tell tells told
think thinks thought|throw throws threw thrown|understand understands understood|wear wears wore worn|weave weaves wove|write writes wrote written
dig digs dug|kneel knelt|lay lays laid|buy buys bought|pay pays paid|lead leads led|blow blows blew|creep crept|cling clung|sweep swept|spin spins spun
`

function thirdPerson(base: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

const bases = regular.trim().split(/\s+/)
/** "Dawn swim for charity": whoever has a name says swims and swam, so that the plain form tells of nobody, but where it is the past as well. */
function formsOf(line: string): string[] {
  const [base, third, ...more] = line.trim().split(/\s+/).filter(Boolean)
  if (base === undefined) return []
  const sameInThePast = more.length === 0 && third === `${base}s`
  return [...(sameInThePast ? [base] : []), ...(third === undefined ? [] : [third]), ...more]
}
const forms = irregular.split(/[|\n]/).flatMap(formsOf)

/** Only what was done: in the present they are camps, hosts and lights. */
const pastOnly = `
add aim argue assist attempt breathe bury camp cheer comfort command compete congratulate consider dare dash decide defend deliver dive dribble drop earn edit
entertain escort faint film finish fix flip fold gallop gather glare guide hand hike host hunt identify inspect juggle kiss label lift mime narrate peer
perform pitch plod pose pounce protest publish quiz reveal roar row sail score scribble search serve shoot shriek skate sketch ski slide smash snap sort
sponsor sprint squeeze stroke strum supervise tackle tame test trot tumble volunteer wander wrestle phone nominate elect thank wobble paddle hurdle lob switch turn start reach
`
const pasts = pastOnly.trim().split(/\s+/)

/** Chosen by hand: these need nothing behind them, whatever else they are. */
const written: ReadonlySet<string> = new Set([
  ...bases.flatMap(base => [thirdPerson(base), past(base)]),
  ...pasts.map(past),
  ...forms,
])

/** "collected", "waters", "has drawn": after a capital, somebody. */
export const intimateDeeds: ReadonlySet<string> = new Set([
  ...written,
  ...found.sure.split(' '),
  ...found.withObject.split(' '),
])

/** "can wait", "did not want": the plain form after a helping verb. */
export const plainDeeds: ReadonlySet<string> = new Set([
  ...bases,
  ...pasts,
  ...irregular.split(/[|\n]/).flatMap(line => line.trim().split(/\s+/)[0] ?? []),
  ...'light be go come get make take win run play'.split(' '),
])

/** Helping words between a name and what the person does; after these the deed may stand in its plain form. */
export const helpers: ReadonlySet<string> = new Set(
  'can could will would did does do should might must may cannot never always not'.split(' '),
)

/** Third persons that are things as well: "Rich colours". These are deeds only before what they are done to. */
export const alsoThings: ReadonlySet<string> = new Set(
  `answers bakes blushes bullies buttons calls chats cooks coughs counts cries cuddles cycles copies crawls delights designs desires drives draws dreams dresses
  drinks dusts feeds feels fetches files finds flaps giggles glues grins groans guesses holds hops hugs hums iron irons jumps keeps kicks laughs leads likes looks
  loves measures misses moans moulds needs notices offers orders packs paints pats peels phones photographs plants plaits points polishes prints promises
  pulls pumps punches races raises rakes records remarks repairs repeats replies reports requests rescues rides rubs scoops scratches screams shares shouts shows
  shrugs sighs signs sketches slips smells smiles sobs spells spins splashes spots squeals stacks stares sticks stirs stitches struggles supports surprises swaps
  sweeps swims taps tastes thanks throws ties toasts touches traces trips tries trusts tugs types uses visits votes walks watches waters waves whispers whistles winks
  wishes wonders wraps yells colours crosses`
    .split(/\s+/)
    .concat(found.withObject.split(' ').filter(form => !written.has(form))),
)

/** Deeds that stand in WordNet alone: of a lone surname they are told of statesmen as well ("Nixon resigned"). */
export const widerDeeds: ReadonlySet<string> = new Set(
  [...found.sure.split(' '), ...found.withObject.split(' ')].filter(form => !written.has(form)),
)

/** "Princess is doing Tagalog": the same verbs with -ing. */
export const beingDone: ReadonlySet<string> = new Set(found.doing.split(' '))

/** Verbs in their plain form that WordNet says of people alone: "did not win". */
export const plainlyPeoples: ReadonlySet<string> = new Set(found.plain.split(' '))
