import { describe, expect, test } from 'vitest'
import { textOfCaptions, textOfCard, textOfPoll } from './beside-text.ts'

describe('captions are checked as they were sent, and only their times are blanked', () => {
  test.each([
    '00:01.000 --> 00:04.000',
    '00:00:01,000 --> 00:00:04,000',
    '  01:00:01.000  -->  01:00:04.000 align:start position:10%',
  ])('%s', times => {
    const blanked = textOfCaptions(`WEBVTT\r\n\r\n${times}\r\nWe sing.`)
    expect(blanked).toBe(`WEBVTT\r\n\r\n${' '.repeat(times.length)}\r\nWe sing.`)
  })

  test.each(['Josh Bennett --> wins', '00:01 --> Josh Bennett', '00:01.000 --> 00:04.000 Josh Bennett'])(
    'not %s, whose words somebody reads',
    words => expect(textOfCaptions(words)).toBe(words),
  )
})

test('an empty choice is a line, so that line n is choice n and places are those of what was sent', () => {
  expect(textOfPoll({ options: ['', 'Yes', '', 'No'] }).split('\n')).toEqual(['', 'Yes', '', 'No'])
  expect(textOfPoll({ question: '', options: ['Yes'] })).toBe('\nYes')
  expect(textOfCard({ title: '', description: 'News' })).toBe('\nNews')
  expect(textOfCard({ description: 'News' })).toBe('News')
})
