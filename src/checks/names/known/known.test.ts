import { describe, expect, test } from 'vitest'
import { spans } from '../../testing/sample-roll.ts'
import { tokenise } from '../../text/tokens.ts'
import { readSentences } from '../../text/reading.ts'
import { peopleOfWorks } from './known-works.ts'
import { wordsOfKnownThings } from './known-things.ts'
import phrases from './phrases.json' with { type: 'json' }
import works from './works.json' with { type: 'json' }

const read = (text: string) => readSentences(text, tokenise(text))

describe('what everybody knows by a name is no pupil (s2-school-use-05a)', () => {
  test.each([
    'We boiled Charlotte potatoes for the soup.',
    'Charlotte Dujardin has sent us a signed horseshoe.',
    'Well done, everyone: our film night was Jordan Henderson against the goats.',
    'Thank you to Florence and the Machine for the tickets.',
  ])('%s', text => {
    expect(spans(text, 'pupil_name')).toEqual([])
  })

  test('but a pupil of that very name is one, and so is whoever stands beside it', () => {
    expect(spans('Charlotte Iqbal peeled the Charlotte potatoes.', 'pupil_name')).toEqual(['Charlotte Iqbal'])
    expect(spans('Well done Charlotte, whose potatoes won.', 'pupil_name')).toEqual(['Charlotte'])
  })

  test('and a phrase does not reach into the next line', () => {
    expect(wordsOfKnownThings(read('Charlotte potatoes')).size).toBe(2)
    expect(wordsOfKnownThings(read('Charlotte\nPotatoes')).size).toBe(0)
  })
})

test('a text that tells of a work tells who is in it, and in which sentence', () => {
  const people = peopleOfWorks(read('Oliver asked. The Artful Dodger and Fagin were in fine voice.'))
  expect([...(people.get('oliver') ?? [])]).toEqual([1])
  expect(people.get('matilda')).toBeUndefined()
  expect(peopleOfWorks(read('Oliver asked for more crayons.')).size).toBe(0)
})

test('the lists hold what they say: phrases of two words or more, and works with who tells and who is told of', () => {
  const all = Object.values(phrases).flatMap(sort => sort.split('|'))
  expect(all.filter(phrase => !/^[a-z]+(?: [a-z]+)+$/.test(phrase))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
  expect(works.filter(line => !/^[a-z\d| ]+: ?[a-z]+(?: [a-z]+)*$/.test(line))).toEqual([])
})
