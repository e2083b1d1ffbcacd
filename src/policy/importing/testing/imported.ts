import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Visitor } from '../../../people/people.ts'
import type { Works } from '../../../platform/platform.ts'
import { readDocument } from '../read-document.job.ts'
import { type Document, startImport } from '../start-import.ts'

/** Hands a document in and reads it, as the page and the worker do. Answers the id of the import. */
export async function imported(
  works: Works,
  visitor: Visitor,
  school: string | null,
  document: Document,
): Promise<string> {
  const outcome = await startImport(works, visitor, school, document)
  if ('refused' in outcome) throw new Error(`The document was not taken: ${outcome.refused}`)
  await readDocument.work(works, { trust: visitor.identity.trust, import: outcome.started })
  return outcome.started
}

/** Bytes as a file that somebody uploads. */
export async function asFile(bytes: Uint8Array, fileName: string): Promise<{ path: string; fileName: string }> {
  const path = join(await mkdtemp(join(tmpdir(), 'clausewise-import-')), randomUUID())
  await writeFile(path, bytes)
  return { path, fileName }
}
