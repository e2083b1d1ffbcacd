import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cage, cages } from './cage.ts'
import { type Found, type PictureLimits, pictureLimits } from './picture-limits.ts'
import { type PictureRefusal, refusePicture } from './picture-refusals.ts'
import { type Answer, CageBroken, runChild } from './run-child.ts'
import { takeTurn } from './take-turn.ts'

export { type Found, type PictureLimits, pictureLimits } from './picture-limits.ts'
export type { PictureRefusal, PictureRefusalCode } from './picture-refusals.ts'
export { CageBroken } from './run-child.ts'

/**
 * A picture drawn anew: a JPEG in sRGB at `path`, without metadata, at most 2048 px and 2,000,000 bytes.
 * `found`: what personal data the original carried. `animated`: only its first frame was kept. `shrunk`: it was larger.
 */
export type Opened = {
  path: string
  size: number
  width: number
  height: number
  sha256: string
  found: Found
  animated: boolean
  shrunk: boolean
}

/** `into`: the folder for the result, made if missing. `limits`: other limits than `pictureLimits`. */
export type OpenPictureOptions = { into: string; limits?: Partial<PictureLimits> }

/**
 * Opens the picture in the file `bytesPath` in a shut-in child process and draws it anew. At most two are open at a time.
 * The original is deleted, whatever comes of it: it may say where a child stood. A refusal is an answer; CageBroken is thrown
 * when the program that opens pictures cannot be started here at all (installation incomplete).
 */
export async function openPicture(bytesPath: string, options: OpenPictureOptions): Promise<Opened | PictureRefusal> {
  const limits = { ...pictureLimits, ...options.limits }
  try {
    const { size } = await stat(bytesPath)
    if (size === 0) return refusePicture('empty')
    if (size > limits.fileBytes) return refusePicture('file-too-large', `${size} bytes`)
    const answer = await takeTurn(async () => runChild(await cageFor(limits), bytesPath, limits))
    return 'refused' in answer ? answer : await keep(answer, options.into)
  } finally {
    await rm(bytesPath, { force: true })
  }
}

/** What holds a picture's program on this machine, in one sentence for the log at start and the page for administrators. */
export async function describeCage(): Promise<string> {
  const { claims } = await findCage()
  const lacking = [
    ...(claims.limits ? [] : ['limits of memory by the system']),
    ...(claims.network ? [] : ['cutting it off from the network']),
    ...(claims.user ? [] : ['running it as another user']),
  ]
  const held = 'Pictures are opened in a process of their own, without secrets or database'
  return lacking.length === 0
    ? `${held}, without network, as a user without rights.`
    : `${held}; this machine does not allow ${lacking.join(', ')}.`
}

let cageHere: Promise<Cage> | undefined

/** Tried once for each process, because only trying shows what a machine allows. */
function findCage(): Promise<Cage> {
  cageHere ??= tryCages().catch((error: unknown) => {
    cageHere = undefined
    throw error
  })
  return cageHere
}

/** The cage that works here, with these limits. */
async function cageFor(limits: PictureLimits): Promise<Cage> {
  const { claims } = await findCage()
  const same = cages(limits).find(
    cage =>
      cage.claims.network === claims.network &&
      cage.claims.user === claims.user &&
      cage.claims.limits === claims.limits,
  )
  if (!same)
    throw new CageBroken(
      'A program that shuts pictures in has been removed since this process started. Start it again.',
    )
  return same
}

/** A white picture of one pixel (PNG), drawn to see whether a cage lets the child work. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWP4//8/AAX+Av5Y8msOAAAAAElFTkSuQmCC',
  'base64',
)

async function tryCages(): Promise<Cage> {
  const seen: string[] = []
  for (const cage of cages(pictureLimits)) {
    try {
      const answer = await runChild(cage, onePixel, pictureLimits)
      if ('refused' in answer) seen.push(answer.detail ?? answer.refused)
      // A cage counts for what it does, seen from within, not for what its command line promises.
      else if (holds(cage, answer)) return cage
      else seen.push(`${cage.command} started, but does not hold what it should`)
    } catch (error) {
      if (!(error instanceof CageBroken)) throw error
      seen.push(error.message)
    }
  }
  throw new CageBroken(
    `Pictures cannot be opened on this machine. Repair the installation with: npm ci. Seen: ${seen.join(' | ')}`,
  )
}

function holds(cage: Cage, { inside }: Answer): boolean {
  return !(cage.claims.network && inside.network) && !(cage.claims.user && inside.user === process.getuid?.())
}

async function keep(answer: Answer, folder: string): Promise<Opened | PictureRefusal> {
  const { jpeg, inside: _inside, ...told } = answer
  const sha256 = createHash('sha256').update(jpeg).digest('hex')
  const path = join(folder, `${sha256}.jpg`)
  const unfinished = join(folder, `${randomUUID()}.part`)
  try {
    await mkdir(folder, { recursive: true })
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(jpeg)
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    return { path, size: jpeg.length, sha256, ...told }
  } catch (error) {
    await rm(unfinished, { force: true })
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
    if (code === 'ENOSPC' || code === 'EDQUOT') return refusePicture('disk-full', String(error))
    throw error
  }
}
