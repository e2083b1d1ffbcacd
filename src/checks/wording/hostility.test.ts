import { describe, expect, test } from 'vitest'
import { silent, spans } from '../testing/sample-roll.ts'

const seen = (text: string, kind: 'negative_tone' | 'discriminatory') => spans(text, kind, silent)

describe('words against people (s1-respect-02)', () => {
  test.each([
    ['thanks for a bad deed are no thanks', 'A big thank you to the driver who blocked the ambulance bay.'],
    ['a genius is never one', 'Hats off to the genius who let the rabbits out.'],
    ['an insult is one whoever gets it', 'The away team were a bunch of cowboys.'],
    ['an unkind word beside people', 'So many selfish drivers on our lane this week.'],
    ['some people, and what is held against them', 'Some parents think they own the pavement.'],
    ['contempt by comparison', 'A trained monkey could mark these tests faster.'],
    ['a question that is none', 'Is it really that hard to shut a gate?'],
    ['weary of people', 'We are fed up of parents ringing at nine at night.'],
    ['an unkind word beside whom it is said of', 'The drivers on our lane this morning were selfish.'],
    ['an unkind word to somebody', 'You were useless on Saturday.'],
    ['weariness of people, by another name', 'We are sick to the back teeth of litter at the gate.'],
    ['a scornful what', 'What a dismal turnout on Tuesday.'],
    ['thanks for a mess', 'Thank you to the person who left dog mess by the gate.'],
    ['thanks for an open gate', 'Thank you to the parent who left the gate wide open.'],
    ['praise for a parked car', 'Well done to whoever parked across the zigzags.'],
    ['thanks for what was taken', 'Thank you to the person who took our hanging baskets.'],
    ['some who are told they cannot read', 'Some of you can’t even read a letter.'],
    ['some who are a lot', 'Some of you lot never listen.'],
    ['a name that mocks', 'We have had another Karen at the gate.'],
    ['two short answers', 'No slip? Your problem, simple as.'],
  ])('%s', (_what, text) => {
    expect(seen(text, 'negative_tone')).toHaveLength(1)
  })

  test.each([
    ['a firm request', 'Please do not stop on the crossing, even to let one child out.'],
    ['thanks that are meant', 'Thank you to whoever mended the gate over the weekend!'],
    ['thanks for a box of fruit', 'Thank you to the parent who left a box of mangoes at reception.'],
    ['thanks for coats', 'A quiet thank you to the person who left a bag of jackets at the door.'],
    ['thanks for time', 'Thank you to the driver who took such care in the snow.'],
    ['thanks for leave', 'Thank you to the person who let us use her barn.'],
    ['praise for a guess', 'Congratulations to the person who guessed 412 sweets.'],
    ['praise for knitting', 'Well done to whoever knitted the hat on the post box.'],
    ['somebody of that name', 'Please ring Karen Mepham before tea.'],
    ['who can help', 'Parents who can drive, please tell the office.'],
    ['what some have asked', 'Some of you have asked which teacher takes Year 4.'],
    ['who read a letter out', 'Krish read the letter out in assembly.'],
    ['swans', 'Swans can’t read, but it was kind to ask.'],
    ['a map with gaps', 'They drew dragons where they couldn’t find out.'],
    ['a character in a play', 'The witch and the selfish giant stole the show in the hall.'],
    ['a rule of kindness', 'In our school we are not rude to visitors.'],
    ['weary of the weather', 'We are all fed up with rain.'],
    ['an unkind word of fruit', 'Ugly pears make the best crumble.'],
    ['an unkind word of a plant', 'The laurel hedge is poisonous, so wash your hands.'],
    ['an unkind word of the weather', 'What a horrible, ridiculous wind.'],
    ['an unkind word of ourselves', 'We were hopeless at curling and laughed all day.'],
    ['a word of a recipe', 'Disgusting soups from our Roald Dahl day.'],
    ['what grows', 'Watch the beans grow up, up and over the wall.'],
    ['a detective', 'Sherlock could not find the missing plimsoll either.'],
    ['what nobody likes', 'Nobody likes soggy chips.'],
    ['a shower', 'A shower of petals fell on the playground.'],
    ['thanks beside such a word', 'Smelly shoe amnesty: thank you, the bags are full.'],
    ['what nobody did', 'They beat us fair and square, and nobody cheated.'],
    ['some people, asked kindly', 'Some parents have asked for a later start.'],
  ])('%s is left alone', (_what, text) => {
    expect(seen(text, 'negative_tone')).toEqual([])
  })

  test('the finding is the clause that says it, not the sentence', () => {
    expect(seen('Thanks for coming, you useless lot, see you next year.', 'negative_tone')).toEqual(['you useless lot'])
  })
})

describe('words that demean people for what they are (s1-respect-02, s2-content-03b)', () => {
  test.each([
    ['a slur needs no group beside it', 'Come on lads, man up.'],
    ['a group and contempt', 'The refugee families should be grateful for the coats.'],
    ['all of them alike', 'Those traveller families are all the same.'],
    ['what a people is said never to do', 'The foreign mums never understand a word.'],
    ['food that is not ours', 'We skipped the Indian dishes as nobody would eat them.'],
    ['a warning right after a people', 'Travellers have parked by the field. Lock up your sheds.'],
    ['what children count as normal', 'The unit children sing first and our normal children after.'],
    ['two mild words and a group', 'Typical girls, always late.'],
    ['women bake and men lift', 'Mums to bake the cakes please, dads for the heavy lifting.'],
  ])('%s', (_what, text) => {
    expect(seen(text, 'discriminatory')).toHaveLength(1)
  })

  test.each([
    ['a costume of a group', 'Boys, girls and teachers: costume day is Thursday.'],
    ['room that is taken', 'The Polish exchange photos take up a whole wall.'],
    ['a thing that is delicate', 'Our Chinese lanterns are delicate, so look and do not touch.'],
    ['what is held up', 'The girls hold up the banner, the boys drum.'],
    ['a saying about giving', 'Charity begins at home time: buckets are by the gate.'],
    ['too many friends', 'The Welsh club has too many members for the library.'],
    ['a welcome', 'Eid Mubarak to our Muslim families, who brought the most wonderful food.'],
    ['sport for all', 'Girls and boys may both come to the football trials.'],
    ['a ramp and a loop', 'There is a ramp for wheelchairs and a hearing loop for deaf visitors.'],
    ['a warning about something else', 'Scooters have gone missing. Lock up your bikes.'],
    ['what is to come home', 'The tea towels of the Polish club are gone: please send them back before Tuesday.'],
    ['buses as on other days', 'The snow has gone and the buses will leave at the normal time.'],
    ['a lesson', 'Year 6 learned how refugees crossed the sea.'],
  ])('%s is left alone', (_what, text) => {
    expect(seen(text, 'discriminatory')).toEqual([])
  })
})
