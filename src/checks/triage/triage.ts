import { words } from '../sentences.ts'
import { type Choice, choose, costly, listsOf, type Ranked } from './choose.rule.ts'
import { learnedFrom } from './learned.ts'
import { meaningOf } from './meaning.ts'
import { type Counted, weigh, type Weighed } from './weigh.rule.ts'
import type { Category } from './words/cue.ts'

export const routes = ['police', 'DSL', 'senior manager', 'complaints procedure', 'platform report', 'none'] as const

export type Route = (typeof routes)[number]

/** What others wrote under a post, about the school or to it. `where`: `comment`, `mention`, `message`, `review`. */
export interface Comment {
  readonly text: string
  readonly where?: string
  readonly platform?: string
}

/** A suggestion to a person, never an act. */
export interface Triage {
  readonly category: Category
  /** Who should see it first, and who else might have to. */
  readonly route: Route
  readonly also: readonly Route[]
  /** Whether a picture of it should be kept before anybody hides or deletes it. */
  readonly keepEvidence: boolean
  /** 0.01 to 0.95. Below about 0.5 it is little more than a guess. */
  readonly sure: number
  /** One sentence with the words that told. */
  readonly because: string
}

const usual: Readonly<Record<Category, { route: Route; also?: readonly Route[]; keepEvidence: boolean }>> = {
  threat: { route: 'police', also: ['senior manager'], keepEvidence: true },
  safeguarding_disclosure: { route: 'DSL', keepEvidence: true },
  safeguarding_allegation: { route: 'DSL', keepEvidence: true },
  sexual: { route: 'platform report', also: ['senior manager'], keepEvidence: true },
  hate: { route: 'senior manager', also: ['platform report'], keepEvidence: true },
  harassment: { route: 'senior manager', keepEvidence: true },
  defamation: { route: 'senior manager', keepEvidence: true },
  phishing: { route: 'platform report', keepEvidence: false },
  complaint_legitimate: { route: 'complaints procedure', keepEvidence: false },
  spam: { route: 'platform report', keepEvidence: false },
  sarcasm: { route: 'none', keepEvidence: false },
  praise_strong_words: { route: 'none', keepEvidence: false },
  benign: { route: 'none', keepEvidence: false },
}

/** As likely as this, another category's route is named too; a costly one's much sooner. */
const near = 0.2
const nearIfCostly = 0.05
/** A cue of the lists that is named whatever else the comment is; weaker ones stand in half of what people write. */
const heavy = 0.9
const shownWords = 3

/** Where more than the usual people must know, by what was said. */
function closer(category: Category, weighed: Weighed): { route?: Route; also: readonly Route[] } {
  const told = (...labels: Counted['label'][]) => weighed.counted.some(one => labels.includes(one.label))
  const young = weighed.seen.has('child') || weighed.seen.has('childWrites')
  if (category === 'threat') return { also: young ? ['DSL'] : [] }
  if (category === 'harassment') return { also: young ? ['DSL'] : [] }
  if (category === 'sexual' && told('groomed')) return { route: 'DSL', also: ['police', 'platform report'] }
  if (category === 'sexual' && told('lewdBlackmail')) return { also: ['police'] }
  if (category === 'safeguarding_disclosure')
    return { also: told('hitAtHome', 'abused', 'exploited', 'violenceFled') ? ['police'] : [] }
  if (category === 'safeguarding_allegation')
    return { also: told('tooClose', 'longAgo') ? ['police', 'senior manager'] : ['senior manager'] }
  return { also: [] }
}

function quoted(text: string, { start, end }: Counted): string {
  const said = text.slice(start, end).replaceAll(/\s+/g, ' ')
  return `“${said.length > 40 ? `${said.slice(0, 37).toWellFormed()}…` : said.toWellFormed()}”`
}

function becauseOf(text: string, category: Category, weighed: Weighed): string {
  const told = weighed.counted
    .filter(one => one.category === category)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, shownWords)
    .sort((one, other) => one.start - other.start)
    .map(one => quoted(text, one))
  const say = words()
  if (told.length === 0 && category !== 'benign')
    return say('triage.because-resembles', { category: say(`triage.category-${category}`) })
  return told.length === 0
    ? say('triage.because-nothing')
    : say(`triage.because-${category}`, { words: [...new Set(told)].join(', ') })
}

/**
 * What a comment most likely is, who should see it first and why. The same comment gives the same answer. Never throws whatever the text;
 * time grows with its length up to a bound. It reads English. Its meaning is read in a thread of its own, see meaning.ts.
 */
export async function triage(comment: Comment): Promise<Triage> {
  const weighed = weigh(comment.text)
  const likely = learnedFrom(comment.text, await meaningOf(comment.text), listsOf(weighed, comment.where))
  return suggest(comment, weighed, choose(weighed, likely))
}

/** Pure. */
function suggest(comment: Comment, weighed: Weighed, { first, others }: Choice): Triage {
  const { category } = first
  const { route: usually, also: usualAlso = [], keepEvidence } = usual[category]
  const special = closer(category, weighed)
  const route = special.route ?? usually
  // A word of the lists that tells of harm is never outweighed: whoever is named beside the first looks too.
  const told = (other: Ranked) => weighed.counted.some(one => one.category === other.category && one.weight >= heavy)
  const close = others.filter(other =>
    costly.has(other.category) ? other.likely > nearIfCostly || told(other) : other.likely > near,
  )
  const also = [...special.also, ...usualAlso, ...close.map(other => usual[other.category].route)]
  return {
    category,
    route,
    also: [...new Set(also)].filter(one => one !== route && one !== 'none'),
    keepEvidence: keepEvidence || close.some(other => costly.has(other.category) && other.likely > near),
    // Never none at all: letters without sense were seen to resemble everything a little and nothing enough, and were benign with a certainty of 0.
    sure: Math.max(0.01, Math.round(Math.min(0.95, first.likely) * 100) / 100),
    because: becauseOf(comment.text, category, weighed),
  }
}
