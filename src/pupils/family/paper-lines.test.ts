import { expect, test } from 'vitest'
import { faceOf } from './paper-faces.ts'
import { linesOf } from './paper-lines.ts'

/** Every letter is one point wide. */
const lines = (words: string, dir: 'ltr' | 'rtl', width = 1000) =>
  linesOf(words, { dir, face: 'regular', width }, ({ text }) => text.length).map(line => line.map(({ text }) => text))

test('a line from left to right stays as it is, and no word is broken where its letters stand in two files', () => {
  expect(lines('czy możemy pokazywać', 'ltr').map(line => line.join(''))).toEqual(['czy możemy pokazywać'])
  expect(lines('czy możemy pokazywać', 'ltr', 11).map(line => line.join(''))).toEqual(['czy możemy', 'pokazywać'])
})

test('from right to left the last word is drawn first, and what is in other letters keeps its own order', () => {
  expect(lines('أو افتح https://a.example/family واكتب', 'rtl')[0]?.filter(text => text !== ' ')).toEqual([
    'واكتب',
    'https://a.example/family',
    'افتح',
    'أو',
  ])
  // The name stands apart from its bracket, and the bracket is turned round.
  expect(lines('لدى \u2068Orrin Primary (North)\u2069 (ب)', 'rtl')[0]?.join('')).toBe('(ب) Orrin Primary (North) لدى')
  expect(lines('ACDE-FGHJ-3467', 'rtl')[0]?.join('')).toBe('ACDE-FGHJ-3467')
})

test.each([
  ['ł', 'european'],
  ['є', 'cyrillic'],
  ['ہ', 'arabic'],
  ['ক', 'bengali'],
  ['।', 'bengali'],
  ['A', 'regular'],
  ['“', 'regular'],
])('%s is drawn from the letters of %s', (letter, face) => {
  expect(faceOf(letter, 'regular')).toBe(face)
})
