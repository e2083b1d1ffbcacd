import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIn, type PictureLook, prepareRoll, type PreparedRoll } from '../checks.ts'
import { partsOf } from '../names/name-parts.ts'
import { oneSlipApart } from '../names/read-forms.ts'
import { primary } from '../testing/sample-roll.ts'
import { misreadNames } from './misread-names.ts'

const givenNames = ['Joshua', 'Aisha', 'Théo', 'Małgorzata', 'Priya', 'Mary Kate']
const surnames = ['Bennett', 'Khan', 'O’Brien', 'Nowak', 'van der Berg', 'Smith-Jones', 'Müller']
const rows = givenNames.flatMap((given, one) =>
  surnames.map((surname, other) => ({ id: `${one}-${other}`, name: `${given} ${surname}` })),
)
const roll = prepareRoll(rows)

/** The roll, and how often one of its rows was read. */
function counted(of: PreparedRoll): { roll: PreparedRoll; read: () => number } {
  let times = 0
  const pupils = new Proxy(of.pupils, {
    get(list, at) {
      if (typeof at === 'string' && /^\d+$/.test(at)) times += 1
      return Reflect.get(list, at)
    },
  })
  return { roll: Object.create(of, { pupils: { value: pupils } }), read: () => times }
}

test('finds what comparing a pair of words with every pupil would find, and nothing else (s2-school-use-05a)', () => {
  const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'))
  const slipped = (word: string) =>
    fc.tuple(fc.nat(word.length - 1), letter, fc.nat(4)).map(([at, other, sort]) => {
      const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
      const ways = [before + other + after, before + after, before + other + here + after, word]
      return ways[sort] ?? before + after.charAt(0) + here + after.slice(1)
    })
  const half = fc.constantFrom(
    ...['Joshua', 'Aisha', 'Theo', 'Malgorzata', 'Priya', 'Mary', 'Bennett', 'Khan', 'OBrien', 'Nowak', 'Berg'],
    ...['vanderBerg', 'SmithJones', 'Muller', 'Mueller', 'Certificate', 'Reading'],
  )
  const written = half.chain(slipped)
  const byEach = (first: string, second: string) =>
    rows.some(row => {
      const { given, surname } = partsOf(row)
      return oneSlipApart(surname.join(''), second) && oneSlipApart(given[0] ?? '', first)
    })
  let found = 0
  fc.assert(
    fc.property(written, written, (first, second) => {
      const [one, other] = [first.toLowerCase(), second.toLowerCase()]
      const wanted = one.length > 3 && other.length > 3 && byEach(one, other)
      if (wanted) found += 1
      return misreadNames(`${first} ${second}`, roll).length > 0 === wanted
    }),
    { numRuns: 2_000, seed: 5 },
  )
  expect(found).toBeGreaterThan(20)
})

test('a certificate does not read the roll pupil by pupil, at each check of a draft, for each of its pictures', () => {
  const among = counted(
    prepareRoll(Array.from({ length: 2_000 }, (_, at) => ({ id: `${at}`, name: `Tomasz Nowak${at}` }))),
  )
  const words = ['CERTIFICATE OF MERIT', 'Jcsh Benneit', 'for kindness in the playground'].map((text, at) => ({
    ...{ text, sure: 1, x: 10, y: 40 * at, width: 300, height: 30 },
  }))
  const look: PictureLook = { width: 800, height: 600, faces: [], codes: [], words }
  findIn({ text: 'Well done.', platform: 'facebook', pictures: [look, look, look] }, among.roll, primary)
  expect(among.read()).toBeLessThan(20)
})
