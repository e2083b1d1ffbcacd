import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIn, prepareRoll, type RollRow, whoIsNamed } from '../checks.ts'
import { primary } from '../testing/sample-roll.ts'

const given = [
  'Rose',
  'Will',
  'Aisha',
  'Mary-Kate',
  'Muhammad Hamza',
  'Josh',
  'Jia Hui',
  'José',
  'Harpreet',
  'Robin',
  'Summer',
]
const surnames = [
  'Khan',
  'Green',
  'Ní Bhriain',
  'van der Berg',
  'Müller',
  'O’Brien',
  'Smith-Jones',
  'Kaur',
  'MacDonald',
]
const classes = ['4 Merlin', '1 Robin', '4B', undefined]

const row = (id: string): fc.Arbitrary<RollRow> =>
  fc
    .tuple(
      fc.constantFrom(...given),
      fc.constantFrom(...surnames),
      fc.constantFrom(...classes),
      fc.option(fc.constantFrom('Josh', 'Kit', 'Harry', 'Hamza'), { nil: undefined }),
    )
    .map(([first, surname, group, called]) => ({
      id,
      name: `${first} ${surname}`,
      year: '4',
      ...(group === undefined ? {} : { class: group }),
      ...(called === undefined ? {} : { known_as: [called] }),
    }))

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
type Change =
  | { readonly off: string }
  | { readonly put: RollRow }
  | { readonly staff: readonly string[] }
  | { readonly notNames: readonly string[] }
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ids).chain(id => row(id).map(put => ({ put }))) },
  { weight: 2, arbitrary: fc.constantFrom(...ids).map(off => ({ off })) },
  { weight: 1, arbitrary: fc.subarray(['Mrs Rose Patel', 'Will Khan', 'Mr Tom Baker']).map(staff => ({ staff })) },
  { weight: 1, arbitrary: fc.subarray(['Summer', 'Rose Cottage']).map(notNames => ({ notNames })) },
)

const texts = [
  'Well done Rose, Will and Aisha! Mary-Kate Smith-Jones and Mary Kate read to 1 Robin.',
  'Robin and Summer scored. Hamza Khan and Muhammad helped Jia Hui van der Berg; Josh Mueller and Jose Muller clapped.',
  'Harpeet Kaur, Siobhan Ni Bhriain, #WellDoneAisha, @josh_khan, Green, Rose and the O’Brien family.',
  'Mrs Patel, Tom and Mr Baker thanked R.K. in 4B, Kit, Harry and Wil Green of 4 Merlin. The MacDonalds came.',
  'Rose Cottage is open. Summer Kahn won. MACDONALD, Rose; Hui Berg. W.G. in Year 4',
]

function seen(roll: ReturnType<typeof prepareRoll>): unknown {
  return texts.map(text => {
    const draft = { text, platform: 'facebook' }
    const named = whoIsNamed(draft, roll).map(one => ({ ...one, pupils: [...one.pupils].sort() }))
    return [findIn(draft, roll, primary).findings, named]
  })
}

describe('a roll that changes (s2-school-use-05a)', () => {
  test('finds after any changes what a roll made anew finds', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), changes => {
        const kept = prepareRoll([])
        const pupils = new Map<string, RollRow>()
        let staff: readonly { name: string }[] = []
        let notNames: readonly string[] = []
        for (const one of changes) {
          if ('put' in one) {
            kept.put([one.put])
            pupils.set(one.put.id ?? '', one.put)
          } else if ('off' in one) {
            kept.takeOff([one.off])
            pupils.delete(one.off)
          } else if ('staff' in one) {
            staff = one.staff.map(name => ({ name }))
            kept.putStaff(staff)
          } else {
            notNames = one.notNames
            kept.putNotNames(notNames)
          }
        }
        expect(seen(kept)).toEqual(seen(prepareRoll([...pupils.values()], staff, notNames)))
      }),
      { numRuns: 60 },
    )
  })

  test('who leaves is found no more, and nothing of her is left in the index', () => {
    const kept = prepareRoll([
      { id: 'a', name: 'Zainab Al-Hassan', class: '3 Kestrel' },
      { id: 'b', name: 'Leo Martin', class: '1 Wren' },
    ])
    kept.takeOff(['a', 'nobody'])
    const alone = prepareRoll([{ id: 'b', name: 'Leo Martin', class: '1 Wren' }])
    expect([...kept.forms.keys()].sort()).toEqual([...alone.forms.keys()].sort())
    expect(kept.classWords).toEqual(alone.classWords)
    expect(kept.loose.get('sainab')).toEqual([])
    expect(whoIsNamed({ text: 'Zainab and Leo sang.', platform: 'x' }, kept).flatMap(one => one.pupils)).toEqual(['b'])
  })

  test('a pupil who takes another surname is found by it, and by the old one no more', () => {
    const kept = prepareRoll([{ id: 'a', name: 'Siân O’Brien', class: '4B' }])
    kept.put([{ id: 'a', name: 'Siân Nowak', class: '4B' }])
    const found = (text: string) => whoIsNamed({ text, platform: 'x' }, kept).map(one => text.slice(one.start, one.end))
    expect(found('We saw Sian Nowak there.')).toEqual(['Sian Nowak'])
    expect(found('The O’Brien family came.')).toEqual([])
  })

  test('a seat that was left is taken by the next, so that a long year does not grow', () => {
    const kept = prepareRoll([{ id: 'a', name: 'Leo Martin' }])
    for (let at = 0; at < 50; at += 1) {
      kept.put([{ id: `n${at}`, name: `Ama Darko` }])
      kept.takeOff([`n${at}`])
    }
    expect(kept.pupils.length).toBeLessThanOrEqual(2)
  })
})
