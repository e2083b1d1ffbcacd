/**
 * The number or sign before a paragraph. `absolute`: it says where it stands by itself ("4.1"); `relative`: it counts within what is above
 * it ("(a)"); `bullet`: a sign that counts nothing.
 */
export type Label = {
  readonly kind: 'absolute' | 'relative' | 'bullet'
  /** As printed, without the full stop at its end. */
  readonly printed: string
  /** How many letters of the paragraph it takes. */
  readonly length: number
  /** What it counts with, so that "(i)" after "(h)" is a letter and after "(a)" begins anew. */
  readonly counts: 'decimal' | 'letter' | 'roman' | 'capital' | 'sign'
}

const bulletSigns = '•●▪■◦○·‣➢➤✓✔❖\uf0a7\uf0b7\uf06f\uf0d8'
const bullet = new RegExp(`^(?:[${bulletSigns}]\\s*|[-–—*+]\\s+|o\\s+(?=\\S))`)

const forms: readonly { counts: Label['counts']; kind: Label['kind']; form: RegExp }[] = [
  { counts: 'decimal', kind: 'absolute', form: /^\d{1,3}(?:\.\d{1,3})+[.)]?(?=\s|$|\p{Lu})/u },
  { counts: 'capital', kind: 'absolute', form: /^[A-Z]\.?\d{1,3}(?:\.\d{1,3})*[.)]?(?=\s|$)/ },
  {
    counts: 'capital',
    kind: 'absolute',
    form: /^(?:section|article|clause|rule|paragraph|part|appendix|annex|schedule)\s+(?:\d{1,3}(?:\.\d+)*|[A-Z]|[IVX]{1,5})\b[.:)]?(?=\s|$)/i,
  },
  { counts: 'decimal', kind: 'absolute', form: /^§\s*\d{1,3}(?:\.\d+)*/ },
  { counts: 'decimal', kind: 'relative', form: /^(?:\d{1,2}[.)]|\(\d{1,2}\))(?=\s|$)/ },
  {
    counts: 'roman',
    kind: 'relative',
    form: /^(?:\(?(?:x{0,3}(?:ix|iv|v?i{0,3}))\)|(?:x{0,3}(?:ix|iv|v?i{1,3}|v))\.)(?=\s|$)/,
  },
  { counts: 'roman', kind: 'relative', form: /^\(?(?:X{0,3}(?:IX|IV|V?I{1,3}|V))[.)](?=\s|$)/ },
  { counts: 'letter', kind: 'relative', form: /^(?:\(?[a-z]{1,2}\)|[a-z]\.)(?=\s|$)/ },
  { counts: 'capital', kind: 'relative', form: /^(?:\(?[A-Z]\)|[A-Z]\.)(?=\s|$)/ },
]

/** Reads the label at the beginning of a paragraph, behind emphasis of Markdown; null when there is none. */
export function labelOf(text: string): Label | null {
  const start = /^[\s>]*/.exec(text)?.[0].length ?? 0
  const sign = bullet.exec(text.slice(start))
  const behind = start + (sign?.[0].length ?? 0)
  const emphasis = /^[*_]{0,3}/.exec(text.slice(behind))?.[0].length ?? 0
  const rest = text.slice(behind + emphasis)
  for (const { form, ...label } of forms) {
    const found = form.exec(rest)
    if (found === null || found[0] === '()') continue
    const length = behind + emphasis + found[0].length
    // A number alone, or a year, labels nothing.
    if (text.slice(length).replaceAll(/[\s*_]/g, '') === '') continue
    return { ...label, printed: found[0].replace(/[.:]$/, ''), length }
  }
  return sign === null ? null : { kind: 'bullet', counts: 'sign', printed: '•', length: behind }
}

/** "1 Types of social media": a number without a full stop, which is one only before a heading. */
export function headingNumber(text: string): Label | null {
  const found = /^\s*\d{1,2}(?=\s+\p{Lu})(?!\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/u.exec(text)
  return found === null
    ? null
    : { kind: 'relative', counts: 'decimal', printed: found[0].trim(), length: found[0].length }
}

/** A printed number as it stands in an id: "4.1 (a)" is 4.1a, "A.1" is a.1, "Section 3" is section-3. */
export function numberForId(printed: string): string {
  return printed
    .toLowerCase()
    .replaceAll(/[()§]/g, '')
    .trim()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
}
