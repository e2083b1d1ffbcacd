import { describe, expect, test } from 'vitest'
import { holder, NOW } from '../../testing/draft-of.ts'
import type { Holder } from '../deputies.rule.ts'
import { isDueAgain } from './due-again.rule.ts'
import type { Seal, Signature } from './seals.store.ts'
import { sign, type SignFacts, stillToSign } from './sign.rule.ts'
import { type Capacity, inBestOrder, officesNobodyHolds, whoMaySign } from './signers.rule.ts'

const maintained = { governance: 'maintained', trustWide: false } as const
const academy = { governance: 'academy', trustWide: false } as const

const seal: Seal = {
  id: 'seal',
  draft: 'd',
  school: 's',
  pack: 'small',
  title: 'A small policy',
  hash: 'a'.repeat(64),
  needed: ['chair', 'headteacher'],
  startsAt: null,
  sealedBy: 'p',
  sealedAt: NOW,
  voidedAt: null,
  voidedBy: null,
}

function signature(capacity: Capacity, person: string): Signature {
  return {
    seal: 'seal',
    capacity,
    person,
    name: person,
    role: 'headteacher',
    standsIn: false,
    hash: seal.hash,
    meetingOn: null,
    minute: null,
    signedAt: NOW,
  }
}

const both = [holder('chair_of_governors'), holder('headteacher')]
function facts(given: Partial<SignFacts>): SignFacts {
  return {
    seal,
    trustsSince: null,
    draft: 'sealed',
    place: maintained,
    holders: both,
    signatures: [],
    person: 'headteacher',
    capacity: 'headteacher',
    hash: seal.hash,
    meeting: null,
    ...given,
  }
}

describe('one signature', () => {
  test('is given by whoever holds the office, and the policy waits for the other (s0-header-2)', () => {
    expect(sign(facts({}), NOW)).toMatchObject({ signs: { person: 'headteacher', standsIn: false }, last: false })
    const second = facts({
      person: 'chair_of_governors',
      capacity: 'chair',
      signatures: [signature('headteacher', 'headteacher')],
    })
    expect(sign(second, NOW)).toMatchObject({ last: true })
  })

  test('stands under the exact text: another hash, an opened text or one put aside is not signed (s0-header-2)', () => {
    const refused = { refused: 'no-longer-this-text' }
    expect(sign(facts({ hash: 'b'.repeat(64) }), NOW)).toEqual(refused)
    expect(sign(facts({ seal: { ...seal, voidedAt: NOW } }), NOW)).toEqual(refused)
    expect(sign(facts({ draft: 'given_up' }), NOW)).toEqual(refused)
    const trusts = { title: 'Ours', number: 2 }
    const since = { refused: 'trust-adopted-since', trusts }
    expect(sign(facts({ trustsSince: trusts }), NOW)).toEqual(since)
    expect(sign(facts({ draft: 'adopted' }), NOW)).toEqual({ refused: 'already-in-force' })
  })

  test('is given once in each office, and by nobody in two (s0-header-2)', () => {
    const there = signature('headteacher', 'headteacher')
    expect(sign(facts({ signatures: [there] }), NOW)).toEqual({ refused: 'signed-by-somebody', by: there })
    const two: Holder[] = [holder('chair_of_governors', 'one'), holder('headteacher', 'one')]
    const again = facts({
      holders: two,
      person: 'one',
      capacity: 'chair',
      signatures: [signature('headteacher', 'one')],
    })
    expect(sign(again, NOW)).toEqual({ refused: 'signed-in-another-office', capacity: 'headteacher' })
  })

  test('is not given by somebody else, nor in an office that the policy does not name (s1-header-2)', () => {
    expect(sign(facts({ person: 'teacher' }), NOW)).toEqual({ refused: 'not-yours' })
    expect(sign(facts({ capacity: 'chief_executive' }), NOW)).toEqual({ refused: 'not-asked-for' })
  })

  test.each([
    [null, 'no-meeting'],
    [{ on: '2026-12-01', minute: '7.2' }, 'meeting-to-come'],
    [{ on: '2026-11-18', minute: ' ' }, 'no-minute'],
  ])(
    'a governing body signs with a meeting that has been and its minute: %j is refused (s2-header-3)',
    (meeting, refused) => {
      const ratified = { ...seal, needed: ['governing_body'] as const }
      const asBody = facts({ seal: ratified, capacity: 'governing_body', person: 'chair_of_governors', meeting })
      expect(sign(asBody, NOW)).toEqual({ refused })
    },
  )

  test('a governing body’s signature keeps meeting and minute (s2-header-3)', () => {
    const ratified = { ...seal, needed: ['governing_body'] as const }
    const meeting = { on: '2026-11-18', minute: ' 7.2 ' }
    const clerk = facts({
      seal: ratified,
      capacity: 'governing_body',
      person: 'clerk',
      holders: [...both, holder('clerk')],
      meeting,
    })
    expect(sign(clerk, NOW)).toMatchObject({ meeting: { on: '2026-11-18', minute: '7.2' }, last: true })
  })
})

describe('who may sign', () => {
  const names = (capacity: Capacity, place: Parameters<typeof whoMaySign>[1], holders: readonly Holder[]) =>
    whoMaySign(capacity, place, holders, []).map(one => `${one.person}${one.standsIn ? ' stands in' : ''}`)

  test('the clerk for the governing body and for nobody else (s2-header-3)', () => {
    expect(names('governing_body', maintained, [holder('clerk')])).toEqual(['clerk'])
    expect(names('chair', maintained, [holder('clerk')])).toEqual([])
  })

  test('a stand-in only where nobody holds the office, by the kind of school', () => {
    const holders = [holder('chief_executive'), holder('trustee')]
    expect(names('headteacher', academy, [...holders, holder('headteacher')])).toEqual(['headteacher'])
    expect(names('headteacher', academy, holders)).toEqual(['chief_executive stands in'])
    expect(names('headteacher', maintained, [...holders, holder('chair_of_governors')])).toEqual([
      'chair_of_governors stands in',
    ])
    const independent = { governance: 'independent', trustWide: false } as const
    expect(names('chair', independent, [holder('proprietor')])).toEqual(['proprietor stands in'])
  })

  test('in a nursery its manager is the head; a trust’s own policy is signed by its trustees (s1-header-2)', () => {
    expect(names('headteacher', { governance: 'nursery', trustWide: false }, [holder('nursery_manager')])).toEqual([
      'nursery_manager',
    ])
    expect(names('governing_body', { governance: null, trustWide: true }, [holder('trustee')])).toEqual(['trustee'])
  })

  test('where one person holds two offices, somebody stands in for the second; where nobody can, it is said before (s0-header-2)', () => {
    const alone = [holder('chair_of_governors', 'one'), holder('headteacher', 'one')]
    expect(officesNobodyHolds(['chair', 'headteacher'], maintained, alone)).toHaveLength(1)
    const tiny = [...alone, holder('governor', 'two')]
    expect(officesNobodyHolds(['chair', 'headteacher'], maintained, tiny)).toEqual([])
    expect(officesNobodyHolds(['chair', 'headteacher'], academy, [...alone, holder('trustee', 'two')])).toEqual([])
    const open = stillToSign(seal, maintained, tiny, [signature('headteacher', 'one')])
    expect(open).toMatchObject([{ capacity: 'chair', signers: [{ person: 'two', standsIn: true }] }])
  })
})

test('who holds two offices is offered first the one that somebody else can sign less easily (s0-header-2)', () => {
  // The director can stand in for the chief executive; nobody could for the head.
  const holders = [holder('chief_executive', 'one'), holder('headteacher', 'one'), holder('director', 'two')]
  const mine: Capacity[] = ['chief_executive', 'headteacher']
  expect(inBestOrder(mine, 'one', mine, { place: academy, holders, signed: [] })).toEqual([
    'headteacher',
    'chief_executive',
  ])
  expect(officesNobodyHolds(mine, academy, holders)).toEqual([])
})

test('a signatory is asked again after three days, then once a week', () => {
  const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
  expect([2, 3].map(days => isDueAgain(NOW, null, after(days)))).toEqual([false, true])
  expect([6, 7].map(days => isDueAgain(NOW, NOW, after(days)))).toEqual([false, true])
})
