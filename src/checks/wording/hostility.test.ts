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
    ['two short answers', 'No slip? Your problem, simple as.'],
  ])('%s', (_what, text) => {
    expect(seen(text, 'negative_tone')).toHaveLength(1)
  })

  test.each([
    ['a firm request', 'Please do not stop on the crossing, even to let one child out.'],
    ['thanks that are meant', 'Thank you to whoever mended the gate over the weekend!'],
    ['a character in a play', 'The witch and the selfish giant stole the show in the hall.'],
    ['a rule of kindness', 'In our school we are not rude to visitors.'],
    ['weary of the weather', 'We are all fed up with rain.'],
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
    ['food that is not ours', 'We skipped the Indian dishes as nobody would eat them.'],
    ['a warning right after a people', 'Travellers have parked by the field. Lock up your sheds.'],
    ['what children count as normal', 'The unit children sing first and our normal children after.'],
    ['women bake and men lift', 'Mums to bake the cakes please, dads for the heavy lifting.'],
  ])('%s', (_what, text) => {
    expect(seen(text, 'discriminatory')).toHaveLength(1)
  })

  test.each([
    ['a welcome', 'Eid Mubarak to our Muslim families, who brought the most wonderful food.'],
    ['sport for all', 'Girls and boys may both come to the football trials.'],
    ['a ramp and a loop', 'There is a ramp for wheelchairs and a hearing loop for deaf visitors.'],
    ['a warning about something else', 'Scooters have gone missing. Lock up your bikes.'],
    ['a lesson', 'Year 6 learned how refugees crossed the sea.'],
  ])('%s is left alone', (_what, text) => {
    expect(seen(text, 'discriminatory')).toEqual([])
  })
})
