import type { Meant } from './people-meant.ts'
import type { Said } from './sentences-said.ts'

/** Words of illness and trouble that are said of things, beasts and buildings too, by what stands right before or behind them. */

interface Use {
  readonly matter: RegExp
  /** What stands before or behind the matter, and makes it one of a thing. */
  readonly before?: RegExp
  readonly behind?: RegExp
  /** Without this before it, the matter is none of a child's. */
  readonly only?: RegExp
}

const ofThings: readonly Use[] = [
  // "Books that can't be read yet", which are read by somebody.
  { matter: /^can(?:no|[’']?)t (?:[\p{L}]+ ){0,2}be (?:\p{L}+ )?(?:read|written|spelt|counted)$/iu },
  // "We are all behind you, well behind you."
  { matter: /\bbehind$/iu, behind: /^ (?:you|us|him|her|them|the (?:team|wheel|scenes|bike|hall|school))(?!\p{L})/iu },
  // A place where a doctor works.
  {
    matter: /^(?:surgery|operation)$/iu,
    before:
      /(?:own|opened|opens|doctor[’']?s|doctors[’']|gp|local|village|set up an?|ran an?|police|rescue|secret|mp[’']?s) $/iu,
  },
  { matter: /^surgery$/iu, behind: /^ (?:in|on|at|near) (?:the )?\p{Lu}/u },
  { matter: /^hospital/iu, before: /(?:past|near|opposite|outside|behind|by|passing) (?:the|our) $/iu },
  { matter: /^hospital/iu, behind: /^ (?:road|lane|street|car park|roundabout|bus|stop)(?!\p{L})/iu },
  {
    matter: /^wheelchair/iu,
    behind:
      /^ (?:ramps?|access\p{L}*|friendly|basketball|rugby|tennis|rac\p{L}+|lifts?|spaces?|route|sports?)(?!\p{L})/iu,
  },
  // "Mum has left your lunch at reception."
  {
    matter: / left$/iu,
    behind:
      /^ (?:it|(?:your|his|her|their|my|our|some|the|an?) (?!(?:famil|home|house|dad|mum|countr|children|kids|husband|wife|partner|year|month|week|while|time|long)))/iu,
  },
  // A trainer went missing.
  {
    matter: /^(?:gone|went) missing$/iu,
    before: /(?<!\p{L})(?:it|which|that|these|those|ones?|both)(?: has| have| had|[’'](?:s|ve))? $/iu,
  },
  { matter: /^periods?$/iu, behind: /^ (?:\d|one|two|three|four|five|six)(?!\p{L})/iu },
  {
    matter: /^periods?$/iu,
    before:
      /(?:first|second|third|fourth|fifth|sixth|last|free|each|every|this|that|long|short|trial|notice|\d(?:st|nd|rd|th)) $/iu,
  },
  // The gull stole the pasty.
  {
    matter: /^(?:stole|stealing|thieving|bit|biting)/iu,
    before:
      /(?<!\p{L})(?:gulls?|seagulls?|dogs?|cats?|fox(?:es)?|squirrels?|magpies?|monkeys?|hens?|goats?|pon(?:y|ies)|ducks?|hamsters?|robins?|pigeons?)(?: (?:is|was|are|were|kept|keeps))? $/iu,
  },
  {
    matter: /^(?:medicine|medication) (?:at|every|before|after)$/iu,
    before: /(?<!\p{L})(?:read|reads|reading|study|studies|studying|studied) $/iu,
  },
  // A child has worms; a vet and a gardener are for worms.
  { matter: /^worms$/iu, only: /(?<!\p{L})(?:has|have|had|got|gets|caught|with|treated for|case of|been) $/iu },
  {
    matter: /^hungry$/iu,
    only: /(?<!\p{L})(?:is|are|was|were|be|been|go|goes|going|went|gone|come|comes|coming|came|arrive|arrives|school|so|very|really|always|often|still|too|bed|here|in|[’'](?:s|re)) $/iu,
  },
]

/** UTF-16 code units that are looked at on each side. */
const reach = 40

/**
 * Whether a matter is a thing's, or a question that nobody is asked: "Scarlet fever? No, felt tip." `text` is in letters of Latin-1.
 */
export function isHarmless(
  text: string,
  said: Said,
  person: Meant,
  matter: { readonly start: number; readonly end: number },
): boolean {
  if (person.as === 'pronoun' && person.start === person.end && text.startsWith('?', said.end)) return true
  const words = text.slice(matter.start, matter.end)
  const ahead = text.slice(Math.max(said.start, matter.start - reach), matter.start)
  const behind = text.slice(matter.end, matter.end + reach)
  return ofThings.some(use => {
    if (!use.matter.test(words)) return false
    if (use.only !== undefined)
      return !use.only.test(ahead) && !(person.start < matter.end && matter.start < person.end)
    if (use.before === undefined && use.behind === undefined) return true
    return use.before?.test(ahead) === true || use.behind?.test(behind) === true
  })
}
