import { rm, stat } from 'node:fs/promises'
import { z } from 'zod'
import { documentProgram } from './cage.ts'
import { type DocumentLimits, documentLimits, type ReadDocument } from './document-limits.ts'
import { type DocumentRefusal, isDocumentRefusalCode } from './document-refusals.ts'
import { cageFor } from './find-cage.ts'
import { takeTurn } from './take-turn.ts'
import { waitForChild } from './wait-for-child.ts'

/** Twice what the longest text needs in JSON: more than that is no answer of ours. */
const bytesPerCharacter = 8

/**
 * Opens a document (DOCX, PDF, text) in a shut-in child process and reads its paragraphs. Pictures, macros, headers, footers and whatever
 * it links to are left where they are. The file is removed, whatever comes of it.
 * @throws {CageBroken} when the program cannot be started here at all
 */
export async function openDocument(
  path: string,
  changed: Partial<DocumentLimits> = {},
): Promise<ReadDocument | DocumentRefusal> {
  const limits = { ...documentLimits, ...changed }
  try {
    const { size } = await stat(path)
    if (size === 0) return { refused: 'empty' }
    if (size > limits.fileBytes) return { refused: 'file-too-large', detail: `${size} bytes` }
    const answerBytes = limits.characters * bytesPerCharacter
    const ended = await takeTurn(async () =>
      waitForChild(await cageFor(limits, documentProgram), path, { ...limits, answerBytes }),
    )
    return 'failed' in ended ? { refused: ended.failed, detail: ended.how } : believe(ended.answer, limits)
  } finally {
    await rm(path, { force: true })
  }
}

const text = z.string().max(200_000)
const paragraph = z.strictObject({
  text,
  style: z.enum(['heading', 'body', 'row']),
  level: z.number().int().min(0).max(9),
  label: z.string().max(60).optional(),
  bold: z.literal(true).optional(),
  cells: z.array(text).max(60).optional(),
})

/** The child is not trusted: were it taken over by a crafted file, it could answer anything. What it answers is plain text or nothing. */
function believe(answer: Buffer, limits: DocumentLimits): ReadDocument | DocumentRefusal {
  const shape = z.union([
    z.strictObject({ refused: z.string().refine(isDocumentRefusalCode), detail: z.string().optional() }),
    z.strictObject({ kind: z.literal('text'), text: z.string().max(limits.characters) }),
    z.strictObject({
      kind: z.enum(['docx', 'pdf']),
      pages: z.number().int().min(1).optional(),
      paragraphs: z.array(paragraph).max(limits.paragraphs),
    }),
  ])
  const read = shape.safeParse(parse(answer.toString()))
  if (!read.success) return { refused: 'unsafe', detail: read.error.message.slice(0, 500) }
  // zod writes an absent key as `undefined`, which nothing here tells apart from absent.
  return read.data as ReadDocument | DocumentRefusal
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
