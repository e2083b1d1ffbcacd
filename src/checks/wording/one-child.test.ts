import { describe, expect, test } from 'vitest'
import { marked, spans } from '../testing/sample-roll.ts'

const targets = (text: string) => spans(text, 'individual_target')

describe('one child is praised, blamed or spoken to (s2-school-use-09a)', () => {
  test.each(
    [
      '[Aisha was the best of them all].',
      '[The child who wrote] on the wall, we know.',
      '[Florence, please bring your coat].',
      'A [special mention for Josh Bennett], who swept the hall.',
      'We are [so pleased for Aisha].',
      '[Aisha did a lovely job], the lights never failed.',
      '[Disappointed in Lewis Evans] today.',
      '[Josh Bennett thinks he’s a pirate].',
      '[Florence Doyle, you were the best donkey].',
      '[Go Aisha]!',
      '[#WellDoneAisha] at the gala',
      '[Welcome to the little girl who] came from Spain.',
      '[The boy who sang] at lunch, we heard you.',
      '[Enjoy your new school, Aisha].',
    ].map(marked),
  )('$text', ({ text, expected }) => {
    expect(targets(text)).toEqual(expected)
  })

  test.each([
    'Aisha scored twice.',
    'The twins who moved here from Leeds need coats.',
    'First prize went to Josh Bennett for a jam tart.',
    'Has anyone seen Aisha’s coat? Thanks.',
    'The first child who finds the key gets a sticker.',
    'Our class book is The Boy Who Grew Wings.',
    'Whoever left a scooter here, it is in the office.',
    'Thank you to all the children who helped Josh Bennett carry chairs.',
    'Well done to the whole of Year 4!',
    'Grace, please, and a little patience.',
    'Year 5 asked Aisha who was the best of them all.',
    'Hello to Aisha’s little sister, who starts in May.',
    'Teachers don’t write in books that can’t be read by the child who wrote in them.',
  ])('a report or a word to many is none: %s', text => {
    expect(targets(text)).toEqual([])
  })
})
