import type { Answer } from './answer.ts'
import type { Works } from '../works/works.ts'

/** A form field as qs gives it: a text, a list, or a named group. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue } | undefined
export type Form = { [key: string]: FormValue }

/** A file as it arrived: in a temporary file that is removed after the handler. `tooLarge`: cut off at the limit, so it is not the file. */
export type Upload = { field: string; filename: string; path: string; size: number; tooLarge: boolean }

export type Ask<V> = {
  readonly works: Works
  readonly visitor: V
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  readonly uploads: readonly Upload[]
  /** Request headers that sign-in needs to hand on (cookie, user-agent, origin). */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The connection's own address, or what a proxy of ours (`Settings.proxies`) says; never a header that a client can write. */
  readonly client: string
  /** True for the page's own script asking for a fragment. */
  readonly byScript: boolean
  /** Takes the body as one file, on a route `forPrograms`: called once the handler knows who sends it, so a stranger's never reaches the disk. */
  readonly takeBody: () => Promise<Upload>
  /** Takes the body into memory alone, on a route `forPrograms`, so that nothing of it reaches the disk. Null: larger than so many bytes. */
  readonly takeBytes: (limit: number) => Promise<Buffer | null>
}

/** One line per route: who may, and which history event it leaves (null: it only reads, or its use case says why not). */
export type Route<V, May, Event> = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly may: May
  readonly event: Event | null
  /** Form fields (or groups) that hold what a person wrote. If her session has ended, they are shown to her again instead of being lost. */
  readonly words?: readonly string[]
  /** Files that come with the form are kept for the handler, with `video` also one of the size of a video; on every other route they are let go unread. */
  readonly takesFiles?: boolean | 'video'
  /**
   * For a program that shows a secret in a header and has no cookie: it need not say that it comes from our page, its body is left unread
   * whatever its type, and trouble is told in JSON.
   */
  readonly forPrograms?: boolean
  readonly handle: (ask: Ask<V>) => Promise<Answer>
}

/** PostgreSQL takes no NUL and JSON no unpaired surrogate. Both come from broken keyboards and copied files, never from a wish. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '')
}

/** A single text field of a form, trimmed of nothing but what no record can hold; missing or of another shape is ''. */
export function field(form: Form, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? storable(value) : ''
}

/** A list field (`who[]`), as texts. */
export function listField(form: Form, name: string): string[] {
  const value = form[name]
  if (typeof value === 'string') return [storable(value)]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').map(storable) : []
}

/** A named group (`alt[<id>]=…`), as a record of texts. */
export function groupField(form: Form, name: string): Record<string, string> {
  const value = form[name]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value)
      .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
      .map(([key, text]) => [storable(key), storable(text)]),
  )
}

/** All texts of a form under the names they were sent with: for sending the same form again. */
export function allFields(form: Form): (readonly [name: string, value: string])[] {
  const texts = (name: string, value: FormValue): (readonly [string, string])[] => {
    if (typeof value === 'string') return [[name, value]]
    if (Array.isArray(value)) return value.flatMap(one => texts(`${name}[]`, one))
    return Object.entries(value ?? {}).flatMap(([key, one]) => texts(`${name}[${key}]`, one))
  }
  return Object.entries(form).flatMap(([name, value]) => texts(name, value))
}
