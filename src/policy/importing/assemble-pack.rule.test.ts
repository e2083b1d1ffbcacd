import { describe, expect, test } from 'vitest'
import { asWritten, settle } from '../settle.rule.ts'
import { embeddedPack, embeddedPacks } from '../packs/packs.ts'
import { type About, assemblePack } from './assemble-pack.rule.ts'
import type { Considered, Decision } from './decision.ts'
import { factsOf } from './document-facts.rule.ts'
import { findConflicts, isOpen } from './find-conflicts.rule.ts'
import { wholeText } from './passage.ts'
import { openAdviser } from './propose-decision.rule.ts'
import { paragraphsOfText } from './read-text.rule.ts'
import { splitClauses } from './split-clauses.rule.ts'
import { sixthPolicyText } from './testing/sixth-policy.ts'

const { passages } = splitClauses(paragraphsOfText(sixthPolicyText))
const advise = openAdviser(embeddedPacks())
const sixth: readonly Considered[] = passages.map(passage => ({
  id: passage.id,
  printed: passage.printed,
  headings: passage.headings,
  text: wholeText(passage),
  decision: advise(passage).proposal,
  confirmed: true,
}))
const about: About = factsOf(passages, 'Quillmere Academy: how we use social platforms', {
  name: 'Quillmere Academy',
  trust: false,
})

function made(considered: readonly Considered[], choices: Record<string, string> = {}) {
  const outcome = assemblePack('own-quillmere', about, considered, choices)
  if (!('pack' in outcome)) throw new Error(`No pack: ${JSON.stringify(outcome)}`)
  return outcome.pack
}

const one = (id: string, text: string, decision: Partial<Decision>): Considered => ({
  id,
  printed: '',
  headings: [],
  text,
  confirmed: true,
  decision: {
    fate: 'runs',
    says: text,
    strength: 'must',
    binds: ['everyone'],
    theme: 'publishing',
    settings: {},
    controls: [],
    how: null,
    shownAt: [],
    ...decision,
  },
})

describe('a document becomes a pack', () => {
  const chosen = { 'setting:publishing.names': 'own-b.2' }

  test('with each passage a clause in the school’s own words, cited by its printed number', () => {
    const pack = made(sixth, chosen)
    expect(pack.clauses).toHaveLength(sixth.length)
    expect(pack.clauses.find(clause => clause.id === 'own-b.2')).toMatchObject({
      ref: 'B What the academy posts, B.2',
      says: 'A learner’s name is never printed in a post.',
      how: 'blocks',
      sets: ['publishing.names'],
    })
    expect(pack.clauses.find(clause => clause.id === 'own-b.3i')?.says).toBe('Posts must not show a learner’s face.')
  })

  test('whose settings hold as those of any other pack', () => {
    const { get } = asWritten(made(sixth, chosen))
    expect(get('publishing.names')).toEqual({ value: 'never', clauses: ['own-b.2'], from: 'policy' })
    expect(get('publishing.faces.social').clauses).toEqual(['own-b.3i'])
    expect(get('takedown.hours')).toMatchObject({ value: 48, from: 'policy' })
    expect(get('policy.review_months').value).toBe(18)
  })

  test('what nothing can run for is words only, and so is what gave way', () => {
    const pack = made(sixth, chosen)
    for (const id of ['own-b.3iv', 'own-c.4', 'own-d.4'])
      expect(pack.clauses.find(clause => clause.id === id)?.how, id).toBe('words')
  })

  test('what it says of itself is read out of it', () => {
    expect(about).toMatchObject({ effective: '2026-03-03', reviewMonths: 18 })
    expect(about.titles).toEqual([
      { title: 'Chair of governors', role: 'chair_of_governors' },
      { title: 'Principal', role: 'headteacher' },
      { title: 'Media lead', role: 'account_manager' },
    ])
  })
})

describe('two passages that do not agree', () => {
  test('are shown, and the pack waits until somebody has chosen', () => {
    const [conflict] = findConflicts(sixth, {})
    expect(conflict).toMatchObject({ about: 'setting', setting: 'publishing.names', takes: null })
    expect(assemblePack('own-quillmere', about, sixth, {})).toEqual({ refused: 'conflicts-open', open: 1 })
  })

  test('either can be chosen', () => {
    const { get } = asWritten(made(sixth, { 'setting:publishing.names': 'own-d.4' }))
    expect(get('publishing.names')).toEqual({ value: 'with_consent', clauses: ['own-d.4'], from: 'policy' })
  })

  test('a choice whose passage says something else by now is open again', () => {
    const changed = sixth.map(passage =>
      passage.id === 'own-b.2' ? { ...passage, decision: { ...passage.decision, fate: 'words' as const } } : passage,
    )
    expect(findConflicts(changed, { 'setting:publishing.names': 'own-b.2' })).toEqual([])
  })

  test('lists add up and contradict nothing; roles do not add up', () => {
    const workers = [
      one('a', 'All employees are bound.', { settings: { 'scope.worker_types': ['employee'] } }),
      one('b', 'Agency workers too.', { settings: { 'scope.worker_types': ['agency'] } }),
    ]
    expect(findConflicts(workers, {})).toEqual([])
    expect(made(workers).settings['scope.worker_types']).toEqual(['employee', 'agency'])
    const approvers = [
      one('a', 'The head approves.', { settings: { 'publishing.approver': ['headteacher'] } }),
      one('b', 'The manager approves.', { settings: { 'publishing.approver': ['line_manager'] } }),
    ]
    expect(findConflicts(approvers, {}).filter(isOpen)).toHaveLength(1)
  })

  test('are shown also where only their words contradict each other, and may both stand', () => {
    const words = [
      one('a', 'Pupils may be filmed at sports day by parents.', { fate: 'words' }),
      one('b', 'Pupils must not be filmed at sports day by parents.', { fate: 'words' }),
      one('c', 'Parents bring sun cream to sports day.', { fate: 'words' }),
    ]
    expect(findConflicts(words, {})).toEqual([
      { key: 'words:a|b', about: 'words', passages: ['a', 'b'], settled: false },
    ])
    expect(findConflicts(words, { 'words:a|b': 'both' }).filter(isOpen)).toEqual([])
  })
})

describe('not yet', () => {
  test('while passages wait to be confirmed', () => {
    expect(
      assemblePack(
        'own-x',
        about,
        sixth.map((passage, at) => ({ ...passage, confirmed: at > 2 })),
        {},
      ),
    ).toEqual({
      refused: 'passages-open',
      open: 3,
    })
  })

  test('while the document has no title or no day', () => {
    expect(
      assemblePack('own-x', { ...about, title: '', effective: '' }, [one('a', 'Words.', { fate: 'words' })], {}),
    ).toEqual({
      refused: 'about-missing',
      missing: ['title', 'effective'],
    })
  })
})

test('a word where a number is needed becomes a question of the adoption, and both are kept', () => {
  const pack = made([one('a', 'Ask for removal immediately.', { settings: { 'takedown.hours': null } })])
  expect(pack.openQuestions.filter(({ asked }) => asked === 'always')).toEqual([
    expect.objectContaining({
      about: 'number',
      word: 'immediately',
      numberFor: 'takedown.hours',
      ours: 24,
      clauses: ['a'],
    }),
  ])
  const settled = settle(pack, { open: { 'number-takedown-hours': 6 } })
  if ('refused' in settled) throw new Error('refused')
  expect(settled.get('takedown.hours')).toMatchObject({ value: 6, clauses: ['a'], from: 'local' })
})

test('what the law and our time ask is asked of an own policy as of the five, beside its nearest clause', () => {
  const pack = made([
    one('a', 'Be kind.', { fate: 'words', theme: 'reputation' }),
    one('b', 'Ask before you take a photo.', { fate: 'words', theme: 'images' }),
    one('c', 'Allegations are looked into.', { fate: 'words', theme: 'investigation' }),
  ])
  const asked = pack.openQuestions.map(({ id, clauses }) => [id, ...clauses])
  expect(asked).toEqual([
    ['accused-teacher', 'c'],
    ['data-breach', 'b'],
    ['made-pictures', 'b'],
  ])
  // The same question and the same answers as under the church school's policy; why it is asked is told of each in words of its own.
  for (const { why: _why, clauses: _clauses, ...question } of pack.openQuestions)
    expect(embeddedPack('church-primary')?.openQuestions.find(({ id }) => id === question.id)).toMatchObject(question)
  for (const embedded of embeddedPacks())
    expect(embedded.openQuestions.map(({ id }) => id)).toEqual(expect.arrayContaining(asked.map(([id]) => id)))
  const bare = made([one('a', 'Be kind.', { fate: 'words', theme: 'wellbeing' })])
  expect(bare.openQuestions.map(({ clauses }) => clauses)).toEqual([['a'], ['a'], ['a']])
})

test('guidance is shown at its moments, and a control operates a clause without a setting', () => {
  const pack = made([
    one('a', 'Think before you post.', { fate: 'guidance', shownAt: ['write'] }),
    one('b', 'Questions are answered.', { controls: ['question_desk'], how: 'routes' }),
  ])
  expect(pack.clauses.map(({ how, shownAt, operatedBy }) => [how, shownAt, operatedBy])).toEqual([
    ['advises', ['write'], []],
    ['routes', [], ['question_desk']],
  ])
})
