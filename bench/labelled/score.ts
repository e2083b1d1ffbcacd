/** Precision, recall and F1 of what was found against what is labelled, by kind. */

export interface Span {
  readonly kind: string
  readonly in: string
  readonly start: number
  readonly end: number
}

export interface Tally {
  hit: number
  missed: number
  wrong: number
  /** Of the hits: those whose place is the labelled one to the letter. */
  exact: number
}

export type Tallies = Map<string, Tally>

function tallyOf(all: Tallies, kind: string): Tally {
  const known = all.get(kind) ?? { hit: 0, missed: 0, wrong: 0, exact: 0 }
  all.set(kind, known)
  return known
}

function overlaps(one: Span, other: Span): boolean {
  return one.kind === other.kind && one.in === other.in && one.start < other.end && other.start < one.end
}

/** A labelled place counts as found when a finding of its kind overlaps it; a finding that overlaps none is wrong. */
export function count(all: Tallies, labels: readonly Span[], found: readonly Span[]): void {
  for (const label of labels) {
    const here = found.filter(one => overlaps(one, label))
    const tally = tallyOf(all, label.kind)
    if (here.length === 0) tally.missed += 1
    else tally.hit += 1
    if (here.some(one => one.start === label.start && one.end === label.end)) tally.exact += 1
  }
  for (const one of found) if (!labels.some(label => overlaps(one, label))) tallyOf(all, one.kind).wrong += 1
}

export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function quality({ hit, missed, wrong }: Tally): Quality {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong)
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
