import type { Document, Element } from '@xmldom/xmldom'

/** What one paragraph is numbered with, as Word prints it: "4.1", "(a)", "iii.", "•". `depth`: 0 for the outermost list. */
export type Printed = { label: string; depth: number }

type Level = { start: number; format: string; text: string; restartsAfter: number | null; legal: boolean }
type Numbering = { abstract: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> }
type ListStyle = { numId: string | null; depth: number | null; basedOn: string | null }

/**
 * Counts what Word counts. mammoth turns automatic numbers into list items without their number, but a policy is cited by it.
 * Source: ECMA-376 part 1, 17.9 (numbering), 17.3.1.19 (numPr).
 */
export class DocxNumbers {
  private readonly numberings: ReadonlyMap<string, Numbering>
  private readonly styles: ReadonlyMap<string, ListStyle>
  /** How far each abstract numbering has counted, by level: lists that share one go on where the other stopped. */
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(numbering: Document | undefined, styles: Document | undefined) {
    this.styles = readStyles(styles)
    this.numberings = readNumbering(numbering)
  }

  /** The number of the next paragraph in reading order; undefined when it has none. Call it once for each. */
  next(paragraph: Element): Printed | undefined {
    const properties = child(paragraph, 'pPr')
    const own = properties && child(properties, 'numPr')
    const style = this.styleOf(attribute(properties && child(properties, 'pStyle'), 'val'))
    const numId = attribute(own && child(own, 'numId'), 'val') ?? style.numId
    if (numId === null || numId === '0') return undefined
    const depth = Math.min(8, Math.max(0, Number(attribute(own && child(own, 'ilvl'), 'val') ?? style.depth ?? 0) || 0))
    const numbering = this.numberings.get(numId)
    const level = numbering?.levels.get(depth)
    return numbering && level ? this.count(numId, numbering, depth, level) : undefined
  }

  private count(numId: string, numbering: Numbering, depth: number, level: Level): Printed {
    if (level.format === 'bullet') return { label: bulletOf(level.text), depth }
    const counts = this.counts.get(numbering.abstract) ?? []
    this.counts.set(numbering.abstract, counts)
    const begins = `${numId}/${depth}`
    const restart = this.begun.has(begins) ? undefined : numbering.starts.get(depth)
    this.begun.add(begins)
    const before = counts[depth]
    counts[depth] = restart ?? (before === undefined ? level.start : before + 1)
    // A level begins again after one above it, unless it says that none (0) or only some do so.
    for (let deeper = depth + 1; deeper <= 8; deeper += 1) {
      const after = numbering.levels.get(deeper)?.restartsAfter ?? deeper
      if (depth < after) Reflect.deleteProperty(counts, deeper)
    }
    const label = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = numbering.levels.get(at)
      const value = counts[at] ?? of?.start ?? 1
      return printed(value, level.legal && at < depth ? 'decimal' : (of?.format ?? 'decimal'))
    })
    return { label: label.trim(), depth }
  }

  private styleOf(id: string | null, seen = 0): { numId: string | null; depth: number | null } {
    const style = id === null ? undefined : this.styles.get(id)
    if (style === undefined || seen > 10) return { numId: null, depth: null }
    const above = this.styleOf(style.basedOn, seen + 1)
    return { numId: style.numId ?? above.numId, depth: style.depth ?? above.depth }
  }
}

function readStyles(styles: Document | undefined): Map<string, ListStyle> {
  return new Map(
    all(styles, 'style').map(style => {
      const properties = child(style, 'pPr')
      const numbered = properties && child(properties, 'numPr')
      const depth = attribute(numbered && child(numbered, 'ilvl'), 'val')
      return [
        attribute(style, 'styleId') ?? '',
        {
          numId: attribute(numbered && child(numbered, 'numId'), 'val'),
          depth: depth === null ? null : Number(depth),
          basedOn: attribute(child(style, 'basedOn'), 'val'),
        },
      ]
    }),
  )
}

function readNumbering(numbering: Document | undefined): Map<string, Numbering> {
  const abstracts = new Map(all(numbering, 'abstractNum').map(one => [attribute(one, 'abstractNumId') ?? '', one]))
  // A numbering may only name a list style, whose levels stand in the numbering that defines it.
  const byStyle = new Map(
    [...abstracts].flatMap(([id, one]) => {
      const name = attribute(child(one, 'styleLink'), 'val')
      return name === null ? [] : [[name, id] as const]
    }),
  )
  return new Map(
    all(numbering, 'num').map(num => {
      const named = attribute(child(num, 'abstractNumId'), 'val') ?? ''
      const link = attribute(child(abstracts.get(named), 'numStyleLink'), 'val')
      const abstract = (link === null ? undefined : byStyle.get(link)) ?? named
      const levels = new Map(levelsOf(abstracts.get(abstract)))
      const starts = new Map<number, number>()
      for (const change of all(num, 'lvlOverride')) {
        const depth = Number(attribute(change, 'ilvl') ?? 0)
        for (const [at, level] of levelsOf(change)) levels.set(at, level)
        const start = attribute(child(change, 'startOverride'), 'val')
        if (start !== null) starts.set(depth, Number(start))
      }
      return [attribute(num, 'numId') ?? '', { abstract, levels, starts }]
    }),
  )
}

function levelsOf(within: Element | undefined): [number, Level][] {
  return all(within, 'lvl').map(level => {
    const restart = attribute(child(level, 'lvlRestart'), 'val')
    return [
      Number(attribute(level, 'ilvl') ?? 0),
      {
        start: Number(attribute(child(level, 'start'), 'val') ?? 1),
        format: attribute(child(level, 'numFmt'), 'val') ?? 'decimal',
        text: attribute(child(level, 'lvlText'), 'val') ?? '',
        restartsAfter: restart === null ? null : Number(restart),
        legal: child(level, 'isLgl') !== undefined,
      },
    ]
  })
}

/** Bullets come from picture fonts, whose letters mean nothing elsewhere. */
function bulletOf(text: string): string {
  return /^[-–—•o*]$/.test(text) ? text : '•'
}

export function printed(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** Word goes on after z with aa, bb, cc. */
function letters(value: number): string {
  const letter = String.fromCodePoint(97 + ((value - 1) % 26))
  return letter.repeat(Math.min(10, Math.floor((value - 1) / 26) + 1))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

/** Elements by their name without prefix, anywhere below. */
export function all(within: Document | Element | undefined, name: string): Element[] {
  return within === undefined ? [] : [...within.getElementsByTagNameNS('*', name)]
}

export function child(within: Element | undefined, name: string): Element | undefined {
  for (let node = within?.firstChild ?? null; node !== null; node = node.nextSibling) {
    // In a DOM, what has node type 1 is an element.
    if (node.nodeType === 1 && (node as Element).localName === name) return node as Element
  }
  return undefined
}

function attribute(of: Element | undefined, name: string): string | null {
  if (of === undefined) return null
  for (const one of of.attributes) if (one.localName === name) return one.value
  return null
}
