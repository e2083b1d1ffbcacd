import { markOf } from '../../text/pair-sieve.ts'

/**
 * Phrases looked up word by word in a text that is cut into words already: one pass for every phrase of every kind,
 * which a pattern for each kind was not (thirty patterns took 4 ms on 1,000 characters here, this takes a tenth).
 * Words are compared folded, so accents, look-alike letters and shouting hide nothing. A phrase never crosses a sentence.
 *
 * How a phrase is written: `off sick`; `diagnos*` any ending; `mum/dad` either; `our?` may be missing; `_` any one word;
 * `...` up to three words between. A shortening is a word of its own (`we re`, `that s`), except that `don` is "don't".
 */
export interface Step {
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
export interface Beginning {
  readonly phrases: Phrase[]
  /** Where in `phrases` stand those whose second word must be this one, */
  readonly bySecond: Map<string, number[]>
  /** those whose second word must begin with these letters, */
  readonly bySecondStem: Map<string, number[]>
  /** and those of which a second word says less: a gap, any word, one that may be missing, or none. */
  readonly others: number[]
  /** A bit for each second word and stem, by its mark: most words behind have none of them, and are not looked up. */
  sieve: number
}

export const bitOf = (mark: number) => 1 << ((mark ^ (mark >>> 13)) & 31)

export interface Lexicon<Label extends string> {
  readonly labels: readonly Label[]
  readonly byWord: ReadonlyMap<string, Beginning>
  readonly byStem: ReadonlyMap<string, Beginning>
}

export const stemLength = 3

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
      sieve: 0,
    }
    index.set(key, beginning)
    const number = beginning.phrases.push(phrase) - 1
    const [, second] = phrase.steps
    if (second === undefined || second.any || second.gap || second.optional || second.stems.some(isTooShort))
      return void beginning.others.push(number)
    for (const word of second.words) {
      addTo(beginning.bySecond, word, number)
      beginning.sieve |= bitOf(markOf(word))
    }
    for (const stem of second.stems) {
      const start = stem.slice(0, stemLength)
      addTo(beginning.bySecondStem, start, number)
      beginning.sieve |= bitOf(markOf(start))
    }
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
