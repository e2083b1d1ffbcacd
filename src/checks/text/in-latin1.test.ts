import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostile } from '../testing/hostile-texts.ts'
import { inLatin1 } from './in-latin1.ts'

test('a post typed on a telephone keeps each letter and sign at its place', () => {
  expect(inLatin1('Łukasz’s team – “well done” … 🎉')).toBe(`Lukasz's team \x96 "well done" \xb7 \xa4\xa4`)
  expect(inLatin1('Siân O’Brien, Müller, Šárka')).toBe("Siân O'Brien, Müller, Sárka")
})

test('letters of other scripts stay letters, large or small as they were', () => {
  const read = inLatin1('Жанна محمد 王伟')
  expect(read).toMatch(/^\p{Lu}\p{Ll}{4} \p{Lo}{4} \p{Lo}{2}$/u)
})

test('look-alikes of Latin letters become the letters that they imitate', () => {
  expect(inLatin1('Аisha')).toBe('Aisha')
})

test('a text with accents that stand by themselves is left as it is', () => {
  const apart = 'T.Ó.S. – 4B'.normalize('NFD')
  expect(inLatin1(apart)).toBe(apart)
})

test('whatever the text, no place in it moves, and what is Latin-1 stays as it is', () => {
  fc.assert(
    fc.property(hostile, text => {
      const read = inLatin1(text)
      expect(read.length).toBe(text.length)
      for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x100) expect(read[at]).toBe(text[at])
      for (let at = 0; at < text.length; at += 1) expect(/\s/.test(read[at] ?? '')).toBe(/\s/.test(text[at] ?? ''))
    }),
  )
})
