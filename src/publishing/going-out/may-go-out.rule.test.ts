import { expect, test } from 'vitest'
import { type GoOutFacts, mayGoOut } from './may-go-out.rule.ts'

const noon = new Date('2026-11-20T12:00:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)
const good: GoOutFacts = {
  state: 'approved',
  current: true,
  sealApproved: 'aa',
  sealNow: 'aa',
  contentUntouched: true,
  window: { from: hours(-1), until: hours(23) },
  account: 'open',
}

test.for([
  ['an approved version in its window goes out', {}, { goes: true }],
  ['at the very minute it is planned for', { window: { from: noon, until: hours(24) } }, { goes: true }],
  ['at the last moment of its window', { window: { from: hours(-24), until: noon } }, { goes: true }],
  ['a post that waits', { state: 'waiting' }, { stopped: 'not-approved' }],
  ['a post that was stopped', { state: 'stopped' }, { stopped: 'not-approved' }],
  ['an older version of a post that was approved since', { current: false }, { stopped: 'not-approved' }],
  ['a version nobody signed', { sealApproved: null }, { stopped: 'not-approved' }],
  ['another seal than the one signed', { sealNow: 'bb' }, { stopped: 'seal-broken' }],
  ['content that does not hash to what was handed in', { contentUntouched: false }, { stopped: 'seal-broken' }],
  ['before its time', { window: { from: hours(1), until: hours(25) } }, { stays: 'too-early' }],
  ['after its window', { window: { from: hours(-25), until: hours(-1) } }, { stopped: 'too-late' }],
  ['a closed account', { account: 'closed' }, { stopped: 'account-closed' }],
  ['an account that has to be connected again', { account: 'needs_attention' }, { stays: 'account-waits' }],
  [
    'an account that was not connected again in time',
    { account: 'needs_attention', window: { from: null, until: hours(-1) } },
    { stopped: 'too-late' },
  ],
] as const)('%s', ([, changed, expected]) => {
  expect(mayGoOut({ ...good, ...changed }, noon)).toEqual(expected)
})
