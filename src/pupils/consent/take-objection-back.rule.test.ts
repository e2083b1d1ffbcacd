import { expect, test } from 'vitest'
import type { Channel, ConsentAnswer, ConsentKind } from './consent.ts'
import { standingOf } from './standing.rule.ts'
import { takingBack } from './take-objection-back.rule.ts'

const said = (kind: ConsentKind | 'everything', channel: Channel | 'everywhere', answer: ConsentAnswer) => ({
  ...{ kind, channel, answer },
})
const back = (channel: Channel, kind: ConsentKind = 'face') => said(kind, channel, 'objection_withdrawn')
const nothing = said('everything', 'everywhere', 'no')

test.each([
  ['an objection that stands', [back('social')], [said('face', 'social', 'objected')], [back('social')]],
  ['a no of another name', [back('social')], [said('face', 'social', 'withdrawn')], [back('social')]],
  ['nothing that was refused', [back('social')], [], []],
  ['a yes, which stays', [back('social')], [said('face', 'social', 'yes'), said('face', 'social', 'no')], []],
  ['of another thing alone', [back('social')], [said('work', 'social', 'objected')], []],
  ['nothing at all', [back('social')], [nothing, said('face', 'social', 'yes')], [back('social')]],
  ['nothing at all that was taken back here before', [back('social')], [back('social'), nothing], []],
  ['one platform alone', [back('social')], [said('face', 'x', 'objected'), said('face', 'social', 'yes')], [back('x')]],
  ['one platform, out of all that was refused', [back('x')], [said('face', 'social', 'objected')], [back('x')]],
  [
    'one platform, which she said yes to since',
    [back('x')],
    [said('face', 'x', 'yes'), said('face', 'social', 'no')],
    [],
  ],
  ['the website, and no platform', [back('website')], [said('face', 'x', 'objected')], []],
])('%s', (_what, answers, hers, kept) => {
  expect(takingBack(answers, hers)).toEqual(kept)
})

test('every other answer is kept as it was said', () => {
  const answers = [said('face', 'social', 'yes'), said('face', 'website', 'objected'), nothing]
  expect(takingBack(answers, [])).toEqual(answers)
})

test('what is taken out of an objection to all platforms is silent there, and refused at the others', () => {
  const fact = {
    giver: 'mother',
    until: null,
    how: 'link',
    accepted: true,
    asks: true,
    checked: true,
    names: [],
  } as const
  const all = [
    { ...fact, ...said('face', 'social', 'objected'), at: '2026-10-01' },
    { ...fact, ...back('x'), at: '2026-10-02' },
  ]
  expect(standingOf(all, 'face', 'x', 'group')).toEqual({ is: 'silent' })
  expect(standingOf(all, 'face', 'facebook', 'group')).toEqual({ is: 'refused', by: 'objected' })
})
