import type { Fields } from './kept-words.ts'

/** What a person wrote or chose: no files, no passwords, nothing hidden. */
export function wordsOfForm(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]) => {
    if (typeof value !== 'string') return []
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && (field.type === 'hidden' || field.type === 'password')) return []
    return [[name, value] as const]
  })
}

/** The whole form without its files, as the server takes it. */
export function bodyOfForm(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  return body
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** What stands in the fields of one part of a page, in a form that can be compared. */
export function wordsWithin(part: Element): string {
  const fields = [...part.querySelectorAll('input, textarea, select')].filter(isField)
  const chosen = (field: Field) => field instanceof HTMLInputElement && field.checked
  return JSON.stringify(fields.map(field => [field.name, field.value, chosen(field)]))
}

/** Puts words back into their fields. Tells whether anything changed. */
export function putBack(form: HTMLFormElement, fields: Fields): boolean {
  let changed = false
  const named = new Set(fields.map(([name]) => name))
  const waiting = [...fields]
  for (const field of form.elements) {
    if (!isField(field) || ['hidden', 'password', 'file', 'submit', 'button'].includes(field.type)) continue
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      const checked = fields.some(([name, value]) => name === field.name && value === field.value)
      changed ||= field.checked !== checked
      field.checked = checked
    } else if (named.has(field.name)) {
      const at = waiting.findIndex(([name]) => name === field.name)
      const [, value] = waiting.splice(at, 1)[0] ?? ['', field.value]
      changed ||= field.value !== value
      field.value = value
    }
  }
  return changed
}
