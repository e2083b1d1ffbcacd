import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Covered, CROPS, cropOf, MOST_BOXES, planCover, SMALLEST_CROP } from './cover-picture.rule.ts'

const picture = { width: 800, height: 601 }
const box = (x: number, y: number, width: number, height: number): Covered => ({ x, y, width, height, way: 'blur' })

describe('what is drawn over a picture', () => {
  test.each([
    ['stands as asked', box(10, 20, 30, 40), box(10, 20, 30, 40)],
    ['grows outwards to whole pixels', box(10.6, 20.2, 30, 40), box(10, 20, 31, 41)],
    ['is cut at the left and the top', box(-5, -6, 30, 40), box(0, 0, 25, 34)],
    ['is cut at the right and the bottom', box(790, 590, 30, 40), box(790, 590, 10, 11)],
    ['covers the whole picture where it is larger', box(-9, -9, 5_000, 5_000), box(0, 0, 800, 601)],
  ])('a box %s', (_what, asked, drawn) => {
    expect(planCover(picture, { boxes: [asked], crop: null })).toEqual({ boxes: [drawn], crop: null })
  })

  test.each([
    ['outside', box(900, 10, 30, 40)],
    ['of nothing', box(10, 10, 0, 0)],
    ['turned inside out', box(100, 100, -50, -50)],
    ['that is no number', box(Number.NaN, 10, 30, 40)],
    ['of a slip of the finger', box(10, 10, 2, 2)],
  ])('a box %s is left out, and alone it asks for nothing', (_what, asked) => {
    expect(planCover(picture, { boxes: [asked], crop: null })).toEqual({ refused: 'nothing-asked' })
    expect(planCover(picture, { boxes: [asked, box(1, 1, 9, 9)], crop: null })).toEqual({
      boxes: [box(1, 1, 9, 9)],
      crop: null,
    })
  })

  test('more than 60 boxes are refused, 60 are drawn', () => {
    const many = Array.from({ length: MOST_BOXES }, (_, at) => box(at, at, 20, 20))
    expect(planCover(picture, { boxes: many, crop: null })).toMatchObject({ boxes: many })
    expect(planCover(picture, { boxes: [...many, box(0, 0, 9, 9)], crop: null })).toEqual({ refused: 'too-many-boxes' })
  })
})

describe('what stays of a picture', () => {
  test.each([
    ['square', { x: 99, y: 0, width: 601, height: 601 }],
    ['upper', { x: 0, y: 0, width: 800, height: 301 }],
    ['lower', { x: 0, y: 300, width: 800, height: 301 }],
    ['left', { x: 0, y: 0, width: 400, height: 601 }],
    ['right', { x: 400, y: 0, width: 400, height: 601 }],
  ] as const)('%s', (crop, kept) => {
    expect(planCover(picture, { boxes: [], crop })).toEqual({ boxes: [], crop: kept })
  })

  test('a frame over everything is no crop', () => {
    const whole = { x: 0, y: 0, ...picture }
    expect(planCover(picture, { boxes: [], crop: whole })).toEqual({ refused: 'nothing-asked' })
    expect(planCover(picture, { boxes: [box(1, 1, 9, 9)], crop: whole })).toMatchObject({ crop: null })
  })

  test.each([
    ['empty', { x: 10, y: 10, width: 0, height: 0 }],
    ['outside', { x: 900, y: 10, width: 100, height: 100 }],
    ['smaller than a picture can be', { x: 0, y: 0, width: SMALLEST_CROP - 1, height: 300 }],
    ['of a picture that is too small for it', 'upper' as const],
  ])('a frame that is %s is refused', (what, crop) => {
    const of = what.startsWith('of a picture') ? { width: 60, height: 60 } : picture
    expect(planCover(of, { boxes: [box(1, 1, 9, 9)], crop })).toEqual({ refused: 'crop-empty' })
  })

  test('the halves and the square lie inside every picture', () => {
    const side = fc.integer({ min: 1, max: 4_000 })
    fc.assert(
      fc.property(side, side, fc.constantFrom(...CROPS), (width, height, crop) => {
        const kept = cropOf(crop, { width, height })
        expect(kept.x).toBeGreaterThanOrEqual(0)
        expect(kept.y).toBeGreaterThanOrEqual(0)
        expect(kept.x + kept.width).toBeLessThanOrEqual(width)
        expect(kept.y + kept.height).toBeLessThanOrEqual(height)
        expect(Math.min(kept.width, kept.height)).toBeGreaterThan(0)
      }),
    )
  })
})

test('whatever is asked, what is drawn is whole pixels inside the picture', () => {
  const size = fc.integer({ min: 1, max: 3_000 })
  const any = fc.oneof(fc.double(), fc.integer({ min: -4_000, max: 4_000 }))
  const boxes = fc.array(
    fc.record({ x: any, y: any, width: any, height: any, way: fc.constantFrom('blur' as const, 'solid' as const) }),
    { maxLength: 70 },
  )
  fc.assert(
    fc.property(size, size, boxes, (width, height, asked) => {
      const plan = planCover({ width, height }, { boxes: asked, crop: null })
      if ('refused' in plan) return
      for (const one of plan.boxes) {
        expect(Object.values({ ...one, way: 0 }).every(Number.isInteger)).toBe(true)
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true)
      }
    }),
  )
})
