import { describe, expect, test } from 'vitest'
import { embeddedPacks } from '../packs/packs.ts'
import type { Pack } from '../packs/pack.ts'
import {
  draftOf,
  headOnly,
  holder,
  noReview,
  nothingAsked,
  NOTHING_AROUND,
  NOW,
  smallPack,
} from '../testing/draft-of.ts'
import { saySetting, saySuggestions } from './say.rule.ts'
import { type Around, fingerprintOf } from './seeing.rule.ts'
import { freeze } from './signing/seal-draft.ts'
import { notReady, questionsOf, type TaskId, tasksOf } from './tasks.rule.ts'
import { seeables, topics } from './draft.ts'

const signed = 'settings: { policy.signatories: { value: [chair, headteacher], clauses: [a-1] } }'
const people = [holder('chair_of_governors'), holder('headteacher')]

/** A draft in which everything has been looked at and the start is said. */
function ready(pack: Pack, entries: Readonly<Record<string, unknown>> = {}, around: Around = NOTHING_AROUND) {
  const all = { start: { when: 'signed' }, ...entries }
  const read = draftOf(pack, { holders: people, entries: all })
  const seen = Object.fromEntries(seeables.map(what => [`seen:${what}`, { of: fingerprintOf(read, what, around) }]))
  return draftOf(pack, { holders: people, entries: { ...all, ...seen } })
}

const open = (read: ReturnType<typeof ready>, around: Around = NOTHING_AROUND): readonly TaskId[] =>
  notReady(tasksOf(read, around, NOW))

describe('before a policy is signed', () => {
  const plain = smallPack(['a-1'], ['review: { due: null, months: 12 }', headOnly, signed, nothingAsked].join('\n'))

  test('a policy without an interval does not get through without a day for its review (s0-header-2)', () => {
    const silent = smallPack(['a-1'], [noReview, headOnly, signed, nothingAsked].join('\n'))
    expect(open(ready(silent))).toEqual(['dates'])
    expect(freeze(ready(silent), NOTHING_AROUND, NOW)).toEqual({ refused: 'not-ready', tasks: ['dates'] })
    const given = ready(silent, { review: '2027-11-01' })
    expect(open(given)).toEqual([])
    expect(freeze(given, NOTHING_AROUND, NOW)).toMatchObject({ needed: ['chair', 'headteacher'] })
  })

  test('every open question has an answer, those with our suggestions too (s3-title-1)', () => {
    const asking = smallPack(
      ['a-1'],
      `${noReview}\n${headOnly}\n${signed}\nquestions: []\nopen_questions:
  - { id: one, asks: One?, why: It says so., clauses: [a-1], choices: [{ id: x, label: X }], ours: x }
  - { id: two, asked: suggested, asks: Two?, why: It says so., clauses: [a-1], choices: [{ id: y, label: Y }], ours: y }`,
    )
    const review = { review: '2027-11-01' }
    expect(open(ready(asking, review))).toEqual(['questions', 'suggested'])
    const suggested = saySuggestions(ready(asking, review))
    expect('says' in suggested && suggested.says).toEqual([{ topic: 'question:small:two', value: 'y', seen: 0 }])
    const answered = { ...review, 'question:small:one': 'x', 'question:small:two': 'y' }
    expect(open(ready(asking, answered))).toEqual([])
  })

  test('a policy that does not say who adopts it asks, and is not frozen before (s3-title-1)', () => {
    const undecided = smallPack(['a-1'], [noReview, headOnly, 'settings: {}', nothingAsked].join('\n'))
    const read = ready(undecided, { review: '2027-11-01' })
    expect(open(read)).toEqual(['signatories'])
    expect(freeze(read, NOTHING_AROUND, NOW)).toEqual({ refused: 'not-ready', tasks: ['signatories'] })
  })

  test('one more signature can be asked for, none that the policy names left out (s2-header-3)', () => {
    const read = ready(plain, { review: '2027-01-01' })
    const saying = (who: readonly string[]) => saySetting(read, 'policy.signatories', who, 0)
    expect(saying(['chair', 'headteacher', 'governing_body'])).toHaveProperty('says')
    expect(saying(['headteacher'])).toEqual({ refused: 'looser', clauses: ['a-1'] })
  })

  test('kinds of worker on the register whom the policy leaves out are shown first (s3-2.5)', () => {
    const employees = smallPack(
      ['a-1', 'a-2'],
      `${noReview}\n${headOnly}\nsettings:
  policy.signatories: { value: [headteacher], clauses: [a-1] }
  scope.worker_types: { value: [employee, agency], clauses: [a-2] }
${nothingAsked}`,
    )
    const around: Around = {
      workers: new Map([
        ['employee', 30],
        ['governor', 7],
      ]),
      documents: [],
    }
    const unseen = ready(employees, { review: '2027-11-01' }, NOTHING_AROUND)
    expect(open(unseen, around)).toEqual(['left-out'])
    expect(open(ready(employees, { review: '2027-11-01' }, around), around)).toEqual([])
    expect(open(unseen, { workers: new Map([['agency', 2]]), documents: [] })).toEqual([])
  })

  test('a template that its provider replaces is adopted only when somebody has confirmed it (s3-end-1, s0-header-1)', () => {
    const old = `template: { source: A model policy, superseded_on: 2025-09 }\n${noReview}\n${headOnly}\n${signed}\n${nothingAsked}`
    const read = draftOf(smallPack(['a-1'], old), {
      holders: people,
      entries: { ...Object.fromEntries(ready(plain).entries), start: { when: 'signed' }, review: '2027-11-01' },
    })
    expect(open(read)).toContain('template')
    expect(open(ready(smallPack(['a-1'], old), { review: '2027-11-01' }))).toEqual([])
    const to = old.replace('2025-09', '2028-01')
    expect(tasksOf(ready(smallPack(['a-1'], to)), NOTHING_AROUND, NOW).map(task => task.id)).not.toContain('template')
  })

  test('what was looked at and has changed since has to be looked at again', () => {
    const read = ready(plain)
    const later = { ...read, holders: [holder('chair_of_governors')] }
    expect(tasksOf(later, NOTHING_AROUND, NOW).find(task => task.id === 'titles')?.status).toEqual({ is: 'done' })
    const gone = { ...read, holders: [] }
    expect(tasksOf(gone, NOTHING_AROUND, NOW).find(task => task.id === 'titles')?.status).toEqual({ is: 'look-again' })
  })

  test('a start that has passed meanwhile holds it up (s1-header-1)', () => {
    expect(open(ready(plain, { start: { when: 'day', day: '2026-11-01' } }))).toContain('dates')
  })
})

test('a pack that a school brings asks 25 questions one by one, first what only the school can say; the rest stands behind our suggestions', () => {
  const asks = (id: string, about: string) =>
    `  - { id: ${id}, about: ${about}, asked: always, asks: What is ${id}?, why: Because., clauses: [a-1], choices: [{ id: yes, label: 'Yes', sets: {} }, { id: no, label: 'No', sets: {} }], ours: yes }`
  const many = Array.from({ length: 30 }, (_, at) => asks(`q${at}`, at < 28 ? 'local' : 'law'))
  const pack = smallPack(
    ['a-1'],
    `${noReview}\n${headOnly}\nsettings: {}\nquestions: []\nopen_questions:\n${many.join('\n')}`,
  )
  const read = draftOf(pack)
  const { always, suggested } = questionsOf(read)
  expect(always).toHaveLength(25)
  expect(always.map(({ id }) => id)).toEqual(expect.arrayContaining(['q28', 'q29', 'q0', 'q22']))
  expect(suggested.map(({ id }) => id)).toEqual(['q23', 'q24', 'q25', 'q26', 'q27'])
  expect(saySuggestions(read)).toMatchObject({
    says: suggested.map(({ id }) => ({ topic: topics.question(pack.name, id), value: 'yes' })),
  })
})

test.each(embeddedPacks().map(pack => [pack.name, pack] as const))(
  '%s asks at most 25 questions one by one',
  (_name, pack) => {
    expect(pack.openQuestions.filter(question => question.asked === 'always').length).toBeLessThanOrEqual(25)
  },
)
