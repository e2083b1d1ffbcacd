/**
 * The program of the thread that looks at pictures: bytes of a clean JPEG in, a PictureLook out. It loads 20 MB of nets and words once and
 * keeps them. Plain TypeScript that Node can run by leaving the types out; in the bundle it is an entry of its own. It must import nothing
 * of the house but what lies in this folder.
 */
import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import { findFaces } from './find-faces.ts'
import type { FromLooker, ToLooker } from './look-pool.ts'
import { readCodes } from './read-codes.ts'
import { readWords } from './read-words.ts'

// Each picture is another one: what libvips would keep for the next is only memory.
sharp.cache(false)
// Each of its own threads keeps memory back; there is work for the processors beside it.
sharp.concurrency(1)

// Much more than openPicture gives; a picture that was not opened by it does no harm here.
const mostPixels = 20_000_000

function say(message: FromLooker): void {
  parentPort?.postMessage(message)
}

async function look(jpeg: Uint8Array): Promise<void> {
  const { data, info } = await sharp(jpeg, { limitInputPixels: mostPixels })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const pixels = { data, width, height }
  const done = async <Found>(stage: 'faces' | 'words' | 'codes', found: Promise<Found>): Promise<Found> => {
    const all = await found
    say({ stage })
    return all
  }
  // Words are read in threads of their own (tesseract.js starts them), so they begin first and are read beside the others.
  const words = done('words', readWords(pixels))
  const [faces, codes, read] = await Promise.all([
    done('faces', findFaces(pixels)),
    done('codes', readCodes(pixels)),
    words,
  ])
  say({ look: { width, height, faces, words: read, codes } })
}

parentPort?.on('message', ({ jpeg }: ToLooker) => {
  look(jpeg).catch((error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }))
})
