/**
 * The program of the child that opens one picture: bytes in by stdin, a JPEG out by stdout, nothing else.
 * It is started by cage.ts with an empty environment and as little of the machine as the machine allows; it must not import
 * anything of the house but what lies in this folder, so that there is nothing in it worth stealing.
 * Plain TypeScript that Node can run by leaving the types out; in the bundle it is an entry of its own.
 * Answer: byte 1 when its libraries are loaded (what fails before is our fault, what fails after is the picture's), then the
 * length of the JSON (4 bytes), a ChildReply, then the picture.
 */
import { networkInterfaces } from 'node:os'
import sharp from 'sharp'
import type { ChildReply, PictureLimits } from './picture-limits.ts'
import { redrawPicture } from './redraw-picture.ts'
import { whatItTells } from './what-it-tells.ts'

const limits: PictureLimits = JSON.parse(process.argv[2] ?? '{}')
sharp.concurrency(1)
sharp.cache(false)
const send = process.stdout.write.bind(process.stdout)
// libheif prints what it thinks of a damaged file with console.log; standard output belongs to the answer alone.
process.stdout.write = process.stderr.write.bind(process.stderr)
send(Buffer.of(1))

// Where the system cannot limit memory (macOS, Windows), the child stops itself. 70 is known to run-child.ts.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.memoryBytes) process.exit(70)
}, 50).unref()

try {
  const bytes = await standardInput()
  const drawn = await redrawPicture(bytes, limits)
  if (typeof drawn === 'string') reply({ refused: drawn, detail: '' })
  else {
    const { bytes: jpeg, ...measures } = drawn
    reply({ ...measures, found: whatItTells(bytes), inside: whereAmI() }, jpeg)
  }
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error)
  const starved = /memory|alloc|abort|pixel limit/i.test(detail) || error instanceof RangeError
  reply({ refused: starved ? 'too-much-memory' : 'damaged', detail: detail.slice(0, 500) })
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function whereAmI() {
  const network = Object.values(networkInterfaces()).some(addresses => addresses?.some(address => !address.internal))
  return { network, user: process.getuid?.() }
}

function reply(answer: ChildReply, jpeg: Uint8Array = new Uint8Array()): void {
  const json = Buffer.from(JSON.stringify(answer))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  send(Buffer.concat([length, json, jpeg]))
}
