import { z } from 'zod'
import { documentProgram } from './cage.ts'
import { type DocumentLimits, documentLimits, type ReadDocument } from './document-limits.ts'
import { type DocumentRefusal, isDocumentRefusalCode } from './document-refusals.ts'
import { openInCage, parseAnswer } from './open-in-cage.ts'

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
  const answerBytes = limits.characters * bytesPerCharacter
  return openInCage(path, { program: documentProgram, limits, answerBytes }, answer => believe(answer, limits))
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
  const read = shape.safeParse(parseAnswer(answer))
  if (!read.success) return { refused: 'unsafe', detail: read.error.message.slice(0, 500) }
  // zod writes an absent key as `undefined`, which nothing here tells apart from absent.
  return read.data as ReadDocument | DocumentRefusal
}
