import { describe, expect, test } from 'vitest'
import { marked, spans } from '../testing/sample-roll.ts'
import { isNhsNumber } from './numbers.ts'

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
    'Whoever drives the blue van, registration [JUI 2093], your lights are on.',
    'He lives at [12 Mill Road]\nPark round the back, please.',
    'Found by the bins: a bank card ending in [7730].',
    'Party at Ellen’s, [Larch Crescent 14], from three.',
    'Call round at [14 Mill Drove] after six.',
    'The raffle was won by Siân Wigley of [40 Bryn Glas].',
    'The keys are Sandra Whitlock of [14 Osier Close]. They are in the office.',
    'To the white Range Rover that thinks the zigzags are for decoration: [WA71 KRN], we see you.',
  ].map(marked),
)('a detail of somebody’s own is found as it is written: $text', ({ text, expected }) => {
  expect(spans(text, 'personal_details_disclosed')).toEqual(expected)
})

test.each(
  [
    'Starters: Albie Robson ([14.10.21]), Esther Adjei ([2.2.22]), Jude Carr ([30.11.21]).',
    'Welcome to Priya Nair ([3/4/2019]) in Wrens.',
    'Nursery list: Tomasz Kowal, [12.1.22], Ines Lopes, [4.12.21].',
    'Joining us: Robson – [1/9/20], Adjei – [30/8/20].',
    'Jude C. ([30-11-2014]) is the youngest in the team.',
    'Olwen Strickland, who’s 70 on [18 July], is leaving.',
    'The cage says “Mrs Ferris, [40A Tanner’s Row]”.',
    'He’s at home, [7B Castle Wynd], so ring the bell.',
    'Send cards to [12 Kirk Brae] or [3 Lade Gait].',
    'Flowers for Nan go to [9c Miner’s Rise], thank you.',
    'Beata leaves [Sycamore Road, number 40], at 7.50.',
    'Bring it to [Mill Lane, no. 7], after tea.',
    'The hamper goes to [number 9, Copster Mount].',
    'Ron would love visitors: [Room 12, Willowbank, Harborough Lane].',
    'Write to her at [Room 114, Kelvin Halls, G99 9ZZ].',
    'Write to her at [The Old Lock House, Towpath Road].',
    'He lives at [Rose Cottage, Station Road].',
  ].map(marked),
)('who was born when, and where somebody lives: $text', ({ text, expected }) => {
  expect(spans(text, 'personal_details_disclosed')).toEqual(expected)
})

test.each([
  'Poppy Day (11.11.26), Sports Day (3.7.26), Summer Fair (4.7.26).',
  'Henry VIII (28.6.1491) had six wives.',
  'Photos from Alton Towers (3.5.22) and Whitby Abbey (4.6.22).',
  'Behaviour Policy (1.9.23) and Ofsted Report (4.5.22) are on the website.',
  'In memory of Alan Reid (3.4.22), our caretaker.',
  'Reviewed by Ana Duarte (3.4.22) for the local paper, published in May.',
  'Mo Farah (4.8.12) is on our wall of sport: he won twice.',
  'Score: Albie Robson 14.10, Esther Adjei 2.2.',
  'KR 4 – 0 Tamworth Road.',
  'Afon Wen 31–14 Gwaelod Park.',
  'King’s Reach 4–2 Gilbert Rise, after extra time.',
  'Best of each class: 7E Dale Hodgkin, 9E Harley Street, 9T Michael Grocott.',
  'From Station Road, number 12 bus to the pool.',
  'We are at Chapel House, Station Road, for the concert.',
  'Add the date to your diary: Leavers’ Ball (3.7.24).',
  'Detention is in Room 12, Willow Block.',
  'Parents’ forum: Room 4, Civic Centre, Market Street.',
  'Sports day: 3 Oak Ridge, 2 Ash Vale.',
])('events, scores and rooms are nobody’s: %s', text => {
  expect(spans(text, 'personal_details_disclosed')).toEqual([])
})

describe('what proves who somebody is', () => {
  test.each(
    [
      'One to correct: Cerys Morgan, passport number [590041872], runs out in April.',
      'Found: a passport! It belongs to Rui, no. [ZX0099417], and it’s in the safe.',
      'Her passport: [123 456 789].',
      'His provisional licence is [MORGA657054SM9IJ].',
      'On the form: [AB 12 34 56 C].',
      'Her ULN is [1234567891].',
      'DBS certificate number [001234567890] is back.',
      'User [jbloor_home], password [oatcake22].',
      'Username: [nadia7], PIN: [4471]',
    ].map(marked),
  )('is found: $text', ({ text, expected }) => {
    expect(spans(text, 'personal_details_disclosed')).toEqual(expected)
  })

  test.each([
    'Our passport to reading: 123456 words so far.',
    'Passports must be valid until 2027.',
    'Bring your passport, form number 12.',
    'Your user name and the password you chose are on the card.',
    'Username, password and PIN are never to be shared.',
    'TV licence number 3301234567 is on the wall.',
    'Maths: 590041872 is divisible by 8.',
  ])('and these prove nothing: %s', text => {
    expect(spans(text, 'personal_details_disclosed')).toEqual([])
  })
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
  'Registration is at 8.45, and registration for 2027 is open.',
  'A plate of 12 biscuits has gone from the staffroom.',
  'Leavers’ party, Roundhay Park 3.30pm.',
  'Sports day party at Victoria Park 12 July.',
  'Book club: Skellig, ISBN 978 0 340 94495 8.',
  'Our concert is at St Jude’s, Brook Street, NE4 7RA, on 24 March.',
  'Dates: 15 Dec nativity, 18 Dec end of term.',
  'Raffle: Green 41, Alfie Green’s nan. Pink 107, the Skinners.',
  'Knock-out cup: Oakfield Lane 4, Hawthorn Road 2.',
  'Children born between 1 September 2021 and 31 August 2022 start next year. Apply by 15 January 2026.',
  'October birthdays party! Join us on 3 October 2025.',
  'Bag packing at Sainsbury’s, 14 March from 10am.',
  'A cup for Year 5 Bryn Davies of old.',
  'We counted: zero, one hundred, two hundred, three hundred!',
  'Form 11, Weaver House win the cup. Flat 6 bread, Tower House.',
  'Term ends on Wednesday 21 July\nBank holiday: Monday 30 August.',
])('what anybody may know is left alone: %s', text => {
  expect(spans(text, 'personal_details_disclosed')).toEqual([])
})

test.each(
  [
    'He’s moved round the corner from school, to [9 Spindle Fold].',
    'A parcel for Mr Penny of [Flat 12, Loom House] is at the desk.',
    'Rob Vale, date of birth [7 May 1979], has a child in the school.',
    'Text her on [o77oo 9oo 517] before eight.',
    'The licence in the wallet says Ann Vale, [21 Spindle Court].',
    'A box for P. Vale, [22b Spindle Street], is at school.',
    'Ask Lin on [o7700 nine double-oh 518].',
    'The sewing is at Lin’s, [27 Chapelmead], from six.',
    'The date of birth on the list should read [4 March 1984].',
    'Ring Lin on [oh seven seven double oh, nine hundred, five one six].',
  ].map(marked),
)('where somebody is at home, and how to ring her: $text', ({ text, expected }) => {
  expect(spans(text, 'personal_details_disclosed')).toEqual(expected)
})

describe('numbers that are about one person', () => {
  test.each(
    [
      'On the list: [H801200001001].',
      'Temporary: [H80120000100B].',
      'Her UPN is [J801200001001], with a slip in it.',
      'On the card: [943 476 5919].',
      'On the card: [9434765919].',
      'On the card: [943-476-5919].',
      'Her NHS number is [943 476 5918], with a slip in it.',
      'Send the deposit to [GB82 WEST 1234 5698 7654 32].',
      'Send the deposit to [GB82WEST12345698765432].',
      'Pay in at our bank, [12-34-56], name of Jo.',
      'Sort code: [123456].',
      'The bank account is [12345678].',
      'Take [4929 0000 0000 0006].',
      'A blue van, [AB12 CDE], is across the gate.',
      'A blue van, [AB12CDE], is across the gate.',
      'The old car is [A123 BCD].',
      'The old car is [ABC 123D].',
    ].map(marked),
  )('are found: $text', ({ text, expected }) => {
    expect(spans(text, 'personal_details_disclosed')).toEqual(expected)
  })

  test.each([
    ['one digit wrong, so the check letter is', 'On the list: H801200001002.'],
    ['another check letter', 'On the list: J801200001001.'],
    ['a digit short', 'On the list: H80120000100.'],
    ['a letter that no number begins with', 'On the list: I801200001001.'],
    ['a letter in the middle', 'On the list: H8012O0001001.'],
    ['one digit wrong, so the check digit is', 'On the card: 943 476 5918.'],
    ['two digits changed places', 'On the card: 943 476 9519.'],
    ['a digit too many', 'On the card: 943 476 59190.'],
    ['of another country’s length', 'Send the deposit to GB82 WEST 1234 5698 7654 3.'],
    ['a digit for the letters of the bank', 'Send the deposit to GB82 W3ST 1234 5698 7654 32.'],
    ['no word of a bank', 'Score: 12-34-56 after extra time.'],
    ['a digit short', 'The bank account is 1234567.'],
    ['a digit short', 'Take 4929 0000 0000 000.'],
    ['no word of a car', 'The prize is AB12 CDE.'],
    ['a letter short', 'A blue van, AB12 CD, is across the gate.'],
    ['a digit too many', 'A blue van, AB123 CDE, is across the gate.'],
  ])('are not found with %s: %s', (_what, text) => {
    expect(spans(text, 'personal_details_disclosed')).toEqual([])
  })

  test('an NHS number is one by its last digit, and ten that would need an eleventh are none', () => {
    for (const number of ['9434765919', '4010232137', '9876543210'])
      expect([number, isNhsNumber(number)]).toEqual([number, true])
    for (let last = 0; last < 10; last += 1) {
      expect([last, isNhsNumber(`943476591${last}`)]).toEqual([last, last === 9])
      expect([last, isNhsNumber(`100000001${last}`)]).toEqual([last, false])
    }
  })
})
