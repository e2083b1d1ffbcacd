import { expect, test } from 'vitest'
import { marked, spans } from '../testing/sample-roll.ts'
import { findInitials } from './initials.ts'
import { prepareRoll } from './prepare-roll.ts'

const merlin = prepareRoll([
  { name: 'Tadhg Ó Súilleabháin', year: '4', class: '4 Merlin' },
  { name: 'Miriam Goldberg', year: '4', class: '4 Merlin' },
  { name: 'River Banks', year: '2', class: '2 Wren' },
  { name: 'Élise Àvila', year: '2', class: '2 Wren' },
])

function initialsIn(text: string): string[] {
  return findInitials(text, merlin).map(({ start, end }) => text.slice(start, end))
}

test.each(
  [
    '[T.Ó.S.] in 4 Merlin has the best laugh.',
    'A card for [M.G.] from 4 Merlin.',
    'Good to see [M.G.] back in Merlin.',
    '[R.B.] (Wren) lost a tooth.',
    'Wren: [R.B.] is on the door.',
    'Merlin’s [M.G.] drew the poster.',
    '[É.À.] of 2 Wren sang.',
    '[MG] (4 Merlin) came first.',
    '[M.G.] and [T.S.] of 4 Merlin made jam.',
    'Star of the week in Year 2 is [R.B.], hooray!',
  ].map(marked),
)('initials with their class single out a pupil: $text', ({ text, expected }) => {
  expect(initialsIn(text)).toEqual(expected)
})

test.each([
  'R.B. wrote to the paper.',
  'M.G. in 2 Wren is nobody of that class.',
  'M.G. Fenwick wrote the book that 4 Merlin read.',
  'P.E. in 4 Merlin is on Monday.',
  'The R&B. evening is in Wren’s room.',
  'P.S. Merlin need glue.',
])('initials of nobody in the class are left alone: %s', text => {
  expect(initialsIn(text)).toEqual([])
})

test('initials with accents are matched to the roll as they would be without', () => {
  expect(spans('S.O. in Year 5 played the harp.', 'pupil_initials')).toEqual(['S.O.'])
})
