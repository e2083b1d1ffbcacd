import { describe, expect, test } from 'vitest'
import { recognisable, sharpness, sharpnessWidth, straightness } from './recognisable.rule.ts'

const plain = { width: 40, straight: 1, sharp: 0.1 }

describe('how well a child would be known (s2-school-use-06a)', () => {
  test.each([
    ['large, straight and sharp, each by a hair', 'plainly', {}],
    ['a pixel too small for a stranger', 'perhaps', { width: 39 }],
    ['as small as somebody known is known', 'perhaps', { width: 20 }],
    ['smaller than that', 'hardly', { width: 19 }],
    ['a little soft', 'perhaps', { sharp: 0.099 }],
    ['as soft as can still be known', 'perhaps', { sharp: 0.02 }],
    ['a smear, however large', 'hardly', { width: 400, sharp: 0.019 }],
    ['half turned', 'plainly', { straight: 0.2 }],
    ['from the side, where those who know it know it still', 'perhaps', { straight: 0.19 }],
    ['all from the side, large and sharp', 'perhaps', { width: 400, straight: 0, sharp: 1 }],
    ['from the side and too small: the worst of the three counts', 'hardly', { width: 19, straight: 0 }],
  ] as const)('%s: %s', (_what, expected, measures) => {
    expect(recognisable({ ...plain, ...measures })).toBe(expected)
  })
})

describe('what is measured of a face', () => {
  /** 68 points, of which only the tip of the nose and the jaw below each ear count. */
  const face = (left: number, nose: number, right: number) => {
    const at = (x: number) => ({ x, y: 60 })
    return Array.from({ length: 68 }, (_, point) =>
      at(point === 1 ? left : point === 15 ? right : point === 30 ? nose : 0),
    )
  }

  test.each([
    ['straight at us', 1, face(10, 50, 90)],
    ['turned to one side', 0.25, face(10, 26, 90)],
    ['turned to the other', 0.25, face(10, 74, 90)],
    ['from the side', 0, face(10, 10, 90)],
    ['not told, so as if straight', 1, []],
  ] as const)('%s: %d', (_what, expected, points) => {
    expect(straightness(points)).toBeCloseTo(expected)
  })

  const picture = (light: (x: number, y: number) => number) =>
    Uint8Array.from({ length: sharpnessWidth ** 2 }, (_, at) =>
      light(at % sharpnessWidth, Math.floor(at / sharpnessWidth)),
    )

  test('an edge is as sharp whatever its contrast, a slope is not, one colour is nothing', () => {
    const edge = (dark: number, bright: number) =>
      sharpness(
        picture(x => (x % 8 < 4 ? dark : bright)),
        sharpnessWidth,
      )
    const slope = sharpness(
      picture(x => x * 5),
      sharpnessWidth,
    )
    expect(recognisable({ ...plain, sharp: edge(0, 255) })).toBe('plainly')
    expect(edge(100, 110)).toBeCloseTo(edge(0, 255))
    expect(slope).toBeLessThan(0.02)
    const grey = picture(() => 120)
    expect(sharpness(grey, sharpnessWidth)).toBe(0)
  })
})
