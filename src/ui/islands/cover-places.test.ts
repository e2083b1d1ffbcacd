import { expect, test } from 'vitest'
import { within } from './cover-places.ts'

const picture = { width: 200, height: 100 }

test.each([
  ['stays where it is', { x: 10, y: 20, width: 30, height: 40 }, { x: 10, y: 20, width: 30, height: 40 }],
  [
    'is moved back from the upper left',
    { x: -10, y: -20, width: 30, height: 40 },
    { x: 0, y: 0, width: 30, height: 40 },
  ],
  [
    'is moved back from the lower right',
    { x: 190, y: 90, width: 30, height: 40 },
    { x: 170, y: 60, width: 30, height: 40 },
  ],
  ['never becomes too small to hold', { x: 10, y: 20, width: -5, height: 1 }, { x: 10, y: 20, width: 8, height: 8 }],
  [
    'is never larger than the picture',
    { x: 10, y: 20, width: 900, height: 900 },
    { x: 0, y: 0, width: 200, height: 100 },
  ],
])('a box %s', (_what, place, kept) => {
  expect(within(place, picture)).toEqual(kept)
})
