import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { LARGEST_PACK } from '../importing/bring-pack.ts'
import { PackText } from './pack-faults.ts'
import { embeddedPackNames } from './packs.ts'
import { readPack } from './read-pack.ts'

/** What stands there by the reader that knows places, where it finds no fault. */
function slowly(text: string): unknown {
  const read = new PackText(text, 'a')
  return read.faults().length > 0 ? 'a fault' : read.plain()
}

const quickly = (text: string) => new PackText(text, 'a').quickly()

/** Where the quick reader answers at all, it says the same. @returns whether it answered */
function agree(text: string): boolean {
  const quick = quickly(text)
  if (quick !== undefined) expect(quick.plain, text).toEqual(slowly(text))
  return quick !== undefined
}

const ODD =
  `yes no on off y n Yes TRUE true True tRUE false null Null NULL nULL ~ 0 -0 +1 017 0o17 0O17 0x1F 0X1F 0b11 1_000 1,000 1:30 12:30:45 1e3 1E3
  1e 1.5 1. .5 -.5 +.5 . .. .inf -.inf +.inf .Inf .INF .nan .NaN nan inf Infinity 2026-09-01 2026-09-01T10:00:00Z 1.2.3 07 08 09 0.0 00 1e400
  99999999999999999999 0x 0o 0o8 __proto__ constructor toString = - : -- --- [] {} [a] {a: b} "" '' "a" 'a' "a\\nb" 'it''s' "\\u00e9" # a#b a#`.split(
    /\s+/,
  )

describe('a pack is read quickly, and says the same as when it is read with places', () => {
  test.each(embeddedPackNames())('%s', name => {
    const text = readFileSync(join(installationRoot(), 'packs', name, 'pack.yaml'), 'utf8')
    expect(agree(text)).toBe(true)
    // With something it may not read quickly: the same pack all the same.
    expect(readPack(`# a remark\u2028\n${text}`, name)).toEqual(readPack(text, name))
  })

  test.each(ODD)('%s, as a value, in a list, as a key and in a flow', scalar => {
    for (const text of [
      `a: ${scalar}`,
      `- ${scalar}\n- b`,
      `${scalar}: b`,
      `a: [${scalar}, b]`,
      `a: {b: ${scalar}}`,
      `a: {${scalar}: b}`,
      `a: b ${scalar}`,
      `a: >-\n  ${scalar}\n  b`,
      `a: ${scalar}\n  ${scalar}`,
    ])
      agree(text)
  })

  test('whatever pieces a text is put together of', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ODD),
      fc.constantFrom(
        '\n',
        '\n  ',
        '\n    ',
        ' ',
        ': ',
        '- ',
        ', ',
        '[',
        ']',
        '{',
        '}',
        ' #',
        '|',
        '>',
        '>-',
        '|+',
        '\r\n',
        '"',
        "'",
        'a',
        'é',
        '\u00a0',
      ),
      fc.string({ maxLength: 3 }),
    )
    let answered = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        if (agree(pieces.join(''))) answered += 1
      }),
      { numRuns: 20_000 },
    )
    // Else it would agree with nothing.
    expect(answered).toBeGreaterThan(2_000)
  })

  test.each([
    ['blank lines', '\n'],
    ['lines of blanks', `${' '.repeat(99)}\n`],
    ['blanks in one line', ' '],
    ['dashes', '- '],
    ['dots', '.'],
    ['question marks', '? '],
  ])(
    'a file of the largest size with nothing but %s is read through once, and does not hold up everybody',
    (_what, piece) => {
      const text = piece.repeat(Math.ceil(LARGEST_PACK / piece.length)).slice(0, LARGEST_PACK)
      quickly(`a: b\n${text}`)
      quickly(`${text}\na: b`)
    },
  )

  test.each([
    ['an alias', 'a: &x [1, 2]\nb: *x'],
    ['a tag', 'a: !!str 1'],
    ['a merged key', 'a:\n  <<: {b: c}'],
    ['two documents', 'a: b\n---\nc: d'],
    ['a key written twice', 'a: b\na: c'],
    ['a list that does not end', 'a: [b'],
  ])('%s is left to the reader that knows places', (_what, text) => {
    expect(quickly(text)).toBeUndefined()
  })
})
