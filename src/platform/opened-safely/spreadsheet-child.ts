/**
 * The program of the child that opens one spreadsheet: bytes in by stdin, the rows of its first sheet out by stdout, nothing else. Like
 * picture-child.ts it is started by cage.ts with an empty environment and must not import anything of the house but what lies in this folder.
 * Answer: byte 1 when its libraries are loaded, then JSON: a ReadSpreadsheet or a SpreadsheetRefusal.
 */
import { readXlsx } from './read-xlsx.ts'
import type { SpreadsheetLimits } from './spreadsheet-limits.ts'

const limits: SpreadsheetLimits = JSON.parse(process.argv[2] ?? '{}')
const send = process.stdout.write.bind(process.stdout)
// Libraries print what they think of a damaged file; standard output belongs to the answer alone.
process.stdout.write = process.stderr.write.bind(process.stderr)
send(Buffer.of(1))

// Where the system cannot limit memory (macOS, Windows), the child stops itself. 70 is known to wait-for-child.ts.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.memoryBytes) process.exit(70)
}, 50).unref()

try {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  send(JSON.stringify(readXlsx(Buffer.concat(chunks), limits)))
} catch (error) {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const starved = /memory|alloc/i.test(detail) || error instanceof RangeError
  send(JSON.stringify({ refused: starved ? 'too-much-memory' : 'damaged', detail: detail.slice(0, 500) }))
}
