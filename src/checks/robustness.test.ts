import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIn, prepareRoll } from './checks.ts'
import { hostile } from './testing/hostile-texts.ts'
import { primary, roll } from './testing/sample-roll.ts'
import { AT_MOST, timesLonger } from './testing/times-longer.ts'

describe('whatever is written', () => {
  test('it never throws, and every span is a real place of the text', () => {
    fc.assert(
      fc.property(hostile, text => {
        for (const finding of findIn({ text, platform: 'x', alt: [text] }, roll, primary).findings) {
          const valid = finding.start >= 0 && finding.end > finding.start && finding.end <= text.length
          if (
            !valid ||
            text.slice(finding.start, finding.end) !== finding.span ||
            !(finding.sure > 0 && finding.sure <= 1)
          )
            return false
          const { replace } = finding
          if (replace !== undefined && (replace.start < 0 || replace.end < replace.start || replace.end > text.length))
            return false
        }
        return true
      }),
      { numRuns: 500 },
    )
  })

  test('any roll can be prepared', () => {
    const rows = fc.array(fc.record({ name: fc.string({ unit: 'binary', maxLength: 40 }) }), { maxLength: 20 })
    fc.assert(
      fc.property(rows, hostile, (people, text) => {
        const names = people.map(row => row.name)
        const { findings } = findIn({ text, platform: 'x' }, prepareRoll(people, people, names), primary)
        return findings.every(finding => text.slice(finding.start, finding.end) === finding.span)
      }),
      { numRuns: 200 },
    )
  })

  test('a full name of any roll is found, in capitals, as a hashtag and without its accents', () => {
    const word = fc.stringMatching(/^[BDFGKLMNPRTVZ][aeiouáéíöüł]{2}[dgklmnprtvz][aeiouéç]{2}[kmrtz]$/)
    fc.assert(
      fc.property(word, word, (given, surname) => {
        const one = prepareRoll([{ name: `${given} ${surname}` }])
        const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')
        const ways = [
          `${given} ${surname}`,
          `${given} ${surname}`.toUpperCase(),
          bare(`${given} ${surname}`),
          bare(`${given}-${surname}`),
          `${given}\u200b ${surname}`,
        ]
        const spansOf = (text: string) =>
          findIn({ text, platform: 'x' }, one, primary)
            .findings.filter(found => found.kind === 'pupil_name')
            .map(found => found.span.replaceAll('\u200b', ''))
        const tag = bare(`#${given}${surname}`)
        return (
          ways.every(way => spansOf(`Today ${way} read.`)[0] === way.replaceAll('\u200b', '')) &&
          spansOf(tag)[0] === tag.slice(1)
        )
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['names', 'Josh Bennett, '],
    ['hashtags', '#welldoneaisha '],
    ['one hashtag', 'aisha'],
    ['combining marks', '\u0301'],
    ['dots', 'J.'],
    ['blanks', ' '],
    ['at signs', '@'],
    ['digits', '0'],
    ['apostrophes', "O'"],
    ['capitals', 'A'],
    ['initials', 'A.B. '],
    ['addresses', 'a@b.'],
    ['praise', 'well done '],
    ['and', 'Will and '],
    ['requests', 'send us your '],
    ['quotes', '"“‘'],
    ['emoji', '👨‍👩‍👧'],
    ['line ends', '\n'],
    ['titles', 'Mrs '],
  ])('200,000 characters of %s are read in one go', (_what, unit) => {
    const read = (text: string) => findIn({ text, platform: 'x' }, roll, primary)
    expect(timesLonger(read, unit, unit === 'aisha' ? '#' : '')).toBeLessThan(AT_MOST)
  })

  test('a megabyte of combining marks upon one letter is read', () => {
    const marks = '\u0301'.repeat(500_000)
    expect(findIn({ text: `Josh Bennett. e${marks}`, platform: 'x' }, roll, primary).findings[0]?.span).toBe(
      'Josh Bennett',
    )
  })

  test('a step that is taken for each pair of places would be seen', () => {
    const eachPair = (text: string) => {
      let same = 0
      for (let one = 0; one < text.length; one += 1)
        for (let other = 0; other < text.length; other += 1) if (text[one] === text[other]) same += 1
      return same
    }
    // Twenty times as much to read, so four hundred times as long: with ten and a hundred a slow moment of the shorter one was seen to leave 34.
    expect(timesLonger(eachPair, 'ab', '', [1_000, 20_000])).toBeGreaterThan(AT_MOST)
  })
})
