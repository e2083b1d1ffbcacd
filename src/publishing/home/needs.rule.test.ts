import { expect, test } from 'vitest'
import type { WaitingPost } from '../deciding/waiting.store.ts'
import { mostUrgentFirst, type Need } from './needs.rule.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const waiting = (id: string, handedInAt: Date, plannedFor: Date | null): Need => ({
  kind: 'decide',
  school: 'St Orrin’s',
  since: handedInAt,
  post: {
    id,
    school: 's',
    author: 'a',
    authorName: 'Ann',
    text: '',
    pictures: 0,
    video: false,
    findings: 0,
    held: [],
    handedInAt,
    plannedFor,
  } satisfies WaitingPost,
})
const nameOf = (need: Need) => (need.kind === 'decide' ? need.post.id : need.kind)

test('a child comes first, then what the public should no longer see, then what runs out of time', () => {
  const needs: Need[] = [
    { kind: 'mine', post: 'p', text: '', state: 'expired', since: hours(-90) },
    waiting('some day', hours(-5), null),
    { kind: 'post', target: 't', account: 'Facebook', school: 's', since: hours(-9), raisedAt: null, trying: false },
    { kind: 'account', id: 'x', account: 'Bluesky', school: 's', problem: null, since: null },
    waiting('next week', hours(-80), hours(100)),
    waiting('at noon', hours(-1), hours(2)),
    { kind: 'remove', target: 't', account: 'X', school: 's', since: hours(-1), raisedAt: null, trying: false },
    { kind: 'call', id: 'c', name: 'Ben', role: 'Teacher', school: 's', since: hours(0), due: hours(1) },
  ]
  expect(mostUrgentFirst(needs, NOW).map(nameOf)).toEqual([
    'call',
    'remove',
    'at noon',
    'account',
    'post',
    'some day',
    'next week',
    'mine',
  ])
})

test('of two alike, the one that has waited longer or runs out sooner comes first', () => {
  const needs = [
    waiting('later', hours(-1), hours(5)),
    waiting('sooner', hours(-1), hours(3)),
    waiting('new', hours(-1), null),
    waiting('old', hours(-30), null),
  ]
  expect(mostUrgentFirst(needs, NOW).map(nameOf)).toEqual(['sooner', 'later', 'old', 'new'])
})
