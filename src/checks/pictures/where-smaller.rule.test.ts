import { describe, expect, test } from 'vitest'
import { tilesOf } from './tiles.rule.ts'
import { besideInRow, partsHinted } from './where-smaller.rule.ts'

/** Four in each of three rows, as a picture that is sent is cut. */
const parts = tilesOf(2048, 1536, 580, 80)
const numbered = (chosen: readonly unknown[]) =>
  chosen.map(one => parts.findIndex(part => part === one)).toSorted((one, other) => one - other)
const hint = (x: number, y: number) => ({ x: x - 15, y: y - 15, width: 30, height: 30 })

describe('where small faces behind large ones are looked for (s2-school-use-06a)', () => {
  test.each([
    ['without a hint nowhere, so that an ordinary photograph takes no longer', [], []],
    ['one hint: the part that holds its middle', [hint(60, 60)], [0]],
    ['three in one part: that part once', [hint(60, 60), hint(200, 100), hint(400, 300)], [0]],
    ['where two parts overlap the one that holds more of the others', [hint(530, 200), hint(700, 200)], [1]],
    ['far apart: a part for each', [hint(60, 60), hint(2000, 1500)], [0, 11]],
    ['a hint outside every part ends the search', [hint(5_000, 60)], []],
  ] as const)('%s', (_what, hints, expected) => {
    expect(parts).toHaveLength(12)
    expect(numbered(partsHinted(parts, hints))).toEqual(expected)
  })

  test.each([
    [0, [1]],
    [5, [4, 6]],
    [11, [10]],
  ] as const)('a row goes on beside part %d, never above or below it', (of, expected) => {
    const [part] = parts.slice(of)
    expect(part === undefined ? [] : numbered(besideInRow(parts, part))).toEqual(expected)
  })
})
