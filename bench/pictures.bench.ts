/**
 * A photograph of 12 megapixels with a group of 20 whose faces are about 200 px wide: opened in the cage and drawn anew, then looked at. Aims:
 * decode, faces and re-encode 1.5 s on one core, words 3 s beside it, 700 MB. Beside it the machine's own measures: SHA-256 of the same file,
 * and what sharp alone takes to decode it and to draw it anew. The machine does other things too, so the least of several rounds is shown
 * beside the middle.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { lookAtPicture } from '../src/checks/checks.ts'
import { findFaces } from '../src/checks/pictures/find-faces.ts'
import { group, isThere, paper, scene } from '../src/checks/pictures/testing/draw-pictures.ts'
import { openPicture } from '../src/platform/platform.ts'
import { memoryOf } from '../scripts/house/memory.mjs'
import { ofEndedChildren } from './processor.ts'

// What this file draws for itself (300 MB) is no part of looking: memory is measured in a process that does nothing else, started as the worker is.
const [, self = '', alone] = process.argv
if (alone !== undefined) {
  const jpeg = readFileSync(alone)
  const bare = process.memoryUsage.rss()
  for (let round = 0; round < 2; round += 1) await Promise.all([lookAtPicture(jpeg), lookAtPicture(jpeg)])
  const most = process.resourceUsage().maxRSS * 1024
  console.log(
    `memory: ${Math.round(bare / 1e6)} MB before, at most ${Math.round(most / 1e6)} MB with two pictures at once`,
  )
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'bench-pictures-'))
const rounds = 5
const { picture, faces } = await group(20, 200)

async function several(work: () => Promise<number> | number): Promise<{ least: number; middle: number }> {
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) took.push(await work())
  took.sort((one, other) => one - other)
  return { least: took[0] ?? 0, middle: took[Math.floor(rounds / 2)] ?? 0 }
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function show(name: string, { least, middle }: { least: number; middle: number }): void {
  console.log(
    `${name.padEnd(58)} least ${least.toFixed(0).padStart(6)} ms   middle ${middle.toFixed(0).padStart(6)} ms`,
  )
}

let upload = 0
async function open() {
  const path = join(folder, String((upload += 1)))
  writeFileSync(path, picture)
  const opened = await openPicture(path, { into: folder })
  if ('refused' in opened) throw new Error(opened.sentence)
  return opened
}

/** When each stage of one look was done. */
async function stages(jpeg: Uint8Array): Promise<Record<string, number>> {
  const began = performance.now()
  const done: Record<string, number> = {}
  await lookAtPicture(jpeg, { tell: stage => (done[stage] = performance.now() - began) })
  return { ...done, all: performance.now() - began }
}

show('SHA-256 of the file', await several(() => timed(() => createHash('sha256').update(picture).digest())))
show(
  'sharp alone: decode, draw anew at 2048 px',
  await several(() => timed(() => sharp(picture).resize(2048).jpeg({ mozjpeg: true }).toBuffer())),
)
const opened = await open()
const jpeg = readFileSync(opened.path)
show('opened in the cage: decode and re-encode', await several(() => timed(open)))
const endedBefore = await ofEndedChildren()
for (let round = 0; round < rounds; round += 1) await open()
const perOpening = ((await ofEndedChildren()) - endedBefore) / rounds
show('the same, processor time of its process', { least: perOpening, middle: perOpening })
const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true })
const pixels = { data, width: info.width, height: info.height }
await findFaces(pixels)
show('faces alone, wall clock', await several(() => timed(() => findFaces(pixels))))
/** Of the whole process, so what libvips does in threads of its own and the collector are counted as well. */
const facesAlone = await several(async () => {
  const before = process.cpuUsage()
  await findFaces(pixels)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
})
show('faces alone, processor time', facesAlone)
show('decode, re-encode and faces on one core, processor time', {
  least: perOpening + facesAlone.least,
  middle: perOpening + facesAlone.middle,
})
show('the first look, with nets and words loaded', { least: (await stages(jpeg))['all'] ?? 0, middle: 0 })
const runs: Record<string, number>[] = []
for (let round = 0; round < rounds; round += 1) runs.push(await stages(jpeg))
for (const stage of ['codes', 'faces', 'words']) {
  const took = runs.map(run => run[stage] ?? 0).toSorted((one, other) => one - other)
  show(`${stage}, all three at once on two cores`, { least: took[0] ?? 0, middle: took[Math.floor(rounds / 2)] ?? 0 })
}
show('two pictures at once', await several(() => timed(() => Promise.all([lookAtPicture(jpeg), lookAtPicture(jpeg)]))))
spawnSync(process.execPath, [...memoryOf('worker'), '--enable-source-maps', self, opened.path], { stdio: 'inherit' })
const { faces: seen } = await lookAtPicture(jpeg)
const scale = opened.width / 4000
const found = faces.filter(({ x, y, width, height }) =>
  seen.some(one => isThere(one, { x: x * scale, y: y * scale, width: width * scale, height: height * scale })),
)
console.log(
  `${found.length} of ${faces.length} faces found at ${opened.width} × ${opened.height} px, ${seen.length - found.length} besides`,
)
/** Twelve names in six sizes, upright and leaning, on one picture as it is looked at. */
const names = ['Josh Bennett', 'Aisha Khan', 'Priya Shah', 'Tomasz Nowak', 'Grace Adeyemi', 'Owen Pritchard']
const sizes = [12, 14, 18, 24, 32, 48]
const sheets = await Promise.all(
  [0, 5].flatMap((lean, column) =>
    names.map(async (name, at) => {
      const { data } = await paper([name], sizes[at] ?? 24, { lean })
      return { input: data, left: 150 + column * 900, top: 60 + at * 230 }
    }),
  ),
)
const { words } = await lookAtPicture(await scene(2048, 1536, sheets))
const read = names.map(name => words.filter(({ text }) => text.includes(name)).length)
console.log(
  `${read.reduce((sum, one) => sum + Math.min(2, one), 0)} of ${2 * names.length} names read, 12 to 48 px, half of them leaning by 5°`,
)
rmSync(folder, { recursive: true, force: true })
process.exit(0)
