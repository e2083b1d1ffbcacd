/**
 * How many faces are found, by their width, with rows of large ones before rows of small ones; faces where nobody is; and what a look takes of a processor. The faces are laid on
 * a plain ground and, where `FACES_NOBODY` names a folder of photographs without people, on each of those, which are looked at alone too.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { findFaces, type Pixels } from '../src/checks/pictures/find-faces.ts'
import { isThere } from '../src/checks/pictures/testing/draw-pictures.ts'
import { ground, lay, type Row } from './laid-faces.ts'

// As the thread that looks (src/checks/pictures/look-worker.ts).
sharp.cache(false)
sharp.concurrency(1)

const folder = process.env['FACES_NOBODY']
const pictures = folder === undefined ? [] : readdirSync(folder).map(name => join(folder, name))

interface Tally {
  looks: number
  found: number
  faces: number
  besides: number
  processor: number
}
const tallies = new Map<string, Tally>()

function tally(name: string): Tally {
  const known = tallies.get(name) ?? { looks: 0, found: 0, faces: 0, besides: 0, processor: 0 }
  tallies.set(name, known)
  return known
}

async function look(name: string, pixels: Pixels, rows: Awaited<ReturnType<typeof lay>>['faces']) {
  const before = process.cpuUsage()
  const seen = await findFaces(pixels)
  const { user, system } = process.cpuUsage(before)
  const one = tally(name)
  one.looks += 1
  one.processor += (user + system) / 1000
  const faces = rows.flat()
  one.besides += seen.filter(face => !faces.some(real => isThere(face, real))).length
  // The back row is what is asked about, and stands first; the front row is told of where there are two.
  for (const [at, row] of rows.entries()) {
    const of = at === 0 ? one : tally(`${name}, the front row`)
    of.faces += row.length
    of.found += row.filter(real => seen.some(face => isThere(face, real))).length
  }
}

const row = (people: number, faceWidth: number, at: number): Row => ({ people, faceWidth, at })
const plain = await ground(undefined)
const grounds = [plain, ...(await Promise.all(pictures.map(ground)))]
// What is loaded first is no part of a look.
await findFaces((await lay(plain, [], 0)).pixels)

const widths = [16, 20, 24, 28, 34, 40, 48, 56, 80, 120]
for (const [from, width] of widths.entries()) {
  const rows = [0.13, 0.37, 0.62, 0.87].map(at => row(5, width, at))
  const { pixels, faces } = await lay(plain, rows, from)
  await look(`20 faces of ${width} px`, pixels, [faces.flat()])
}
let at = 0
for (const back of [20, 24, 28, 34, 40])
  for (const front of [90, 120, 160, 200])
    for (const on of [plain, grounds[1 + (at % Math.max(1, pictures.length))]]) {
      if (on === undefined) continue
      const rows = [row(12, back, 0.23), row(front < 150 ? 7 : 5, front, 0.65)]
      const { pixels, faces } = await lay(on, rows, at)
      await look(`12 of ${back} px behind 5 or 7 large ones`, pixels, faces)
      at += 1
    }
for (const on of grounds.slice(1)) {
  const nobody = await lay(on, [], 0)
  await look('nobody', nobody.pixels, [[]])
  const one = await lay(on, [row(1, 160, 0.6)], (at += 1))
  await look('one large face before the same', one.pixels, one.faces)
}
for (const [name, { looks, found, faces, besides, processor }] of tallies) {
  const took = looks === 0 ? '' : `, ${besides} besides; ${(processor / looks).toFixed(0)} ms of a processor a look`
  console.log(`${name.padEnd(48)} ${found} of ${faces}${took}`)
}
