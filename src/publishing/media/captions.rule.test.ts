import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asVtt, readCaptions, wordsOf } from './captions.rule.ts'

const cues = (typed: string, durationMs = 10_000) => {
  const read = readCaptions(typed, durationMs)
  return 'unclear' in read ? read : read.cues
}

describe('captions', () => {
  test('of plain lines are laid over the video, longer lines longer', () => {
    expect(cues('Hello\n\nGood morning all')).toEqual([
      { from: 0, to: 2_381, words: 'Hello' },
      { from: 2_381, to: 10_000, words: 'Good morning all' },
    ])
    expect(cues('  \n')).toEqual([])
    expect(asVtt([])).toBe('')
  })

  test.each([
    ['WebVTT', 'WEBVTT\n\nNOTE by Ann\n\n00:01.500 --> 00:03.000 align:start\n<v Ann>Hello <i>all</i>\nand welcome\n'],
    ['SubRip', '\uFEFF1\r\n00:00:01,500 --> 00:00:03,000\r\nHello all\r\nand welcome\r\n'],
  ])('as %s keep their times and nothing but what is said', (_kind, typed) => {
    expect(cues(typed)).toEqual([{ from: 1_500, to: 3_000, words: 'Hello all\nand welcome' }])
  })

  test.each([
    ['no time', 'WEBVTT\n\nsoon --> later\nHello'],
    ['an end before the beginning', '00:03.000 --> 00:01.000\nHello'],
    ['a time behind the end of the video', '00:11.000 --> 00:12.000\nHello'],
  ])('with %s are not guessed: the line is named', (_what, typed) => {
    expect(cues(typed)).toHaveProperty('unclear.line')
    expect(wordsOf(typed, 10_000)).toBe(typed)
  })

  test('are read again as they were written, whatever is said', () => {
    const said = fc.array(fc.string({ unit: fc.constantFrom('a', '<', '&', ' ', '\n', '-->', 'é'), minLength: 1 }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(said, lines => {
        const read = readCaptions(lines.map(line => line.replaceAll('-->', '→')).join('\n'), 60_000)
        if ('unclear' in read) throw new Error('Plain lines are always understood.')
        const vtt = asVtt(read.cues)
        expect(vtt.split('-->').length - 1).toBe(read.cues.length)
        expect(vtt === '' || vtt.startsWith('WEBVTT\n\n00:00:00.000 --> ')).toBe(true)
      }),
    )
  })
})
