import type { FastifyRequest } from 'fastify'
import { formOf } from './read-body.ts'
import { readFieldsOnly } from './read-upload.ts'
import { allFields, type Form } from './route.ts'
import type { Trouble } from './trouble.ts'

/** How far a request's form has been read: `lost` while it arrives, and for good when that failed. */
export type Sent = { form: Form | 'unread' | 'lost' }

/** Where nothing of what was sent was kept, and it is not for the sender to mend. */
const OURS: ReadonlySet<Trouble> = new Set<Trouble>(['records-away', 'disk-full', 'broken'])

/**
 * What somebody wrote that could not be taken, to be shown to her again. Null: nothing was written, it was not our trouble, or it never arrived.
 */
export async function wordsToGiveBack(
  route: { readonly words?: readonly string[] },
  request: FastifyRequest,
  sent: Sent,
  trouble: Trouble,
): Promise<Form | null> {
  if (route.words === undefined || !OURS.has(trouble) || sent.form === 'lost') return null
  const form = sent.form === 'unread' ? await fieldsOf(request) : sent.form
  return anyWritten(form, route.words) ? form : null
}

/** A body that cannot be read any more says less than the trouble that is being answered. */
async function fieldsOf(request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) return formOf(request)
  return readFieldsOnly(request).catch(() => ({}))
}

export function anyWritten(form: Form, words: readonly string[]): boolean {
  return allFields(form).some(
    ([name, value]) => words.some(own => name === own || name.startsWith(`${own}[`)) && value.trim() !== '',
  )
}
