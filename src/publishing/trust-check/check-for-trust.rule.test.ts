import { describe, expect, test } from 'vitest'
import { type Finding, findIn, prepareRoll } from '../../checks/checks.ts'
import { ours, type Role } from '../../policy/policy.ts'
import { acrossTrust, mayCheckForTrust, trustCheckers } from './check-for-trust.rule.ts'

const finding = (more: Partial<Finding>): Finding => ({
  key: 'k',
  kind: 'pupil_name',
  outcome: 'advise',
  in: 'text',
  start: 0,
  end: 12,
  span: 'Josh Bennett',
  setting: 's',
  clauses: [],
  because: 'b',
  instead: 'i',
  sure: 1,
  ...more,
})

describe('one list for a whole trust', () => {
  test('a pupil is named as one of her school, of two where two have one, and judged by the stricter', () => {
    const found = acrossTrust([
      { school: 'Oak', findings: [finding({})] },
      { school: 'Ash', findings: [finding({ outcome: 'block', clauses: ['c'] })] },
      { school: 'Elm', findings: [] },
    ])
    expect(found).toMatchObject([{ schools: ['Oak', 'Ash'], outcome: 'block', judgedAt: 'Ash', clauses: ['c'] }])
  })

  test('what hangs on no roll stands once and belongs to no school', () => {
    const hostile = finding({ kind: 'negative_tone' })
    expect(
      acrossTrust([
        { school: 'Oak', findings: [hostile] },
        { school: 'Ash', findings: [{ ...hostile, outcome: 'approve' }] },
      ]),
    ).toMatchObject([{ kind: 'negative_tone', outcome: 'approve', schools: [] }])
  })

  test('who works at one school, or is a parent there, is no stranger at the others', () => {
    const stranger = finding({ kind: 'third_party_name' })
    const kindsOf = (known: Finding) =>
      acrossTrust([
        { school: 'Oak', findings: [stranger] },
        { school: 'Ash', findings: [known] },
      ]).map(({ kind, whose, schools }) => [kind, whose, schools])
    expect(kindsOf(finding({ kind: 'staff_named' }))).toEqual([['staff_named', undefined, ['Ash']]])
    expect(kindsOf({ ...stranger, whose: 'guardian' })).toEqual([['third_party_name', 'guardian', ['Ash']]])
    expect(kindsOf({ ...stranger, start: 40, end: 50 })).toHaveLength(2)
  })

  test('real rolls: two schools, one text', () => {
    const of = (names: string[]) => prepareRoll(names.map(name => ({ name })))
    const text = 'Josh Bennett and Aisha Khan sang for the trust.'
    const found = acrossTrust(
      [of(['Josh Bennett']), of(['Aisha Khan', 'Josh Bennett'])].map((roll, at) => ({
        school: `School ${at + 1}`,
        findings: findIn({ text, platform: 'facebook' }, roll, { get: ours.get }).findings,
      })),
    )
    expect(found.filter(({ kind }) => kind === 'pupil_name').map(({ span, schools }) => [span, schools])).toEqual([
      ['Josh Bennett', ['School 1', 'School 2']],
      ['Aisha Khan', ['School 2']],
    ])
  })
})

describe('who may ask the rolls of a whole trust', () => {
  test.each(trustCheckers.map(role => [role] as const))('%s of the trust may, of a school not', role => {
    expect(mayCheckForTrust([{ role, school: null }])).toBe(true)
    expect(mayCheckForTrust([{ role, school: 'oak' }])).toBe(false)
  })
  test.each<[Role]>([['teacher'], ['headteacher'], ['office_manager'], ['governor']])('%s may not', role =>
    expect(mayCheckForTrust([{ role, school: null }])).toBe(false),
  )
})
