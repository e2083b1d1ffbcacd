/**
 * The program of the child that opens one large table: bytes in by stdin; its lines out by stdout, a thousand to a line of JSON, nothing else.
 * Like spreadsheet-child.ts it is started by cage.ts with an empty environment and must not import anything of the house but what lies in this
 * folder. Answer: byte 1 when its libraries are loaded; lines of JSON, each `[[line, cell, …], …]`; last `{"done": kind}` or a refusal.
 */
import { unzipSync } from 'fflate'
import { readRoster } from './read-roster.ts'
import { readXlsx } from './read-xlsx.ts'
import { filled, readSeparatedLines, type TableLine } from './separated.rule.ts'
import { spreadsheetLimits } from './spreadsheet-limits.ts'
import { ofSpreadsheet, type OpenTableRefusal, PART_ROWS, type TableKind, type TableLimits } from './table-limits.ts'

const limits: TableLimits = JSON.parse(process.argv[2] ?? '{}')
const send = process.stdout.write.bind(process.stdout)
// Libraries print what they think of a damaged file; standard output belongs to the answer alone.
process.stdout.write = process.stderr.write.bind(process.stderr)
send(Buffer.of(1))

// Where the system cannot limit memory (macOS, Windows), the child stops itself. 70 is known to wait-for-child.ts.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.memoryBytes) process.exit(70)
}, 50).unref()

class Stopped extends Error {
  override name = 'Stopped'
  readonly why: OpenTableRefusal
  constructor(why: OpenTableRefusal) {
    super(why.refused)
    this.why = why
  }
}

let part: unknown[] = []
let rows = 0

function take({ line, cells }: TableLine): void {
  if (filled(cells) === 0) return
  // The headings and what is printed above them count too.
  if ((rows += 1) > limits.rows + 12) throw new Stopped({ refused: 'too-many-rows' })
  if (cells.length > limits.columns && filled(cells.slice(limits.columns)) > 0)
    throw new Stopped({ refused: 'too-many-columns', line })
  part.push([line, ...cells.slice(0, limits.columns).map(cell => cell.trim().slice(0, limits.cell))])
  if (part.length === PART_ROWS) sendPart()
}

function sendPart(): void {
  if (part.length > 0) send(`${JSON.stringify(part)}\n`)
  part = []
}

function read(bytes: Buffer): OpenTableRefusal | { done: TableKind } {
  const ole = bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  if (!ole && !bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')))
    return readSeparatedLines(bytes, take) ?? { done: 'separated' }
  const names: string[] = []
  if (!ole)
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
  if (!ole && !names.includes('xl/workbook.xml'))
    return readRoster(bytes, names, limits, take) ?? { done: 'one-roster' }
  const sheet = readXlsx(bytes, { ...spreadsheetLimits, columns: limits.columns })
  if ('refused' in sheet) return { ...sheet, refused: ofSpreadsheet(sheet.refused) }
  for (const line of sheet.rows) take(line)
  return { done: 'spreadsheet' }
}

function answerTo(bytes: Buffer): OpenTableRefusal | { done: TableKind } {
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof Stopped) return error.why
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    const starved = /memory|alloc/i.test(detail) || error instanceof RangeError
    return { refused: starved ? 'too-much-memory' : 'damaged', detail: detail.slice(0, 500) }
  }
}

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const answer = answerTo(Buffer.concat(chunks))
sendPart()
send(`${JSON.stringify(answer)}\n`)
