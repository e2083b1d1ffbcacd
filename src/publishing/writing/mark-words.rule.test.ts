import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markWords } from './mark-words.rule.ts'

describe('the words with what was found', () => {
  it('marks each finding with its number', () => {
    expect(markWords('Thank you Josh Bennett!', [{ start: 10, end: 22, number: 1 }])).toEqual([
      { words: 'Thank you ', numbers: [] },
      { words: 'Josh Bennett', numbers: [1] },
      { words: '!', numbers: [] },
    ])
  })

  it('gives one mark to findings that overlap', () => {
    const pieces = markWords('Josh Bennett', [
      { start: 0, end: 12, number: 1 },
      { start: 0, end: 4, number: 2 },
    ])
    expect(pieces).toEqual([{ words: 'Josh Bennett', numbers: [1, 2] }])
  })

  it('leaves out plain words far from any finding, so that a page never carries 100,000 characters twice', () => {
    const pieces = markWords(`${'a'.repeat(50_000)}Josh${'b'.repeat(50_000)}`, [
      { start: 50_000, end: 50_004, number: 1 },
    ])
    expect(pieces.map(piece => piece.words).join('').length).toBeLessThan(1_000)
    expect(pieces.some(piece => piece.cut)).toBe(true)
  })

  it('loses and doubles nothing in a short text, wherever the findings are', () => {
    const mark = fc
      .record({ start: fc.nat(60), end: fc.nat(60) })
      .map(({ start, end }) => ({ start: Math.min(start, end), end: Math.max(start, end) + 1, number: 1 }))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        expect(
          markWords(text, marks)
            .map(piece => piece.words)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
