import { href } from '../href.ts'

type Plain = string | number | boolean | null | undefined

/** govuk-frontend's `attributes` option: values as text; `{ value, optional: true }` leaves the attribute out when empty. */
export type Attributes = { readonly [name: string]: Plain | { value: Plain; optional?: boolean } }

/** `attributes` ready to spread into an element. Throws for `on…` and `style`, which our Content-Security-Policy would drop silently. */
export function extra(attributes: Attributes | undefined): { [name: string]: string | true | undefined } {
  const ready: { [name: string]: string | true | undefined } = {}
  for (const [name, item] of Object.entries(attributes ?? {})) {
    if (/^(on|style$)/i.test(name))
      throw new Error(`The attribute "${name}" does nothing under our policy: use a class or an island`)
    const optional = typeof item === 'object' && item !== null && item.optional === true
    const value = typeof item === 'object' && item !== null ? item.value : item
    if (optional && (value === undefined || value === null || value === false)) continue
    if (optional && value === true) ready[name] = true
    else if (/^(href|src|action|formaction)$/i.test(name)) ready[name] = href(String(value ?? ''))
    else ready[name] = String(value ?? '')
  }
  return ready
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined | null | false | ''> }

/** Leaves out what is empty, so that a missing option does not wipe out the same name in `attributes`. */
export function given<const T extends object>(own: T): Given<T> {
  const kept = Object.entries(own).filter(
    ([, value]) => value !== undefined && value !== null && value !== false && value !== '',
  )
  // Object.fromEntries forgets the names; they are those of `own`.
  return Object.fromEntries(kept) as Given<T>
}

/** Class names joined by spaces, empty ones left out. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** A message in each plural form a language has, keyed by CLDR's names (`one`, `other` …), with `%{count}` where the number goes. */
export type PluralMessages = { readonly [rule: string]: string }

/** govuk-frontend's way to hand words to its scripts: `data-i18n.<key>` or `data-i18n.<key>.<plural rule>`. */
export function scriptWords(key: string, words: string | PluralMessages | undefined): { [name: string]: string } {
  if (!words) return {}
  if (typeof words === 'string') return { [`data-i18n.${key}`]: words }
  return Object.fromEntries(Object.entries(words).map(([rule, message]) => [`data-i18n.${key}.${rule}`, message]))
}
