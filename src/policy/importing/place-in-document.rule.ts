import type { Label } from './printed-number.rule.ts'

/** How deep a heading stands: smaller is further out. */
export type Heading = { readonly text: string; readonly rank: number; readonly printed: string }

/** Where we are in the document while its paragraphs pass. */
export type Place = {
  headings: Heading[]
  /** The printed number of the paragraph or heading that counted last, to which "(a)" belongs. */
  number: string
  /** The numbers inside it, from the outside: "(a)", then "(i)". */
  within: Label[]
  /** The sentence the running list began with, and how deep that list lies. */
  lead: { text: string; within: number } | null
}

/** Under this heading numbers and lists begin anew. */
export function enter(place: Place, heading: Heading, label: Label | null): void {
  place.headings = [...place.headings.filter(above => above.rank < heading.rank), heading]
  place.number = label?.kind === 'bullet' ? '' : heading.printed
  place.within = []
  place.lead = null
}

/** Takes the paragraph's own number into the place, and says how it is cited from the outside in. */
export function countIn(place: Place, label: Label | null): void {
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
