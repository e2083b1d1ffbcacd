import { clean } from './clean.ts'
import { passageOf, rowOf } from './passage-of.rule.ts'
import { headingOf } from './heading.rule.ts'
import type { Passage, PlacedParagraph } from './passage.ts'
import { PassageIds } from './passage-ids.ts'
import { countIn, enter, type Place } from './place-in-document.rule.ts'
import { type Label, labelOf } from './printed-number.rule.ts'
import { type Part, sentencesOf, statementsOf } from './sentences.rule.ts'

/**
 * Cuts a document into passages: one statement each, with its printed number, the headings above it and the sentence its list begins with.
 * The same document gives the same passages and ids each time.
 */
export function splitClauses(paragraphs: readonly PlacedParagraph[]): {
  passages: readonly Passage[]
  /** Printed numbers that stand before more than one paragraph: citing them says nothing, their ids do. */
  printedTwice: readonly string[]
} {
  const place: Place = { headings: [], number: '', within: [], lead: null }
  const ids = new PassageIds()
  const passages = paragraphs.flatMap((paragraph, at) => {
    if (clean(paragraph.text) === '') return []
    if (paragraph.style === 'row') return rowOf(paragraph, paragraphs, at, place, ids)
    const label = labelBefore(paragraph)
    const words = paragraph.text.slice(textStart(paragraph, label))
    const heading = headingOf(paragraph, label, words, paragraphs[at + 1], place)
    if (heading !== null) {
      enter(place, heading, label)
      return []
    }
    return statementsIn(paragraph, label, place, ids)
  })
  return { passages, printedTwice: ids.printedTwice() }
}

/** The document's own automatic number counts before one that was typed. */
function labelBefore(paragraph: PlacedParagraph): Label | null {
  if (paragraph.label === undefined) return labelOf(paragraph.text)
  const typed = paragraph.label === '•' ? labelOf(paragraph.text) : null
  return typed ?? { ...(labelOf(`${paragraph.label} x`) ?? unknownLabel(paragraph.label)), length: 0 }
}

const unknownLabel = (printed: string): Label => ({ kind: 'relative', counts: 'decimal', printed, length: 0 })

function textStart(paragraph: PlacedParagraph, label: Label | null): number {
  const behind = label?.length ?? 0
  return behind + (/^[\s*_]*/.exec(paragraph.text.slice(behind))?.[0].length ?? 0)
}

/** The statements of one paragraph; the last of them may begin a list. */
function statementsIn(paragraph: PlacedParagraph, label: Label | null, place: Place, ids: PassageIds): Passage[] {
  const deepBefore = place.within.length
  countIn(place, label)
  const inList = label !== null && label.kind !== 'absolute'
  const deep = place.within.length
  if (
    place.lead !== null &&
    (!inList || deep <= place.lead.within) &&
    !(label?.kind === 'bullet' && deepBefore === 0)
  ) {
    const nested = inList && deep > place.lead.within
    if (!nested) place.lead = null
  }
  const start = textStart(paragraph, label)
  const body = paragraph.text.slice(start)
  const lead = place.lead?.text ?? ''
  const parts = statementsOf(body)
  const at = (part: Part) => ({ from: part.from + start, to: part.to + start })
  const passages = parts.map((part, nth) =>
    passageOf(
      paragraph,
      at(part),
      lead,
      place,
      ids,
      {
        begins: label === null ? 'nothing' : label.kind === 'bullet' ? 'sign' : 'number',
        nth,
        of: parts.length,
      },
      parts.slice(nth - 1, nth).map(at)[0],
    ),
  )
  const last = sentencesOf(body).at(-1)
  const words = last === undefined ? '' : clean(body.slice(last.from, last.to))
  if (/:\s*-?$/.test(words)) place.lead = { text: words, within: deep }
  return passages
}
