import { type Label, numberForId } from './printed-number.rule.ts'

const ordinals = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

/** What an id is made of: numbers where the document prints some, else the heading's words and a count. */
export type Numbered = {
  readonly number: string
  readonly within: readonly Label[]
  readonly heading: string
  /** Does the paragraph begin with a number of its own, a sign, or nothing? */
  readonly begins: 'number' | 'sign' | 'nothing'
  /** Which of the statements of its paragraph, from 0, and of how many. */
  readonly nth: number
  readonly of: number
}

/**
 * Gives each passage an id of its own that the same document gives again: `own-4.1a` where a number is printed, `own-4.1-b2` for the second
 * bullet under it, `own-4.1-p1` for a paragraph that goes on, `own-visits-3` where nothing is printed, `own-4.1-2` for the second statement of
 * one paragraph. A printed number used again gets "-second".
 */
export class PassageIds {
  private readonly used = new Set<string>()
  private readonly counts = new Map<string, number>()

  next({ number, within, heading, begins, nth, of }: Numbered): string {
    const counted = within.filter(label => label.kind !== 'bullet')
    const letters = counted.map(label => numberForId(label.printed)).join('.')
    const base = number === '' ? slug(heading) : numberForId(number)
    const printed =
      letters === '' ? base : /\d$/.test(base) && /^[a-z]/.test(letters) ? base + letters : `${base}.${letters}`
    const way = number === '' && counted.length === 0 ? 'heading' : begins
    const key = `${way} ${printed}`
    const time = nth === 0 ? (this.counts.get(key) ?? 0) + 1 : (this.counts.get(key) ?? 1)
    this.counts.set(key, time)
    const own = {
      heading: `${printed}-${time}`,
      sign: `${printed}-b${time}`,
      nothing: `${printed}-p${time}`,
      number: time === 1 ? printed : `${printed}-${ordinals[time] ?? time}`,
    }[way]
    return this.free(`own-${own}${of > 1 ? `-${nth + 1}` : ''}`)
  }

  /** Numbers that were printed before more than one paragraph, as ids have them: "7.1". */
  printedTwice(): string[] {
    return [...this.counts].flatMap(([key, times]) => (key.startsWith('number ') && times > 1 ? [key.slice(7)] : []))
  }

  private free(id: string): string {
    let free = id
    for (let time = 2; this.used.has(free); time += 1) free = `${id}-${ordinals[time] ?? time}`
    this.used.add(free)
    return free
  }
}

const small = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'or',
  'for',
  'to',
  'in',
  'on',
  'by',
  'with',
  'this',
  'our',
  'your',
  'at',
])

/** At most three words of a heading. */
function slug(heading: string): string {
  const words = heading
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter(word => word !== '' && !small.has(word))
  return words.slice(0, 3).join('-') || 'text'
}
