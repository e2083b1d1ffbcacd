import type { Reading } from '../../text/reading.ts'
import type { Token } from '../../text/tokens.ts'

/**
 * Phrases looked up word by word in a text that is cut into words already: one pass for every phrase of every kind,
 * which a pattern for each kind was not (thirty patterns took 4 ms on 1,000 characters here, this takes a tenth).
 * Words are compared folded, so accents, look-alike letters and shouting hide nothing. A phrase never crosses a sentence.
 *
 * How a phrase is written: `off sick`; `diagnos*` any ending; `mum/dad` either; `our?` may be missing; `_` any one word;
 * `...` up to three words between. A shortening is a word of its own (`we re`, `that s`), except that `don` is "don't".
 */
interface Step {
  readonly words: ReadonlySet<string>
  readonly stems: readonly string[]
  readonly any: boolean
  readonly optional: boolean
  readonly gap: boolean
}

interface Phrase {
  readonly label: string
  readonly steps: readonly Step[]
}

/** The phrases that begin with one word, in the order of their lists. */
interface Beginning {
  readonly phrases: Phrase[]
  /** Where in `phrases` stand those whose second word must be this one, */
  readonly bySecond: Map<string, number[]>
  /** those whose second word must begin with these letters, */
  readonly bySecondStem: Map<string, number[]>
  /** and those of which a second word says less: a gap, any word, one that may be missing, or none. */
  readonly others: number[]
}

export interface Lexicon<Label extends string> {
  readonly labels: readonly Label[]
  readonly byWord: ReadonlyMap<string, Beginning>
  readonly byStem: ReadonlyMap<string, Beginning>
}

/** A phrase that stands in a text: the indexes of its first and its last word. */
export interface Cue {
  readonly at: number
  readonly last: number
}

const stemLength = 3
const widestGap = 3

function stepOf(written: string): Step {
  const optional = written.endsWith('?')
  const parts = (optional ? written.slice(0, -1) : written).split('/')
  const words = parts.filter(part => !part.endsWith('*'))
  const stems = parts.filter(part => part.endsWith('*')).map(part => part.slice(0, -1))
  return { words: new Set(words), stems, any: written === '_', gap: written === '...', optional }
}

/**
 * Lists of phrases, a label each; phrases are parted by `|` or a new line. Prepared when the first text is read, not when a process starts: it took
 * 0.4 s of each, and most read no text. Throws then on a stem too short to be looked up.
 */
export function lexicon<Label extends string>(lists: Readonly<Record<Label, string>>): Lexicon<Label> {
  let index: ReturnType<typeof indexOf> | undefined
  const prepared = () => {
    index ??= indexOf(lists)
    return index
  }
  return {
    // The keys of a record of labels are its labels; Object.keys widens them to strings.
    labels: Object.keys(lists) as Label[],
    get byWord() {
      return prepared().byWord
    },
    get byStem() {
      return prepared().byStem
    },
  }
}

const isTooShort = (stem: string) => stem.length < stemLength

function addTo(index: Map<string, number[]>, key: string, number: number): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [number])
  else known.push(number)
}

function indexOf(lists: Readonly<Record<string, string>>): Pick<Lexicon<string>, 'byWord' | 'byStem'> {
  const byWord = new Map<string, Beginning>()
  const byStem = new Map<string, Beginning>()
  const add = (index: Map<string, Beginning>, key: string, phrase: Phrase) => {
    const beginning: Beginning = index.get(key) ?? {
      phrases: [],
      bySecond: new Map(),
      bySecondStem: new Map(),
      others: [],
    }
    index.set(key, beginning)
    const number = beginning.phrases.push(phrase) - 1
    const [, second] = phrase.steps
    if (second === undefined || second.any || second.gap || second.optional || second.stems.some(isTooShort))
      return void beginning.others.push(number)
    for (const word of second.words) addTo(beginning.bySecond, word, number)
    for (const stem of second.stems) addTo(beginning.bySecondStem, stem.slice(0, stemLength), number)
  }
  for (const [label, list] of Object.entries(lists)) {
    for (const written of list.split(/[|\n]/)) {
      const steps = written.trim().split(/\s+/).filter(Boolean).map(stepOf)
      const [first] = steps
      if (first === undefined) continue
      if (first.any || first.gap || first.optional)
        throw new Error(`"${written.trim()}" must begin with a word that has to be there: it is found by it.`)
      for (const word of first.words) add(byWord, word, { label, steps })
      for (const stem of first.stems) {
        if (isTooShort(stem)) throw new Error(`The stem "${stem}*" is too short: write its words out.`)
        add(byStem, stem.slice(0, stemLength), { label, steps })
      }
    }
  }
  return { byWord, byStem }
}

function fits(step: Step, key: string): boolean {
  return step.any || step.words.has(key) || step.stems.some(stem => key.startsWith(stem))
}

/** `re` of "we're", `s` of "that's"; empty without one. */
function shortened(token: Token | undefined): string {
  return token === undefined ? '' : token.possessive ? 's' : token.clitic
}

/** The last word of the phrase when its steps from `step` on stand at `at`, else -1. */
function lastOf(tokens: readonly Token[], at: number, sentence: number, steps: readonly Step[], step: number): number {
  const wanted = steps[step]
  if (wanted === undefined) return at - 1
  if (wanted.gap) {
    for (let skip = 0; skip <= widestGap; skip += 1) {
      if (tokens[at + skip]?.sentence !== sentence) return -1
      const last = lastOf(tokens, at + skip, sentence, steps, step + 1)
      if (last >= 0) return last
    }
    return -1
  }
  // "we're" is one word of the text and two of the phrase.
  if (wanted.words.has(shortened(tokens[at - 1]))) {
    const last = lastOf(tokens, at, sentence, steps, step + 1)
    if (last >= 0) return last
  }
  const token = tokens[at]
  if (token?.sentence === sentence && fits(wanted, token.key)) {
    const last = lastOf(tokens, at + 1, sentence, steps, step + 1)
    if (last >= 0) return last
  }
  return wanted.optional ? lastOf(tokens, at, sentence, steps, step + 1) : -1
}

/** The phrases that stand in a text, by label and sentence. */
export class CuesSeen<Label extends string> {
  private readonly seen = new Map<string, Map<number, Cue[]>>()
  readonly reading: Reading

  constructor(reading: Reading, words: Lexicon<Label>) {
    this.reading = reading
    const { byWord, byStem } = words
    const { tokens } = reading
    // Of each word once: it is looked up as the first of phrases and as the second of those before it.
    const stems = tokens.map(({ key }) => (key.length < stemLength ? '' : key.slice(0, stemLength)))
    tokens.forEach((token, at) => {
      const stem = stems[at] ?? ''
      const next = stems[at + 1] ?? ''
      this.take(at, token, byWord.get(token.key), next)
      if (stem !== '') this.take(at, token, byStem.get(stem), next)
      const short = shortened(token)
      if (short !== '') this.take(at, token, byWord.get(short), next, short)
    })
  }

  /** @param nextStem the first letters of the word behind it */
  private take(
    at: number,
    token: Token,
    beginning: Beginning | undefined,
    nextStem: string,
    key: string = token.key,
  ): void {
    if (beginning === undefined) return
    for (const number of this.worthTrying(at, token, beginning, nextStem)) {
      const phrase = beginning.phrases[number]
      const first = phrase?.steps[0]
      if (phrase === undefined || first === undefined || !fits(first, key)) continue
      const last = lastOf(this.reading.tokens, at + 1, token.sentence, phrase.steps, 1)
      if (last >= 0) this.keep(phrase.label, token.sentence, { at, last })
    }
  }

  private keep(label: string, sentence: number, cue: Cue): void {
    const ofLabel = this.seen.get(label) ?? new Map<number, Cue[]>()
    this.seen.set(label, ofLabel)
    const known = ofLabel.get(sentence)
    if (known) known.push(cue)
    else ofLabel.set(sentence, [cue])
  }

  /**
   * Which phrases of a beginning, by their numbers: a common word begins a hundred and is followed by one word, and a seventh of the time of a check
   * went into trying them all. Most words have nothing behind them that any phrase wants, and then no list is made.
   */
  private worthTrying(
    at: number,
    token: Token,
    { bySecond, bySecondStem, others }: Beginning,
    nextStem: string,
  ): readonly number[] {
    const next = this.reading.tokens[at + 1]?.key
    const short = shortened(token)
    const after = next === undefined ? undefined : bySecond.get(next)
    const beginning = nextStem === '' ? undefined : bySecondStem.get(nextStem)
    const within = short === '' || short === next ? undefined : bySecond.get(short)
    if (after === undefined && beginning === undefined && within === undefined) return others
    if (others.length === 0 && within === undefined) {
      if (beginning === undefined) return after ?? others
      if (after === undefined) return beginning
    }
    const some = [...others, ...(after ?? []), ...(beginning ?? []), ...(within ?? [])]
    return some.length === 1 ? some : [...new Set(some)].sort((a, b) => a - b)
  }

  /** The sentences in which a phrase of the label stands, each with its phrases in their order. */
  of(label: Label): Iterable<readonly [sentence: number, cues: readonly Cue[]]> {
    return this.seen.get(label) ?? []
  }

  in(sentence: number, ...labels: readonly Label[]): readonly Cue[] {
    return labels.flatMap(label => this.seen.get(label)?.get(sentence) ?? [])
  }

  has(sentence: number, ...labels: readonly Label[]): boolean {
    return labels.some(label => this.seen.get(label)?.has(sentence) === true)
  }

  /** UTF-16 code units from the first of these words to the end of the last. */
  place(cues: readonly Cue[]): { start: number; end: number } {
    const { tokens } = this.reading
    return {
      start: Math.min(...cues.map(cue => tokens[cue.at]?.start ?? 0)),
      end: Math.max(...cues.map(cue => tokens[cue.last]?.end ?? 0)),
    }
  }
}
