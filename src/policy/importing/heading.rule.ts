import { clean } from './clean.ts'
import type { PlacedParagraph } from './passage.ts'
import type { Heading, Place } from './place-in-document.rule.ts'
import { headingNumber, type Label, labelOf } from './printed-number.rule.ts'

const modal = /\b(must|shall|should|will|may|can|cannot|be|has|have|does|include|includes)\b/i
const titleEnd = /[^.;,]$/
/** "Who may post": a verb in such a heading is no rule. */
const asking = /^(?:who|what|when|where|why|how)\b/i

/** Whether a paragraph is a heading, and how deep it stands: by its style, or by how it reads where a document has none. */
export function headingOf(
  paragraph: PlacedParagraph,
  label: Label | null,
  words: string,
  next: PlacedParagraph | undefined,
  place: Place,
): Heading | null {
  const text = clean(words)
  const count = text.split(/\s+/).length
  const printed = label?.kind === 'bullet' ? '' : (label?.printed ?? '')
  if (paragraph.style === 'heading') {
    // A numbered paragraph in a heading's style is still a rule.
    const rule = count > 14 && /[.;]$/.test(text)
    return rule ? null : { text, rank: paragraph.level, printed }
  }
  if (label?.kind === 'bullet' || count > 12 || text.length > 90) return null
  if (label?.kind !== 'relative' && opensAList(text, count)) return { text: text.replace(/:$/, ''), rank: 5, printed }
  if (!readsAsTitle(text, count) || next === undefined) return null
  if (label !== null) return isNumberedHeading(text, label, place) ? { text, rank: rankOf(label), printed } : null
  const bare = headingNumber(paragraph.text)
  if (bare !== null) return { text: clean(paragraph.text.slice(bare.length)), rank: 2, printed: bare.printed }
  return bareHeading(paragraph, text, next, place)
}

/** "Personal use of social media:" */
function opensAList(text: string, count: number): boolean {
  return /:$/.test(text) && !modal.test(text) && !/\b(is|are|not|to)$|\b(is|are) /.test(text) && count <= 9
}

function readsAsTitle(text: string, count: number): boolean {
  return !(
    (/\b(is|are|do)\b/.test(text) && count > 7) ||
    !titleEnd.test(text) ||
    /:$/.test(text) ||
    (modal.test(text) && !(asking.test(text) && count <= 7))
  )
}

/** In a running list "1. Names" is an item, not a heading. */
function isNumberedHeading(text: string, label: Label, place: Place): boolean {
  const numbered =
    label.kind === 'absolute' || (label.counts === 'decimal' && label.kind === 'relative') || label.counts === 'capital'
  const goesOn = place.lead?.within === place.within.length || place.within.some(above => above.counts === label.counts)
  const inList = (place.lead !== null && goesOn) || label.counts === 'letter' || label.counts === 'roman'
  return numbered && !inList && !/[!?]$/.test(text)
}

/** Without a number: in capitals, in bold, or short above something longer. */
function bareHeading(paragraph: PlacedParagraph, text: string, next: PlacedParagraph, place: Place): Heading | null {
  if (
    !/^[\p{Lu}\d“"‘]/u.test(text) ||
    /^(https?:|www\.)/i.test(text) ||
    (place.lead !== null && next.label !== undefined)
  )
    return null
  const loud = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)
  if (loud) return { text, rank: 1, printed: '' }
  if (paragraph.bold) return { text, rank: 3, printed: '' }
  return next.text.length > text.length ||
    next.style === 'row' ||
    /:\s*$/.test(next.text) ||
    labelOf(next.text) !== null
    ? { text, rank: 4, printed: '' }
    : null
}

function rankOf(label: Label): number {
  return label.kind === 'relative' ? 2 : 2 + label.printed.split('.').length - 1
}
