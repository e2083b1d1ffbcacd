import type { Passage, PlacedParagraph } from './passage.ts'
import { type Numbered, PassageIds } from './passage-ids.ts'
import { headingNumber, type Label, labelOf } from './printed-number.rule.ts'
import { type Part, sentencesOf, statementsOf } from './sentences.rule.ts'
import { boundBy, strengthOf } from './strength.rule.ts'

/** How deep a heading stands: smaller is further out. */
type Heading = { readonly text: string; readonly rank: number; readonly printed: string }

/** Where we are in the document while its paragraphs pass. */
type Place = {
  headings: Heading[]
  /** The printed number of the paragraph or heading that counted last, to which "(a)" belongs. */
  number: string
  /** The numbers inside it, from the outside: "(a)", then "(i)". */
  within: Label[]
  /** The sentence the running list began with, and how deep that list lies. */
  lead: { text: string; within: number } | null
}

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

const modal = /\b(must|shall|should|will|may|can|cannot|be|has|have|does|include|includes)\b/i
const titleEnd = /[^.;,]$/
/** "Who may post": a verb in such a heading is no rule. */
const asking = /^(?:who|what|when|where|why|how)\b/i

function headingOf(
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
  if (
    /:$/.test(text) &&
    !modal.test(text) &&
    !/\b(is|are|not|to)$|\b(is|are) /.test(text) &&
    count <= 9 &&
    label?.kind !== 'relative'
  )
    return { text: text.replace(/:$/, ''), rank: 5, printed }
  if (
    (/\b(is|are|do)\b/.test(text) && count > 7) ||
    !titleEnd.test(text) ||
    /:$/.test(text) ||
    (modal.test(text) && !(asking.test(text) && count <= 7)) ||
    next === undefined
  )
    return null
  const bare = label === null ? headingNumber(paragraph.text) : null
  const numbered =
    label?.kind === 'absolute' ||
    (label?.counts === 'decimal' && label.kind === 'relative') ||
    label?.counts === 'capital'
  // In a running list "1. Names" is an item, not a heading.
  if (label !== null) {
    const goesOn =
      place.lead?.within === place.within.length || place.within.some(above => above.counts === label.counts)
    const inList = (place.lead !== null && goesOn) || label.counts === 'letter' || label.counts === 'roman'
    return numbered && !inList && !/[!?]$/.test(text) ? { text, rank: rankOf(label), printed } : null
  }
  if (bare !== null) return { text: clean(paragraph.text.slice(bare.length)), rank: 2, printed: bare.printed }
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

function enter(place: Place, heading: Heading, label: Label | null): void {
  place.headings = [...place.headings.filter(above => above.rank < heading.rank), heading]
  place.number = label?.kind === 'bullet' ? '' : heading.printed
  place.within = []
  place.lead = null
}

/** Takes the paragraph's own number into the place, and says how it is cited from the outside in. */
function countIn(place: Place, label: Label | null): void {
  if (label === null) {
    place.within = []
    return
  }
  if (label.kind === 'absolute') {
    place.number = label.printed
    place.within = []
    return
  }
  const sign = label.kind === 'bullet'
  const same = place.within.findIndex(above => goesWith(above, label))
  const above = place.within[same]
  if (above !== undefined) place.within = [...place.within.slice(0, same), { ...label, counts: above.counts }]
  else if (sign) place.within = [...place.within.filter(above => above.kind !== 'bullet'), label]
  else place.within = [...place.within, label]
}

/** Does it count on in that list? "(i)" goes on after "(h)", and begins its own list after anything else. */
function goesWith(above: Label, label: Label): boolean {
  if (above.counts === label.counts) return true
  const before = above.printed.replaceAll(/\W/g, '')
  const own = label.printed.replaceAll(/\W/g, '')
  return (
    above.counts === 'letter' &&
    label.counts === 'roman' &&
    own.length === 1 &&
    before.charCodeAt(0) + 1 === own.charCodeAt(0)
  )
}

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

function passageOf(
  paragraph: PlacedParagraph,
  part: Part,
  lead: string,
  place: Place,
  ids: PassageIds,
  count: Pick<Numbered, 'begins' | 'nth' | 'of'>,
  previous?: Part,
): Passage {
  const text = clean(paragraph.text.slice(part.from, part.to))
  const headings = place.headings.map(heading => heading.text)
  const counted = place.within.filter(label => label.kind !== 'bullet').map(label => label.printed)
  return {
    id: ids.next({
      number: place.number,
      within: place.within,
      heading: headings.at(-1) ?? '',
      ...count,
    }),
    printed: [place.number, counted.join('')].filter(words => words !== '').join(' '),
    headings,
    lead,
    before: previous === undefined ? '' : clean(paragraph.text.slice(previous.from, previous.to)),
    text,
    strength: strengthOf(text, lead, headings),
    binds: boundBy(text, lead, headings),
    from: paragraph.from + part.from,
    to: paragraph.from + part.to,
  }
}

/** A row of a table: "Owner: Headteacher" in two columns; in more, each cell with the name of its column. */
function rowOf(
  paragraph: PlacedParagraph,
  all: readonly PlacedParagraph[],
  at: number,
  place: Place,
  ids: PassageIds,
): Passage[] {
  const cells = (paragraph.cells ?? []).map(clean)
  let first = at
  while (all[first - 1]?.style === 'row' && all[first - 1]?.cells?.length === cells.length) first -= 1
  const names = all[first]?.cells?.map(clean) ?? []
  const headed = names.length > 2 && names.length === cells.length
  if (headed && at === first && all[at + 1]?.cells?.length === cells.length) return []
  const text = headed
    ? cells.flatMap((cell, nth) => (cell === '' ? [] : [`${names[nth] ?? ''}: ${cell}`])).join('; ')
    : (cells.length === 2 && cells[1] === '' ? [cells[0], '–'] : cells.filter(cell => cell !== ''))
        .join(': ')
        .replaceAll('::', ':')
  if (text === '') return []
  place.lead = null
  place.within = []
  const passage = passageOf(paragraph, { from: 0, to: paragraph.text.length }, '', place, ids, {
    begins: 'nothing',
    nth: 0,
    of: 1,
  })
  return [{ ...passage, text, strength: strengthOf(text, '', []), binds: boundBy(text, '', []) }]
}

/** Without Markdown's emphasis and the addresses of its links, and with single spaces. */
export function clean(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*{1,3}|(?<=^|\s)_{1,3}(?=\S)|(?<=\S)_{1,3}(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
