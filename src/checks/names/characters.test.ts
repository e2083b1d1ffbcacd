import { describe, expect, test } from 'vitest'
import { marked, spans } from '../testing/sample-roll.ts'

describe('who is known from elsewhere is no pupil (s2-school-use-05a)', () => {
  test.each([
    ['a company of a book', 'Harry and Hermione are on our reading wall.'],
    ['a company of three', 'Peter, Susan and Lucy went through the wardrobe in 4B’s play.'],
    ['a school of wizards', 'Harry likes trains, said nobody at Hogwarts.'],
    ['a play', 'Matilda was a triumph from start to finish.'],
    ['a play that is to come', 'Our summer musical is Matilda. Auditions on Monday.'],
    ['a book that got votes', 'The novel vote so far: Matilda 9, Holes 12.'],
    ['a place among places', 'Florence, Rome and Venice were our stops in the Italy week.'],
    ['a country among countries', 'Our pen pals live in Egypt, Jordan and Oman.'],
    ['islands', 'Lewis and Harris are one island, we learned.'],
    ['an inn', 'The George has lent us its car park.'],
    ['a queen by number', 'Victoria I has never been, but Elizabeth I and William I have.'],
    ['a storm', 'Storm Joshua has taken the bike shed roof.'],
    ['a saint in the same sentence', 'George met the dragon again on St George’s Day.'],
    ['who was named in full before', 'Lewis Hamilton signed our poster. Lewis even drew a car.'],
    ['a book, and pity for its hero', 'We read Charlotte’s Web. Poor Charlotte!'],
    ['a pet', 'Our class pet George has a new tank.'],
    ['pets by two names', 'Josh and George the guinea pigs need a home for half-term.'],
    ['kittens and what they are called', 'The farm kittens are called Josh and Aisha.'],
    ['a shop', 'Harry’s bakery gave us forty rolls.'],
  ])('%s: %s', (_what, text) => {
    expect(spans(text, 'pupil_name')).toEqual([])
  })

  test.each(
    [
      '[Harry] read the whole book, says his teacher.',
      '[Matilda] was the narrator. [Matilda] was brave.',
      'St George’s Day was fun. Well done [George] on your dragon!',
      'We learned about Lewis Hamilton. Congratulations [Lewis] on your model.',
      '[Florence] and [Jordan] made a map of Rome.',
      '[Josh] the goalkeeper saved two.',
      'Our chickens were named by [Josh] and [Aisha].',
      '[George]’s cake stall raised £4.',
      'On St Andrew’s Day [Andrew Shaw] played the pipes.',
    ].map(marked),
  )('but a pupil is one: $text', ({ text, expected }) => {
    expect(spans(text, 'pupil_name')).toEqual(expected)
  })
})

describe('a name with a slip (s2-school-use-05a)', () => {
  test.each(
    [
      'Top of the board: [Ashia], then [Łukasz].',
      'A lovely painting by [Mattilda].',
      'Well done [Jsohua]!',
      'Two goals by [Charlote] today.',
    ].map(marked),
  )('$text', ({ text, expected }) => {
    expect(spans(text, 'pupil_name')).toEqual(expected)
  })

  test.each([
    'Marley and Scrooge were in our Christmas play.',
    'Well done to Martha from the library.',
    'Chess: two games won, one lost.',
  ])('another name that is near is left alone: %s', text => {
    expect(spans(text, 'pupil_name')).toEqual([])
  })
})
