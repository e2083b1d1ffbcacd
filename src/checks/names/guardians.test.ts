import { describe, expect, test } from 'vitest'
import { type CheckResult, findIn, prepareRoll } from '../checks.ts'
import { primary } from '../testing/sample-roll.ts'

const roll = prepareRoll(
  [{ name: 'Chidi Okafor' }, { name: 'Sam Rivers' }, { name: 'Josh Bennett' }],
  [{ name: 'Mrs Hannah Lloyd' }, { name: 'Mr Piotr Nowak' }],
  [],
  [
    { name: 'Ngozi Okafor' },
    { name: 'Mrs Mary Jane Pemberton-Hale' },
    { name: 'Anna van der Berg' },
    { name: 'Piotr Nowak' },
    { name: 'Sam Rivers' },
    { name: 'Rose Hill' },
    { name: 'James Smith' },
    { name: 'Hannah Lloyd-Owen' },
    { name: 'Shanice' },
  ],
)
const seen = (text: string): [span: string, kind: string, because: string][] =>
  of(findIn({ text, platform: 'facebook' }, roll, primary))
const of = ({ findings }: CheckResult) =>
  findings
    .filter(({ kind }) => ['third_party_name', 'staff_named', 'pupil_name'].includes(kind))
    .map(({ span, kind, because }): [string, string, string] => [span, kind, because])

const parent = expect.stringContaining('This names a parent or carer of the school')
const tooOne = expect.stringContaining('A parent or carer of the school has this name too')

describe('a parent or carer is found as one (s2-content-04c)', () => {
  test.each([
    ['The cakes came from Ngozi Okafor.', 'Ngozi Okafor'],
    ['Ngozi Okafor’s lemon cake won.', 'Ngozi Okafor’s'],
    ['We thank NGOZI OKAFOR again.', 'NGOZI OKAFOR'],
    ['Mrs Okafor came to read.', 'Mrs Okafor'],
    ['Mrs Ngozi Okafor came to read.', 'Mrs Ngozi Okafor'],
    ['Mary Pemberton-Hale sang.', 'Mary Pemberton-Hale'],
    ['Mary Jane Pemberton-Hale sang.', 'Mary Jane Pemberton-Hale'],
    ['Ms Pemberton-Hale sang.', 'Ms Pemberton-Hale'],
    ['Anna van der Berg gave the flowers.', 'Anna van der Berg'],
    ['Rose Hill gave the flowers.', 'Rose Hill'],
  ])('%s', (text, span) => {
    const found = seen(text)
    expect(found.map(([words]) => words.replace(/[’']s$/, ''))).toEqual([span.replace(/[’']s$/, '')])
    expect(found[0]?.slice(1)).toEqual(['third_party_name', parent])
  })

  test('neither the child nor what stands in the register is told', () => {
    const [[, , because] = ['', '', '']] = seen('The cakes came from Ngozi Okafor.')
    expect(because).not.toMatch(/Chidi|Year|mother|contact/)
  })
})

describe('not without good evidence', () => {
  test.each([
    'Okafor and Nowak are names from two continents.',
    'Ngozi means blessing.',
    'Shanice won the raffle.',
    'The bus stops at Rose Hill.',
    'We walked to Rose Hill Park.',
    'We read about the explorer James Smith, who died in 1890.',
    'ngozi okafor is a hashtag of somebody.',
  ])('%s', text => expect(seen(text).filter(([, kind]) => kind === 'third_party_name')).toEqual([]))

  test('a title with a colleague’s surname is the colleague', () => {
    expect(seen('Mr Nowak runs chess club.').map(([, kind]) => kind)).toEqual(['staff_named'])
    expect(seen('Mrs Lloyd teaches Year 4.').map(([, kind]) => kind)).toEqual(['staff_named'])
  })
})

describe('the same full name belongs to two', () => {
  test('of a colleague and a parent both are said, and neither is chosen', () => {
    expect(seen('Piotr Nowak ran the race.')).toEqual([
      ['Piotr Nowak', 'third_party_name', tooOne],
      ['Piotr Nowak', 'staff_named', expect.stringContaining('member of staff')],
    ])
  })

  test('a pupil stays a pupil, and the parent of that name is named beside her', () => {
    const found = seen('Sam Rivers ran the race.')
    expect(found.map(([span, kind]) => [span, kind])).toEqual([
      ['Sam Rivers', 'pupil_name'],
      ['Sam Rivers', 'third_party_name'],
    ])
    expect(found[1]?.[2]).toEqual(tooOne)
  })
})
