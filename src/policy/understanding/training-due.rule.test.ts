import { describe, expect, test } from 'vitest'
import { ours, settle } from '../settle.rule.ts'
import { type TrainingDue, trainingDue, trainingStage } from './training-due.rule.ts'

const had = (until: string | null, doneOn: string | null): TrainingDue => ({
  person: 'p',
  kind: 'posting',
  state: 'holds',
  until,
  doneOn,
  asked: null,
  recordedBy: null,
})

describe('the step of a reminder', () => {
  test.each([
    ['2027-01-31', '2026-01-31', '2026-11-29', null],
    ['2027-01-31', '2026-01-31', '2026-11-30', 'two_months'],
    ['2027-01-31', '2026-01-31', '2026-12-31', 'month'],
    ['2027-01-31', '2026-01-31', '2027-01-24', 'week'],
    ['2027-01-31', '2026-01-31', '2027-01-31', 'day'],
    // Of several that were missed only the last.
    ['2027-01-31', '2026-01-31', '2027-05-01', 'day'],
    // A month's training: on the day it was had nobody is told that it ends in a month.
    ['2026-12-20', '2026-11-20', '2026-11-20', null],
    ['2026-12-20', '2026-11-20', '2026-12-13', 'week'],
    [null, null, '2026-12-13', null],
  ] as const)('until %s, had on %s: on %s it is %s', (until, doneOn, today, stage) => {
    expect(trainingStage(had(until, doneOn), today)).toBe(stage)
  })
})

describe('of whom training is wanted', () => {
  const settled = settle(null, { settings: { 'publishing.training_gate': 'manager_may_require' } })
  if ('refused' in settled) throw new Error('The school’s own answer was refused.')
  const at = new Date('2026-11-01T09:00:00Z')
  const staff = [{ id: 'ann', roles: ['teacher'] as const }]
  const training = (validUntil: string) => ({
    person: 'ann',
    kind: 'posting' as const,
    doneOn: '2026-01-01',
    validUntil,
    recordedBy: 'hal',
  })

  test('of nobody where the policy has no rule about it, also who was asked under one that had', () => {
    const asked = [{ person: 'ann', kind: 'posting', by: 'hal', at }] as const
    expect(trainingDue(ours, { staff, asked, had: [] }, '2026-11-20')).toEqual([])
    expect(trainingDue(settled, { staff, asked, had: [] }, '2026-11-20')).toMatchObject([{ state: 'missing' }])
  })

  test('where managers may ask for it, of nobody but whom somebody asked', () => {
    expect(trainingDue(settled, { staff, asked: [], had: [training('2026-02-01')] }, '2026-11-20')).toEqual([])
  })

  test.each([
    ['2026-11-19', 'over'],
    ['2026-11-20', 'soon'],
    ['2027-01-20', 'soon'],
    ['2027-01-21', 'holds'],
  ] as const)('training that holds until %s is %s', (until, state) => {
    const asked = [{ person: 'ann', kind: 'posting', by: 'hal', at }] as const
    const [due] = trainingDue(settled, { staff, asked, had: [training(until)] }, '2026-11-20')
    expect(due).toMatchObject({ state, until, asked: { by: 'hal', at } })
  })
})
