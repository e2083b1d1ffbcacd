import { expect, test } from 'vitest'
import { markOf } from '../text/pair-sieve.ts'
import { readComment } from './read-comment.ts'

test.each([
  'u r a t*at n i no where u live',
  "she's tellin evry1 in yr 4, year 6's an all",
  'look at www.example.org 🔪🔪 dont',
])(
  'each word carries the mark of the word it is read as, else the lists would be asked for the one that was written: %s',
  text => {
    const { tokens } = readComment(text)
    expect(tokens.length).toBeGreaterThan(5)
    expect(tokens.map(({ mark }) => mark)).toEqual(tokens.map(({ key }) => markOf(key)))
  },
)
