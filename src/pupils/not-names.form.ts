import { field, type Form } from '../platform/platform.ts'

/** A word to be added, as typed. */
export function readWord(form: Form): string {
  return field(form, 'word').toWellFormed().replaceAll('\u0000', '')
}
