import { expect, test } from 'vitest'
import { spans } from '../testing/sample-roll.ts'

const tells = [
  'Waiting for the ferry at Gourock with Y6, home about 6',
  'The eco club are litter picking along Sandhill Road after school on Wednesday.',
  'All of KS2 will be at the cathedral from 1pm today.',
  'Children going to the panto: we leave for the Theatre Royal at 12.15 on Tuesday.',
  'Nursery are on a walk round the allotments this morning.',
  'Year 2 are at Tollerby Farm right now and have met a goat.',
  'We have just arrived at Saltwick Beach with Year 5!',
  'On our way to the Science Museum with Y3, everyone is singing.',
  'Our netball team are playing at Marsh Lane Academy until 4.30.',
  'Live from the climbing wall at Brackley Outdoor Centre 🧗 Reception next!',
  'y6 are in the woods behind the cricket ground this afternoon',
  'Year 1 will be walking to St Bede’s Church at 10.15 on Friday.',
  'The coach leaves Park Street at 8am tomorrow with all of Year 6.',
  'Our choir will sing at Holmwood Shopping Centre on Saturday at 11.',
  'Swimming for Year 4 is at the leisure centre every Thursday from 1.15.',
  'Reception children will be at Brook Park on Tuesday from 1 till 2.30.',
  'The minibus will drop the football team off at the bus station at quarter past five.',
  'Year 5 are staying at Thornfell Hostel until Wednesday.',
  'Our walking bus goes along Mill Street at 8.25 every morning.',
  'Josh is waiting outside Greggs on the High Street.',
  'Year 3 are having their picnic in Victoria Park 🧺',
  'Year 4 visit Durham Cathedral tomorrow, back at the bus stop by 3.45.',
  'KS1 are on the beach at Whitley Bay today!',
  'Just set off from Lakeside YHA, home by 2 we hope.',
  'The cross country squad run at Heaton Park on Thursday at 4pm.',
  'Our choir leave for the concert at St Wilfrid’s at 6pm on Thursday.',
  'The carol service is at St Mark’s on Friday, and Year 4 walk to the church at 1.15.',
  'Year 5 have reached Whitby Abbey.',
  'Year 3 are now at Tollerby Farm.',
  'Year 5 are moving to Heaton Park at 2pm today.',
  'Stuck on the A1 with Year 6, we are near Wetherby services.',
]

const leaves = [
  'The spring concert is on Thursday at 7pm in St Wilfrid’s, with both choirs.',
  'The carol service is at St Mark’s on Friday at 2, with all of Year 4.',
  'The dean has asked us to say that the new garden will open at the cathedral on Sunday.',
  'The egg is now in a museum, or rather on the windowsill.',
  'Our crossing of the Atlantic has reached the Azores.',
  'The new piano has arrived from Vienna.',
  'Some children in Years 5 and 6 are in large group chats in the evenings.',
  'The book club choice is in the library, next to Tom Gates.',
  'Reception’s caterpillars are now butterflies, last seen at 2pm heading for Headingley.',
  'Year 4’s letters are on their way to Leeds.',
  'Two haiku by our Year 5 poets are going on the town’s bus shelters.',
  'We’re back in the sea on Sunday at 7.30 at the slipway café. Staff and parents only this time.',
  'We said goodbye today to Josh, who is moving to Bristol.',
  'Cards from the holidays have reached us from Kaunas and Cromer.',
  'On the way back every person on the coach fell asleep but the driver.',
  'Five scarves are on the stage until Friday and then off to the charity shop.',
  'Happy New Year from everyone at Holmwood Hill. We’re back on 4 January.',
  'Year 6’s trip to the castle is over and the verdict is in.',
  'Our daily mile has reached Istanbul on the map.',
  'They are by far the best place in Ilford for a blazer.',
  'Our football team play at home on Thursday at 3.30.',
  'Staff will be at Hilltop Primary for training on Monday.',
  'The book fair is in the library until Thursday, 3.15 to 4.',
  'Year 1 are making a model of the Tyne Bridge this week.',
  'Children can walk to school from the Co-op car park, it takes ten minutes.',
  'Year 4 had a lovely time at Tollerby Farm last week.',
  'Thank you to the museum for having Year 3 yesterday.',
  'Year 5’s trip is on Thursday. Please bring a packed lunch.',
  'Sports Day is on Friday at 1.30 on the school field. All families welcome.',
  'Harvest assembly in the hall at 9.10 on Tuesday.',
  'Year 6 SATs begin on Monday at 9.15 in the hall.',
  'Football club for Years 3 and 4 is on the playground on Mondays until 4.15.',
  'The PTA meeting is at the Red Lion on Tuesday at 8.',
  'Year 2 are learning about London and the Great Fire this week.',
  'Reception go in by the side gate at 8.50.',
  'Parents of Year 6: the meeting about the residential is at 6pm at Kingsmead High.',
  'The summer fair is on Saturday from 12 to 3. See you there!',
  'Uniform sale in the church hall, Saturday 10 till 12.',
  'School closes at 3.15 on Friday.',
  'Consent forms for the trip to the Discovery Museum must be in by Friday.',
  'Children may not be left in the park before school.',
  'Year 5 are top of the readers’ league this week!',
  'We are in the local paper today.',
  'What a day at the beach! Home safe and full of sand.',
  'We are in the running for a green award.',
  'Nursery has spaces from January, mornings 8.45 to 11.45.',
]

test.each(tells)('where children are, or will be and when: %s', text => {
  expect(spans(text, 'live_location')).toHaveLength(1)
})

test.each(leaves)('nobody learns where to find a child: %s', text => {
  expect(spans(text, 'live_location')).toEqual([])
})

test('the clause says who, where and when, not the rest of the sentence', () => {
  expect(spans('Lovely! Year 2 are at Tollerby Farm until noon, pictures later.', 'live_location')).toEqual([
    'Year 2 are at Tollerby Farm until noon',
  ])
})
