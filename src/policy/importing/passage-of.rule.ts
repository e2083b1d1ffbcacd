import { clean } from './clean.ts'
import type { Passage, PlacedParagraph } from './passage.ts'
import type { Numbered, PassageIds } from './passage-ids.ts'
import type { Place } from './place-in-document.rule.ts'
import type { Part } from './sentences.rule.ts'
import { boundBy, strengthOf } from './strength.rule.ts'

/** One statement, with where it stands and how it is cited. */
export function passageOf(
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
export function rowOf(
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
