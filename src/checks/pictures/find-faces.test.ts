import sharp from 'sharp'
import { expect, test } from 'vitest'
import { findFaces } from './find-faces.ts'
import { inRows, isThere } from './testing/draw-pictures.ts'

/** So many of each row are found, the back row first. */
async function foundInRows(...rows: readonly { readonly people: number; readonly faceWidth: number }[]) {
  const { picture, faces } = await inRows(rows, { width: 1600, height: 1200 })
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const seen = await findFaces({ data, width: info.width, height: info.height })
  const there = faces.map(face => seen.filter(one => isThere(one, face)).length)
  let from = 0
  const found = rows.map(({ people }) => there.slice(from, (from += people)).filter(times => times === 1).length)
  return { found, besides: seen.length - there.reduce((sum, times) => sum + times, 0) }
}

test('a face in the back row is found though those in front are large (s2-school-use-06a)', async () => {
  const seen = await foundInRows({ people: 8, faceWidth: 24 }, { people: 4, faceWidth: 150 })
  expect(seen).toEqual({ found: [8, 4], besides: 0 })
})
