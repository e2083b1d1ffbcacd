import { describe, expect, test } from 'vitest'
import { asWritten, settle } from '../settle.rule.ts'
import { noReview, nothingAsked, smallPack } from '../testing/draft-of.ts'
import { packNamed } from '../testing/whole-pack.ts'
import { mayMean, meant } from './what-titles-mean.rule.ts'

const church = packNamed('church-primary')
const ACCOUNT = 'Account manager (a senior leader or a governor)'
const trusts = packNamed('trust-provider')

describe('a title means the role that the adopter says', () => {
  test('in every setting that names it, and in whom a clause binds; the text stays (s2-school-use-02b, s2-school-use-07b)', () => {
    const here = meant(church, { [ACCOUNT]: 'office_manager' })
    expect(here.settings['publishing.approver']).toEqual(['office_manager'])
    expect(here.settings['publishing.publisher_role']).toEqual(['office_manager'])
    expect(here.titles.find(one => one.title === ACCOUNT)?.role).toBe('office_manager')
    const clause = (of: typeof church) => of.clauses.find(one => one.id === 's2-school-use-02b')
    expect(clause(here)).toEqual({ ...clause(church), binds: ['office_manager'] })
    // Groups of people are no offices.
    expect(here.clauses.find(one => one.id === 's2-school-use-07b')?.binds).toEqual(['everyone', 'office_manager'])
    expect(church.settings['publishing.approver']).toEqual(['account_manager'])
  })

  test('and settings keep the clauses behind them (s2-school-use-02b)', () => {
    const settled = settle(church, { titles: { [ACCOUNT]: 'office_manager' } })
    if ('refused' in settled) throw new Error(JSON.stringify(settled))
    expect(settled.get('publishing.approver')).toEqual({
      value: ['office_manager'],
      clauses: asWritten(church).get('publishing.approver').clauses,
      from: 'policy',
    })
  })

  test('in what an answer would set too', () => {
    const here = meant(trusts, { 'Trust line manager': 'deputy_headteacher' })
    const choice = here.openQuestions
      .find(({ id }) => id === 'questions-to')
      ?.choices.find(({ id }) => id === 'manager')
    expect(choice?.sets['routing.questions']).toEqual(['deputy_headteacher', 'headteacher', 'nursery_manager'])
  })

  test('where two titles are one role for us, both count: the policy does not say which of them a setting means', () => {
    const here = meant(trusts, { 'Director of operations': 'office_manager' })
    expect(here.settings['routing.questions']).toEqual(['director', 'office_manager'])
  })

  test('and what nobody said is as it is written', () => {
    expect(meant(church, undefined)).toBe(church)
    expect(meant(church, { [ACCOUNT]: 'account_manager', 'No such title': 'dsl' })).toBe(church)
  })
})

describe('no reading of a title loosens a rule of ours', () => {
  const refusal = (title: string, role: Parameters<typeof mayMean>[2]) => mayMean(church, title, role)

  test('the second person for a post is an office and not everybody (ours-two-people)', () => {
    expect(refusal(ACCOUNT, 'teacher')).toEqual({ refused: 'everybody', clauses: ['ours-two-people'] })
    expect(refusal(ACCOUNT, 'member_of_staff')).toMatchObject({ refused: 'everybody' })
    expect(mayMean(packNamed('model-policy'), 'Employee', 'headteacher')).toMatchObject({ refused: 'everybody' })
  })

  test('a child’s safety stays with the safeguarding lead (ours-stop-question)', () => {
    const unit = packNamed('unit-local-authority')
    expect(mayMean(unit, 'Safeguarding lead officer', 'headteacher')).toMatchObject({ refused: 'safeguarding' })
    expect(mayMean(unit, 'Safeguarding lead officer', 'deputy_dsl')).toBeNull()
  })

  test('whoever stands in for the head is not the head (ours-stand-in)', () => {
    const pack = smallPack(
      ['x-1'],
      [
        noReview,
        'titles: [{ title: Head, role: headteacher }, { title: Chair, role: chair_of_governors }]',
        nothingAsked,
        'settings:\n  routing.substitute: { value: [chair_of_governors], clauses: [x-1] }',
      ].join('\n'),
    )
    expect(mayMean(pack, 'Chair', 'headteacher')).toEqual({ refused: 'own-place', clauses: ['ours-stand-in'] })
    expect(mayMean(pack, 'Chair', 'trustee')).toBeNull()
  })

  test('and what was kept all the same changes nothing: it is left out (ours-two-people)', () => {
    expect(meant(church, { [ACCOUNT]: 'teacher' })).toBe(church)
  })
})
