import type { Paragraph } from '../../platform/platform.ts'
import type { Strength } from '../packs/pack.ts'
import type { Bound } from '../packs/roles.ts'

/** A paragraph with its place in the text of the document: letters counted from 0, `to` behind the last. */
export type PlacedParagraph = Paragraph & { readonly from: number; readonly to: number }

/** One statement of a school's own document, as it is put before the person who confirms what it means. */
export type Passage = {
  /** `own-4.1a`: the same for the same document each time. It becomes the id of the clause. */
  readonly id: string
  /** Its number as printed, with those above it: "4.1 (a)". Empty where none is printed. */
  readonly printed: string
  /** The headings above it, the outermost first. */
  readonly headings: readonly string[]
  /** The sentence that a list begins with ("Staff must not:"); empty outside lists. */
  readonly lead: string
  /** What its paragraph said just before; empty where it is the first statement. "They are deleted" means nothing alone. */
  readonly before: string
  readonly text: string
  readonly strength: Strength
  readonly binds: readonly Bound[]
  readonly from: number
  readonly to: number
}

/** What a passage says with the sentence its list begins with: what is looked at when something is suggested. */
export function wholeText(passage: Pick<Passage, 'lead' | 'text'>): string {
  return passage.lead === '' ? passage.text : `${passage.lead.replace(/[:\s]+$/, '')} ${passage.text}`
}
