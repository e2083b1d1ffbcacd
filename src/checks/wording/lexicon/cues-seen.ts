import { markOf } from '../../text/pair-sieve.ts'
import type { Reading } from '../../text/reading.ts'
import type { Token } from '../../text/tokens.ts'
import { type Beginning, bitOf, type Lexicon, type Step, stemLength } from './lexicon.ts'

/** A phrase that stands in a text: the indexes of its first and its last word. */
export interface Cue {
  readonly at: number
  readonly last: number
}

const widestGap = 3

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

/** The first letters of a word, and their bit in a {@link Beginning.sieve}; '' of a word that is too short. */
interface Stem {
  readonly stem: string
  readonly bit: number
}
const noStem: Stem = { stem: '', bit: 0 }

function stemOf(key: string): Stem {
  if (key.length < stemLength) return noStem
  const stem = key.slice(0, stemLength)
  return { stem, bit: bitOf(markOf(stem)) }
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
    const stems = tokens.map(({ key }) => stemOf(key))
    tokens.forEach((token, at) => {
      const { stem } = stems[at] ?? noStem
      const next = stems[at + 1] ?? noStem
      this.take(at, token, byWord.get(token.key), next)
      if (stem !== '') this.take(at, token, byStem.get(stem), next)
      const short = shortened(token)
      if (short !== '') this.take(at, token, byWord.get(short), next, short)
    })
  }

  private take(at: number, token: Token, beginning: Beginning | undefined, next: Stem, key: string = token.key): void {
    if (beginning === undefined) return
    for (const number of this.worthTrying(at, token, beginning, next)) {
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
    { bySecond, bySecondStem, others, sieve }: Beginning,
    { stem, bit }: Stem,
  ): readonly number[] {
    const next = this.reading.tokens[at + 1]
    const short = shortened(token)
    const after = next === undefined || (sieve & bitOf(next.mark)) === 0 ? undefined : bySecond.get(next.key)
    const beginning = stem === '' || (sieve & bit) === 0 ? undefined : bySecondStem.get(stem)
    const within = short === '' || short === next?.key ? undefined : bySecond.get(short)
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
