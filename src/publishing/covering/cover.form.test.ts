import { expect, test } from 'vitest'
import { askedOf, readCover, thingsIn } from './cover.form.ts'

const look = {
  width: 400,
  height: 300,
  faces: [
    { x: 10, y: 10, width: 40, height: 50, sure: 0.9, recognisable: 'plainly' as const },
    { x: 110, y: 10, width: 40, height: 50, sure: 0.5, recognisable: 'hardly' as const },
  ],
  words: [{ x: 200, y: 200, width: 90, height: 20, text: 'Well done Josh', sure: 0.8 }],
  codes: [{ x: 300, y: 200, width: 60, height: 60, text: 'https://join.example', sort: 'qr' as const }],
}
const size = { width: 400, height: 300 }
const boxesOf = (form: Parameters<typeof readCover>[0]) => askedOf(readCover(form), look, size).boxes

test('everything found has a number: faces, codes, words', () => {
  expect(thingsIn(look).map(({ id }) => id)).toEqual(['face-1', 'face-2', 'code-1', 'words-1'])
  expect(thingsIn(null)).toEqual([])
})

test('without script all faces are covered, or what is ticked, or nothing', () => {
  expect(boxesOf({ what: 'all', way: 'solid', found: ['words-1'] })).toEqual([
    { x: 10, y: 10, width: 40, height: 50, way: 'solid' },
    { x: 110, y: 10, width: 40, height: 50, way: 'solid' },
  ])
  expect(boxesOf({ what: 'chosen', found: ['words-1', 'face-2', 'face-9'] }).map(({ x }) => x)).toEqual([110, 200])
  expect(boxesOf({ what: 'none', found: ['face-1'] })).toEqual([])
})

test('what was drawn stands for every other choice', () => {
  const form = { drawn: 'yes', what: 'all', crop: 'upper', box: ['1,2,30,40', 'x', '1,2,3'], frame: '0,0,200,300' }
  expect(askedOf(readCover(form), look, size)).toEqual({
    boxes: [{ x: 1, y: 2, width: 30, height: 40, way: 'blur' }],
    crop: { x: 0, y: 0, width: 200, height: 300 },
  })
})

test('a form of nobody’s making asks for nothing', () => {
  const form = { drawn: 'yes', box: { a: '1,2,3,4' }, frame: ['1,2,3,4'], way: 'none', crop: 'whole' }
  expect(askedOf(readCover(form), null, size)).toEqual({ boxes: [], crop: null })
  expect(readCover({})).toMatchObject({ looked: '', what: 'none', way: 'blur', crop: null, drawn: null })
})

test('of thousands of boxes one more is read than may be drawn', () => {
  const box = Array.from({ length: 5_000 }, () => '1,2,30,40')
  expect(boxesOf({ drawn: 'yes', box })).toHaveLength(61)
})
