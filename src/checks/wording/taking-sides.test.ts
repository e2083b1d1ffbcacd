import { describe, expect, test } from 'vitest'
import { findIn, type Kind, prepareWords } from '../checks.ts'
import { primary, roll, silent, spans } from '../testing/sample-roll.ts'

const seen = (text: string, kind: Kind) => spans(text, kind, silent)

describe('for or against a party', () => {
  test.each([
    ['a call to vote', 'Vote Green in May and save our meadow.'],
    ['blame of those who govern', 'The minister has failed every small school in the county.'],
    ['a party named', 'Brexit took away our French teacher.'],
    ['a side without a party', 'Think of our leaking roof when you vote.'],
    ['a party with a capital inside the sentence', 'Nothing will change unless Labour win this time.'],
    ['a hashtag', 'Our roof, again. #ToriesOut'],
  ])('%s is found', (_what, text) => {
    expect(seen(text, 'political_view')).toHaveLength(1)
  })

  test.each([
    ['a polling station', 'The hall is a polling station on Thursday, so school is closed.'],
    ['a visit', 'Thank you to our MP for visiting Year 6, who had many questions.'],
    ['a school council', 'Votes for the school council are counted on Friday.'],
    ['labour that is work', 'A labour of love: the pond is dug.'],
    ['a month of history', 'Posters are up in the hall. #BlackHistoryMonth'],
    ['road works', 'The council has closed the lane until Tuesday.'],
    ['where a hall lies', 'The village hall lies between the council offices and the church.'],
    ['somebody who was robbed', 'The council was robbed of its Christmas tree, so our school lends one.'],
  ])('%s is left alone', (_what, text) => {
    expect(seen(text, 'political_view')).toEqual([])
  })
})

describe('while an election is on', () => {
  const watched = prepareWords([{ does: 'election', name: 'the county election', words: ['the county election'] }])
  const found = (text: string) =>
    findIn({ text, platform: 'facebook' }, roll, { ...silent, watched }).findings.filter(
      ({ kind }) => kind === 'political_view',
    )

  test.each([
    ['a visit', 'Thank you to our MP for visiting Year 6, who had many questions.'],
    ['a photograph beside one of them', 'Councillor Whitlow opened our new library!'],
    ['a party in a lesson', 'Year 5 learnt about the Labour Party and how it began.'],
  ])('%s is held, and the sentence says why', (_what, text) => {
    expect(found(text)).toHaveLength(1)
    expect(found(text)[0]?.because).toContain('the county election')
    expect(seen(text, 'political_view')).toEqual([])
  })

  test.each([
    ['a polling station', 'The hall is a polling station on Thursday, so school is closed.'],
    ['the school council', 'Every candidate for the school council made a speech.'],
    ['parent governors', 'Two candidates stand as parent governors; papers are in the book bags.'],
    ['greens', 'Eat your greens, says our cook.'],
  ])('%s is left alone', (_what, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a business is promoted', () => {
  test.each([
    ['a quality and where to go', 'Get your school shoes at Tread Well, best fitting in town.'],
    ['no other shop', 'Buy the felt at Threadneedles, nowhere else comes close.'],
    ['a code', 'Bounce House has money off with code SCHOOL.'],
    ['a deal and a good word', 'He is a top bloke and does you a deal on tyres.'],
    ['a trade and whom to write to', 'Half price nails this week, message her for a slot.'],
  ])('%s is found', (_what, text) => {
    expect(seen(text, 'endorsement_commercial')).toHaveLength(1)
  })

  test.each([
    ['one weak sign', 'Any questions, go to the office and give them a wave.'],
    ['a bake sale', 'PTA bake sale on Friday, cakes 50p, bargains galore.'],
    ['thanks for a gift', 'Thank you to Hill Bakery for the bread at harvest.'],
    ['a hall to hire', 'Our hall is for hire at weekends, ask the office for prices.'],
    ['a vacancy', 'We are looking for a cook. Apply by Monday.'],
    ['what is ordered at school', 'Year 6 should get their hoodies from Mrs Patel.'],
    ['a word to all pupils', 'We recommend the flu spray to all pupils.'],
    ['the school’s own lunch', 'School lunch is £2.35 from April. It’s still the best deal in Park Street.'],
    ['a stall at the fair', 'The spring fair is on Saturday. Best price on a bouncy castle in the North East.'],
    ['a good book', 'We highly recommend this book to Year 4.'],
  ])('%s is left alone', (_what, text) => {
    expect(seen(text, 'endorsement_commercial')).toEqual([])
  })
})

describe('the school commits itself to buy (s2-content-07)', () => {
  test.each([
    ['what is being bought', 'We’re buying a dozen ukuleles for Year 5.'],
    ['a word given to a seller', 'We told the rep we’ll have both.'],
    ['an order', 'Lovely boards. We’ll take three, please invoice the school.'],
    ['a price for what is taken', 'Lovely benches at £90 each, we’ll take them.'],
    ['a seller who is told', 'The rep came back, and we’ll take the lot of it.'],
    ['a yes to a quote', 'Good news from the supplier: we said yes to the climbing frame.'],
    ['an order with its price', 'The order is in: 58 hoodies at £12 a head.'],
    ['more, and from whom', 'We’ll order more tablets from Northtech in May.'],
    ['a contract', 'We have signed up with Print Shop for five years, contract and all.'],
  ])('%s is found', (_what, text) => {
    expect(spans(text, 'purchase_commitment', primary)).not.toEqual([])
  })

  test.each([
    ['a wish', 'We would love to buy a piano one day.'],
    ['a condition', 'If we reach £400 we will buy a mud kitchen.'],
    ['what children buy', 'Children will buy their own ice cream.'],
    ['attention', 'We will pay attention to the crossing.'],
    ['what families give', 'If your loft is full of jam jars and corks, we’ll take them.'],
    ['old coats for the swap', 'Outgrown wellies? We’ll take them off your hands.'],
    ['a draw', 'Two all against Hilltop. We’ll take it.'],
    [
      'a wish of the children that is granted',
      'The school council asked for more benches. We said yes to the benches.',
    ],
    ['orders of families', 'Please get your photo orders in by Wednesday.'],
    ['an order that families placed', 'Leavers’ hoodies: the form has closed and the order is in.'],
    ['more of what ran out', 'The scooter racks are full already. We’ll order more.'],
    ['an address somebody signed up with', 'Log in with the e-mail you signed up with.'],
  ])('%s is left alone', (_what, text) => {
    expect(spans(text, 'purchase_commitment', primary)).toEqual([])
  })
})

describe('another’s work without credit', () => {
  test.each([
    ['Pinched this picture off Pinterest for our door.', ['Pinched this picture off Pinterest for our door']],
    [
      'Poem for today "The moon is a button, the sky is a coat" from who knows where.',
      ['"The moon is a button, the sky is a coat"'],
    ],
    ['♪ oh carry me over the water tonight ♪ Assembly was loud.', ['♪ oh carry me over the water tonight ♪']],
    ['Our trip video is up. We put that whole chart song over it.', ['We put that whole chart song over it']],
  ])('%s', (text, found) => {
    expect(seen(text, 'copyright_uncredited')).toEqual(found)
  })

  test.each([
    ['a still', 'Film night poster: a still from the film, with our date on it.'],
    ['a still of one film', 'Our poster for Friday has a film still of the lion cub on it.'],
    ['a poster of the film', 'We have stuck up the film poster and written our own times on it.'],
    ['the logo of a studio', 'We put the Disney logo on our leavers’ hoodies.'],
    ['a picture that is borrowed', 'We borrowed this picture from another school.'],
    ['a film that may not stay', 'Watch the video soon, it may be taken down for the song.'],
    ['a secret from who owns it', 'Our poster has his bear on it. Nobody tell the publisher.'],
    ['a poem that was typed out', 'We loved the poem so much that Year 6 typed it out of the book.'],
    ['a book that is handed out whole', 'Lost yours? We have put the whole chapter on the class page.'],
    ['a logo that was used', 'For the sports day flyer we used the Nike swoosh.'],
    ['a logo of theirs', 'We used their logo for our bake sale banner.'],
  ])('%s is found', (_what, text) => {
    expect(seen(text, 'copyright_uncredited')).toHaveLength(1)
  })

  test.each([
    ['a still with leave', 'A still from the film, used with kind permission of the studio.'],
    ['who stands still', 'Still from head to toe, Year 2 played at statues.'],
    ['a film to come and see', 'The film is on at six in the hall, tickets £2.'],
    ['a logo of our own', 'Year 6 designed a logo for our allotment.'],
    ['a logo that is ours', 'Jumpers with the school logo are sold in the office.'],
    ['a lesson', 'In computing we learn why nobody may just use the Disney logo.'],
    ['a photograph by our own', 'Photos by our own Year 6 reporters.'],
    ['words with their author', 'A quote we love: "The more that you read the more things you know" (Dr Seuss)'],
    ['what a child says', 'One child asked "do the fish know that it is raining today?"'],
    ['permission', 'Picture off the museum website, used with kind permission.'],
    ['news between notes', '🎶 Choir practice is in the hall 🎶 on Monday.'],
    ['a thing that is borrowed', 'Could whoever has borrowed the tea urn from the PTA cupboard bring it back?'],
    ['a book that is lent', 'From the library. The most borrowed this month is about a fox.'],
    ['a thing that was stolen', 'A red scooter was stolen from the shed last night.'],
    ['a wish to keep something quiet', 'The clocks go back on Sunday. Nobody tell Reception.'],
    ['what everybody may know', 'Nits again. Tell no one, tell everyone.'],
    ['a thing that is mended', 'The old bell has been taken down for repair.'],
    ['a thing that is put away', 'The panto set has been taken down for another year.'],
    ['a list that was typed out', 'The kit list is lost, but Mrs Patel has typed it out.'],
    ['a book that was read', 'Aisha read her first whole chapter book this weekend.'],
    [
      'a poet who is named before',
      'Poem of the week is by Violet Hardy. "The wharf remembers / every rope it ever held"',
    ],
    ['what a page is called', 'The NHS page "Is my child too ill for school today?" says it all.'],
    ['a piece in a game', 'Chess club: Beckside Primary School stole a pawn and we stole it back.'],
    ['a lesson about it', 'Online safety: pictures copied off Google may be somebody’s.'],
  ])('%s is left alone', (_what, text) => {
    expect(seen(text, 'copyright_uncredited')).toEqual([])
  })
})
