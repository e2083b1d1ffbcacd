/**
 * The program of the child that opens one document: bytes in by stdin, its paragraphs out by stdout, nothing else. Like picture-child.ts it
 * is started by cage.ts with an empty environment and must not import anything of the house but what lies in this folder.
 * Answer: byte 1 when its libraries are loaded, then JSON: a ReadDocument or a DocumentRefusal.
 */
import type { DocumentLimits, ReadDocument } from './document-limits.ts'
import type { DocumentRefusal } from './document-refusals.ts'
import { kindOfDocument } from './kind-of-document.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'

const limits: DocumentLimits = JSON.parse(process.argv[2] ?? '{}')
const send = process.stdout.write.bind(process.stdout)
// Libraries print what they think of a damaged file; standard output belongs to the answer alone.
process.stdout.write = process.stderr.write.bind(process.stderr)
send(Buffer.of(1))

// Where the system cannot limit memory (macOS, Windows), the child stops itself. 70 is known to wait-for-child.ts.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.memoryBytes) process.exit(70)
}, 50).unref()

try {
  send(JSON.stringify(withinLimits(await read(await standardInput()))))
} catch (error) {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const starved = /memory|alloc/i.test(detail) || error instanceof RangeError
  send(JSON.stringify({ refused: starved ? 'too-much-memory' : 'damaged', detail: detail.slice(0, 500) }))
}

async function read(bytes: Buffer): Promise<ReadDocument | DocumentRefusal> {
  const kind = kindOfDocument(bytes)
  if (kind === 'pdf') return readPdf(bytes, limits)
  if (kind === 'zip') return readDocx(bytes, limits)
  return 'text' in kind ? { kind: 'text', text: kind.text } : kind
}

function withinLimits(document: ReadDocument | DocumentRefusal): ReadDocument | DocumentRefusal {
  if ('refused' in document) return document
  const texts = document.kind === 'text' ? [document.text] : document.paragraphs.map(paragraph => paragraph.text)
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  if (!texts.some(text => /\p{L}{2}/u.test(text)))
    return { refused: document.kind === 'text' ? 'empty' : 'no-text', detail: `${texts.length} paragraphs` }
  return characters > limits.characters || texts.length > limits.paragraphs ? { refused: 'too-long' } : document
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
