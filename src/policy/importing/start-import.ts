import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, documentLimits, type Works } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import './importing.kinds.ts'
import { insertImport } from './imports.store.ts'
import { READ_DOCUMENT } from './queues.ts'

/** A file as it arrived, or a text as it was pasted. */
export type Document = { readonly path: string; readonly fileName: string } | { readonly text: string }

export type StartRefusal = { readonly refused: 'not-an-adopter' | 'nothing-given' | 'file-too-large' | 'disk-full' }

/**
 * Takes a document in: its bytes are kept encrypted, a job reads them. Nothing of it is opened here, in the process that everybody's pages
 * come from. @param school null: for the whole trust
 */
export async function startImport(
  works: Works,
  visitor: Visitor,
  school: string | null,
  document: Document,
): Promise<{ started: string } | StartRefusal> {
  if (!mayAdopt(visitor, school)) return { refused: 'not-an-adopter' }
  const pasted = 'text' in document
  const bytes = pasted ? Buffer.byteLength(document.text) : (await stat(document.path)).size
  if (bytes === 0 || (pasted && document.text.trim() === '')) return { refused: 'nothing-given' }
  if (bytes > documentLimits.fileBytes) return { refused: 'file-too-large' }
  const kept = await works.files.put(
    visitor.identity.trust,
    pasted ? Buffer.from(document.text) : { path: document.path },
  )
  if ('refused' in kept) return { refused: kept.refused }
  const id = randomUUID()
  const fileName = pasted ? 'pasted-text.txt' : nameOf(document.fileName)
  return act(works, visitor.identity, async one => {
    await insertImport(one.tx, one.who.trust, {
      id,
      school,
      fileName,
      sha256: kept.sha256,
      bytes: kept.size,
      pasted,
      startedBy: one.who.person,
      startedAt: one.at,
    })
    await append(one, {
      kind: 'own-policy-handed-in',
      school,
      subject: id,
      clauses: [],
      facts: { sha256: kept.sha256, bytes: kept.size, pasted },
      words: { title: fileName },
    })
    await works.jobs.send(one.tx, READ_DOCUMENT, { trust: one.who.trust, import: id })
    return { started: id }
  })
}

/** Without folders, and short enough to be shown. */
function nameOf(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').trim()
  return name === '' ? 'document' : name.slice(-200)
}
