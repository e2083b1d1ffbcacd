import { type Cue, CuesSeen } from '../wording/lexicon/cues-seen.ts'
import { lexicon } from '../wording/lexicon/lexicon.ts'
import { readComment } from './read-comment.ts'
import { abuse } from './words/abuse-words.ts'
import { allegations } from './words/allegation-words.ts'
import { claims } from './words/claims-words.ts'
import { categories, type Category, type CueWords, inCommentForms } from './words/cue.ts'
import { disclosures } from './words/disclosure-words.ts'
import { hints } from './words/hint-words.ts'
import { junk } from './words/junk-words.ts'
import { mild } from './words/mild-words.ts'
import { people } from './words/people-words.ts'
import { threats } from './words/threat-words.ts'

const cues = { ...people, ...threats, ...disclosures, ...allegations, ...abuse, ...claims, ...junk, ...mild, ...hints }

type Label = keyof typeof cues

const labels = Object.keys(cues) as Label[]
const all = lexicon(
  Object.fromEntries(labels.map(label => [label, inCommentForms(cues[label].words)])) as Record<Label, string>,
)

/** One word is said by chance more often than three. A list of single words says its own part (`single`). */
const byLength = [0, 0.5, 0.8, 1] as const
/** What a second and a third cue of one kind add. */
const more = 0.4
const atMost = 3

/** A cue that counted: what it speaks for, how much, and where it stands in the text (UTF-16 code units). */
export interface Counted {
  readonly label: Label
  readonly category: Category
  readonly weight: number
  readonly start: number
  readonly end: number
}

export interface Weighed {
  readonly scores: Readonly<Record<Category, number>>
  readonly counted: readonly Counted[]
  /** Labels that stand in the comment, whether they counted or not. */
  readonly seen: ReadonlySet<Label>
}

type Seen = CuesSeen<Label>

function cuesOf(seen: Seen, label: Label): { sentence: number; cue: Cue }[] {
  return [...seen.of(label)].flatMap(([sentence, found]) => found.map(cue => ({ sentence, cue })))
}

/** Indexes of words that belong to a harmless saying ("kill for one of those"). */
function harmlessWords(seen: Seen): ReadonlySet<number> {
  const harmless = new Set<number>()
  for (const { cue } of cuesOf(seen, 'harmless')) for (let at = cue.at; at <= cue.last; at += 1) harmless.add(at)
  return harmless
}

/** Each word counts once for a label: the longest phrase takes it. */
function apart(found: { sentence: number; cue: Cue }[]): { sentence: number; cue: Cue }[] {
  const longest = found.toSorted((one, other) => other.cue.last - other.cue.at - (one.cue.last - one.cue.at))
  const taken = new Set<number>()
  return longest.filter(({ cue }) => {
    for (let at = cue.at; at <= cue.last; at += 1) if (taken.has(at)) return false
    for (let at = cue.at; at <= cue.last; at += 1) taken.add(at)
    return true
  })
}

function worth(label: Label, cue: Cue, sentence: number, seen: Seen, present: ReadonlySet<string>): number {
  const { weight = 0, with: beside, and, near, alone = 0, single }: CueWords = cues[label]
  const length = Math.min(cue.last - cue.at + 1, byLength.length - 1)
  const said = weight * (length === 1 ? (single ?? byLength[1]) : (byLength[length] ?? 1))
  if (and !== undefined && !and.some(one => present.has(one))) return alone
  if (beside === undefined) return said
  const there = near ? beside.some(one => seen.has(sentence, one as Label)) : beside.some(one => present.has(one))
  return there ? said : (said * alone) / (weight || 1)
}

function countLabel(label: Label, seen: Seen, present: ReadonlySet<string>, harmless: ReadonlySet<number>): Counted[] {
  const { of, ofStaff }: CueWords = cues[label]
  // The same hand or the same message is an allegation where it is a teacher's.
  const category = ofStaff !== undefined && present.has('staff') && !present.has('family') ? ofStaff : of
  if (category === undefined) return []
  const gentle = category === 'benign' || category === 'praise_strong_words' || category === 'sarcasm'
  const standing = apart(cuesOf(seen, label)).filter(
    ({ cue }) => gentle || !(harmless.has(cue.at) || harmless.has(cue.last)),
  )
  return standing
    .map(({ sentence, cue }) => ({
      label,
      category,
      weight: worth(label, cue, sentence, seen, present),
      ...seen.place([cue]),
    }))
    .filter(counted => counted.weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, atMost)
    .map((counted, at) => (at === 0 ? counted : { ...counted, weight: counted.weight * more }))
}

/** Adds up what the words of a comment speak for. Pure; linear in the length. */
export function weigh(text: string): Weighed {
  const seen = new CuesSeen(readComment(text), all)
  const present = new Set<Label>(labels.filter(label => !seen.of(label)[Symbol.iterator]().next().done))
  const harmless = harmlessWords(seen)
  const counted = labels.flatMap(label => countLabel(label, seen, present, harmless))
  const scores = Object.fromEntries(categories.map(category => [category, 0])) as Record<Category, number>
  for (const { category, weight } of counted) scores[category] += weight
  return { scores, counted, seen: present }
}
