import { words } from '../sentences.ts'
import { type Counted, weigh, type Weighed } from './weigh.rule.ts'
import { categories, type Category } from './words/cue.ts'

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
  /** 0 to 1. Below about 0.5 it is little more than a guess. */
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

/** A miss of these costs most: they are taken where they are nearly as likely as something else. */
const costly: ReadonlySet<Category> = new Set(['threat', 'safeguarding_disclosure', 'safeguarding_allegation'])
const benefitOfDoubt = 0.4
/** Less than this says nothing: an ordinary comment. */
const least = 0.35
/** A cue below this may stand in any comment: no benefit of the doubt. */
const serious = 0.5
/** So near to the first that its route is named too; that of a costly one is named however far it lies. */
const near = 1
/** How much has to speak for a category before it is told with more than half certainty. */
const doubt = 0.8
const shownWords = 3

interface Ranked {
  readonly category: Category
  readonly score: number
}

function ranked({ scores }: Weighed, where: string | undefined): Ranked[] {
  return categories
    .map(category => {
      const score = scores[category]
      const doubted = costly.has(category) && score > serious ? benefitOfDoubt : 0
      // A review is where people grumble.
      const placed = category === 'complaint_legitimate' && where === 'review' && score > 0 ? benefitOfDoubt : 0
      return { category, score: score + doubted + placed }
    })
    .filter(({ score }) => score > least)
    .sort((one, other) => other.score - one.score)
}

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
  return told.length === 0
    ? say('triage.because-nothing')
    : say(`triage.because-${category}`, { words: [...new Set(told)].join(', ') })
}

/**
 * What a comment most likely is, who should see it first and why. Pure: the same comment gives the same answer. Never
 * throws whatever the text; time grows with its length. It reads English; what is told by meaning alone it cannot see.
 */
export function triage(comment: Comment): Triage {
  const weighed = weigh(comment.text)
  const [first, ...others] = ranked(weighed, comment.where)
  const category = first?.category ?? 'benign'
  const score = first?.score ?? 0
  const { route: usually, also: usualAlso = [], keepEvidence } = usual[category]
  const special = closer(category, weighed)
  const route = special.route ?? usually
  const close = others.filter(
    other => other.score > serious && (score - other.score < near || costly.has(other.category)),
  )
  const also = [...special.also, ...usualAlso, ...close.map(other => usual[other.category].route)]
  const second = others[0]?.score ?? 0
  const sure = Math.min(0.95, Math.max(0.3, score / (score + second + doubt)))
  return {
    category,
    route,
    also: [...new Set(also)].filter(one => one !== route && one !== 'none'),
    keepEvidence: keepEvidence || close.some(other => usual[other.category].keepEvidence && costly.has(other.category)),
    sure: Math.round(sure * 100) / 100,
    because: becauseOf(comment.text, category, weighed),
  }
}
