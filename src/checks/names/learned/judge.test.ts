import { describe, expect, test } from 'vitest'
import { applyClearings, findIn, prepareRoll, prepareWords } from '../../checks.ts'
import { primary } from '../../testing/sample-roll.ts'
import { placesOf, size, weighEvidence } from './judge.ts'

const children = [
  { name: 'Edmund Price', year: '3', class: '3 Wren' },
  { name: 'Jamie Holt' },
  { name: 'Chloe Barr' },
  { name: 'April Long' },
  { name: 'Aisha Khan' },
]
const roll = prepareRoll(children)

const named = (text: string, among = roll) =>
  findIn({ text, platform: 'x' }, among, primary)
    .findings.filter(({ kind }) => kind === 'pupil_name')
    .map(({ span }) => span)

const ofAStory = 'In The Lion, the Witch and the Wardrobe Edmund ate the Turkish delight. We tried some.'
const winners = 'Bike day winners: fastest scooter April, best decorated bike Aisha.'

describe('a judge that has learned beside the rules (s2-school-use-05a)', () => {
  test.each([
    ofAStory,
    'New in the library: Dog Man by Dav Pilkey, Bunny vs Monkey (Jamie Smart) and The Wild Robot by Peter Brown.',
    'Dance teacher Chloe is back from leave on Tuesdays.',
  ])('leaves out somebody else of that name: %s', text => {
    expect(named(text)).toEqual([])
  })

  test('takes a word that is a name where it is used so', () => {
    expect(named(winners)).toEqual(['April', 'Aisha'])
  })

  test.each([
    ['a full name', ofAStory.replace('Edmund', 'Edmund Price'), 'Edmund Price'],
    ['a name with the class behind it', ofAStory.replace('Edmund', 'Edmund of 3 Wren'), 'Edmund'],
    ['a hashtag', ofAStory.replace('Edmund', '#EdmundPrice'), 'EdmundPrice'],
    ['a family', ofAStory.replace('Edmund', 'the Khan family'), 'Khan'],
  ])('lets %s be, which is certain by the rules', (_what, text, span) => {
    expect(named(text)).toEqual([span])
  })

  test('takes no word that the school says is no name here, alone or in a phrase', () => {
    expect(named(winners, prepareRoll(children, [], ['April']))).toEqual(['Aisha'])
    expect(named(winners, prepareRoll(children, [], ['scooter April', 'April']))).toEqual(['Aisha'])
  })

  test('a finding that somebody cleared stays cleared, and the school’s own words are found whatever it says', () => {
    const result = findIn({ text: winners, platform: 'x' }, roll, primary)
    const [first] = result.findings
    const cleared = applyClearings(result, [{ key: first?.key ?? '', by: 'checker', version: '1' }])
    expect(cleared.findings.find(({ key }) => key === first?.key)?.cleared).toBeDefined()
    const watched = prepareWords([{ does: 'stops', name: 'Edmund', words: ['Edmund'] }])
    const { findings } = findIn({ text: ofAStory, platform: 'x' }, roll, { ...primary, watched })
    expect(findings.map(({ kind, outcome }) => [kind, outcome])).toEqual([['own_word', 'block']])
  })

  test('gives the same answer to the same text, whatever was read between', () => {
    const once = findIn({ text: winners, platform: 'x' }, roll, primary)
    named(ofAStory)
    named(ofAStory, prepareRoll(children.toReversed()))
    expect(findIn({ text: winners, platform: 'x' }, roll, primary)).toEqual(once)
  })

  test('reads no letters of a name: another name of the same sort is judged alike', () => {
    const others = prepareRoll([{ name: 'Callum Barr', class: '3 Wren', year: '3' }, { name: 'Aisha Khan' }])
    const ours = prepareRoll([{ name: 'Gareth Barr', class: '3 Wren', year: '3' }, { name: 'Aisha Khan' }])
    const sure = (text: string, among: typeof roll) =>
      findIn({ text, platform: 'x' }, among, primary).findings.map(one => [one.kind, one.start, one.sure])
    const text = 'Today Gareth and Aisha planted beans. Gareth teaches dance on Mondays.'
    expect(sure(text.replaceAll('Gareth', 'Callum'), others)).toEqual(sure(text, ours))
  })
})

describe('its net', () => {
  test('adds up what speaks for and against, and a hidden number counts where it is above nothing', () => {
    const rows = new Float64Array(size * 2)
    const [first = 0, second = 0] = placesOf(['one', 'other'])
    rows[first * 2] = 3
    rows[second * 2 + 1] = 2
    const net = { bias: -1, hidden: 1, begins: [-1], adds: [10], rows, scale: 1, hiddenScale: 1 }
    expect(weighEvidence(net, [first])).toBeCloseTo(-1 + 3 - 0.1)
    expect(weighEvidence(net, [first, second])).toBeCloseTo(-1 + 3 + 10)
  })
})
