import { expect, test } from 'vitest'
import { marked, spans } from '../testing/sample-roll.ts'

test.each(
  [
    'Ring Kath on [oh seven seven double oh nine hundred four five six] after six.'.replace(
      'nine hundred',
      'nine oh oh',
    ),
    'Text [07700 nine double oh one two three] if you can help.',
    'My number: [zero seven seven zero zero, nine zero zero, one one two].',
    'Write to [sam.hill at gmail dot com] about the raffle.',
    'Her e-mail is [pat dot green at outlook.com].',
    'Leave cakes at [Rose Cottage, Mill Lane] before noon, Jean is at home.',
    'Post cards to [The Old Bakery, 3 Church Street] please.',
    'The family live at [number 14], the green door.',
    'DOB on the form was [03.09.2017].',
    'Name and date of birth please, like this: Sam, [1/2/2016].',
    'He was born on [3 March 2018] in the snow.',
    'Her postcode is [ls6 2ab].',
    'Pay to sort code [001234], account [12345678].',
    'Pay into account [1234 5678], thanks.',
    'Whose is the car [ab12 cde]? It is blocking the drive.',
    'Josh’s gran is on [01632 960777].',
    'Card number [4929 0000 0000 0006] was left in the hall.',
  ].map(marked),
)('a detail of somebody’s own is found as it is written: $text', ({ text, expected }) => {
  expect(spans(text, 'personal_details_disclosed')).toEqual(expected)
})

test.each([
  'Our helpline is one one one, and nine nine nine is for emergencies.',
  'Count with us: one two three four five six seven eight nine ten!',
  'Look at www.example.com or find us at example.com for more.',
  'Meet at the Old Town Hall, Market Street.',
  'The walk goes from St Mary’s Church, Mill Lane.',
  'Term begins 03/09/2025.',
  'The school was born in 1904 and turns 120 on 3 May.',
  'Year 4 3rd place, year 6 1st place.',
  'Tickets 12345678 and 87654321 win a prize.',
  'Rings the theatre box office on 01632 960555.',
  'Ticket 00-12-34 wins.',
  'Samaritans are on 116 123.',
  'We made £1,234 on 12/12/2024.',
])('what anybody may know is left alone: %s', text => {
  expect(spans(text, 'personal_details_disclosed')).toEqual([])
})
