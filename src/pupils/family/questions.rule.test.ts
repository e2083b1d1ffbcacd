import { describe, expect, test } from 'vitest'
import type { ConsentKind } from '../consent/consent.ts'
import { answer, oursAlone, termsOf } from '../consent/testing/facts.ts'
import { answersTo, channelsOf, type Question, questionsEach, questionsOf, saidTo, topics } from './questions.rule.ts'

const s1 = termsOf('trust-provider')
const s2 = termsOf('church-primary')
const kindsAt = (questions: readonly Question[], channel: string): ConsentKind[] =>
  questions.filter(one => channelsOf(one).some(each => each === channel)).flatMap(one => [...topics[one.topic]])

describe('which questions are asked', () => {
  test.each([
    ['our own values', oursAlone],
    ['the policy of the trust', s1],
    ['the policy of the school', s2],
  ])('at most six a child, each kind once for a group of channels: %s', (_name, terms) => {
    const questions = questionsOf(terms)
    expect(questions.length).toBeLessThanOrEqual(6)
    expect(new Set(questions.map(one => one.key)).size).toBe(questions.length)
    for (const group of ['in_school', 'website', 'social']) {
      const kinds = kindsAt(questions, group)
      expect(kinds.length).toBeGreaterThan(0)
      expect(new Set(kinds).size).toBe(kinds.length)
    }
  })

  test('where the policy never allows names or faces, nothing is asked about them (s2-school-use-05a, s2-school-use-06a)', () => {
    for (const questions of [questionsOf(s2), questionsEach(s2, ['facebook', 'bluesky'])]) {
      const kinds = questions.flatMap(one => topics[one.topic])
      expect(kinds.filter(kind => kind === 'first_name' || kind === 'full_name' || kind === 'name_with_image')).toEqual(
        [],
      )
      for (const channel of ['social', 'facebook', 'bluesky']) expect(kindsAt(questions, channel)).not.toContain('face')
      expect(kindsAt(questions, 'in_school')).toContain('face')
    }
  })

  test('where it allows them with a yes, they are asked (s1-protocol-1b, s1-protocol-2c)', () => {
    expect(kindsAt(questionsOf(s1), 'social')).toEqual(
      expect.arrayContaining(['face', 'first_name', 'name_with_image']),
    )
    const each = questionsEach(s1, ['facebook'])
    expect(kindsAt(each, 'facebook')).toContain('full_name')
    expect(kindsAt(each, 'tiktok')).toEqual([])
    expect(each.every(one => topics[one.topic].length === 1)).toBe(true)
  })

  test('where the policy wants a consent for the name itself, a name beside a picture is asked apart on the first page (s1-protocol-2c)', () => {
    const asked = questionsOf(s1)
    expect(asked.map(({ key }) => key)).toContain('name_with_image-online')
    const mixed = asked.filter(({ topic }) => topics[topic].length > 1 && topics[topic].includes('name_with_image'))
    expect(mixed.map(({ channel }) => channel)).toEqual(['in_school'])
    // And one may be answered without the other, on the website and on social media alike.
    const apart = asked.filter(({ channel }) => channel === 'online')
    const answers = apart.flatMap(one => answersTo(one, one.topic === 'first_name' ? 'yes' : 'no'))
    expect(answers).toEqual([
      { kind: 'first_name', channel: 'website', answer: 'yes' },
      { kind: 'first_name', channel: 'social', answer: 'yes' },
      { kind: 'name_with_image', channel: 'website', answer: 'no' },
      { kind: 'name_with_image', channel: 'social', answer: 'no' },
    ])
    const hers = answers.map(one => answer({ ...one, at: '2026-09-10T09:00:00Z' }))
    expect(apart.map(one => saidTo(one, hers, ['facebook']).is)).toEqual(['yes', 'no'])
    expect(apart.map(one => saidTo(one, hers.slice(0, 1), ['facebook']).is)).toEqual(['mixed', 'none'])
  })

  test('a kind that the school asks for is asked for in the whole question; one that it tells of alone informs', () => {
    const some = { ...oursAlone, basisByKind: { work: 'public_task', unrecognisable: 'public_task' } } as const
    expect(questionsOf(some).filter(one => one.informs)).toEqual([])
    const informing = questionsEach(some, ['facebook']).filter(one => one.informs)
    expect(new Set(informing.map(one => one.topic))).toEqual(new Set(['work', 'unrecognisable']))
  })

  test('consent asks and public task informs, never both; what the policy itself wants a yes for is asked', () => {
    const task = { ...oursAlone, basis: { value: 'public_task', clauses: [] } } as const
    expect(new Set(questionsOf(oursAlone).map(one => one.informs))).toEqual(new Set([false]))
    expect(new Set(questionsOf(task).map(one => one.informs))).toEqual(new Set([true]))
    const wanted = { ...task, names: { ...task.names, asked_for: true } }
    expect(
      questionsOf(wanted)
        .filter(one => !one.informs)
        .map(one => one.topic),
    ).toEqual(['named', 'named', 'named'])
  })
})

describe('what she says now', () => {
  const [website] = questionsOf(oursAlone).filter(one => one.topic === 'named' && one.channel === 'website')
  const asked: Question = website ?? { key: '', topic: 'named', channel: 'website', informs: false }
  const both = (said: 'yes' | 'no', at: string) =>
    topics.named.map(kind => answer({ kind, channel: 'website', answer: said, at }))

  test('nothing, yes, no, and yes to a part', () => {
    expect(saidTo(asked, [], [])).toEqual({ is: 'none', at: null })
    expect(saidTo(asked, both('yes', '2026-09-10T09:00:00Z'), [])).toEqual({ is: 'yes', at: '2026-09-10T09:00:00Z' })
    expect(saidTo(asked, both('no', '2026-09-10T09:00:00Z'), []).is).toBe('no')
    expect(saidTo(asked, both('yes', '2026-09-10T09:00:00Z').slice(0, 1), []).is).toBe('mixed')
  })

  test('nothing at all takes back what was said before it, and a later yes counts again', () => {
    const nothing = answer({ kind: 'everything', channel: 'everywhere', answer: 'no', at: '2026-09-11T09:00:00Z' })
    const before = both('yes', '2026-09-10T09:00:00Z')
    expect(saidTo(asked, [nothing, ...before], []).is).toBe('no')
    expect(saidTo(asked, [...both('yes', '2026-09-12T09:00:00Z'), nothing, ...before], []).is).toBe('yes')
  })

  test('a no to one platform beside a yes to social media is not the same to all of it', () => {
    const social: Question = { key: '', topic: 'work', channel: 'social', informs: false }
    const yes = answer({ kind: 'work', channel: 'social', at: '2026-09-10T09:00:00Z' })
    const no = answer({ kind: 'work', channel: 'facebook', answer: 'no', at: '2026-09-11T09:00:00Z' })
    expect(saidTo(social, [yes], ['facebook', 'bluesky']).is).toBe('yes')
    expect(saidTo(social, [no, yes], ['facebook', 'bluesky']).is).toBe('mixed')
  })

  test('where the school informs, nobody objects to a part who refused nothing; one refusal among it is one', () => {
    const told: Question = { ...asked, informs: true }
    const [part] = both('yes', '2026-09-10T09:00:00Z')
    const [no] = both('no', '2026-09-11T09:00:00Z')
    if (part === undefined || no === undefined) throw new Error('Nothing was said.')
    expect(saidTo(told, [part], []).is).toBe('yes')
    expect(saidTo(told, [no], []).is).toBe('mixed')
    expect(saidTo(told, [{ ...no, answer: 'objection_withdrawn', at: '2026-09-12T09:00:00Z' }, no], []).is).toBe('none')
  })
})
