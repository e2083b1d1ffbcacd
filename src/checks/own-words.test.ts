import { describe, expect, test } from 'vitest'
import { findIn, prepareWords, type WatchedWords } from './checks.ts'
import { primary, roll, silent, trust } from './testing/sample-roll.ts'

const watched = prepareWords([
  { does: 'warns', name: 'sports day', words: ['sports day'] },
  { does: 'stops', name: 'Fudge Factor', words: ['Fudge Factor'] },
  { does: 'subject', name: 'the walkout', words: ['the walkout', 'picket line', 'strike'] },
] satisfies WatchedWords[])

const found = (text: string, rules = primary) =>
  findIn({ text, platform: 'facebook' }, roll, { ...rules, watched }).findings.filter(
    one => one.kind === 'own_word' || one.kind === 'closed_subject',
  )

describe('the school’s own words', () => {
  test('a word that warns is advice, one that stops stops', () => {
    expect(found('Sports Day is on Friday').map(one => [one.span, one.outcome])).toEqual([['Sports Day', 'advise']])
    expect(found('Try the fudge-factor shop').map(one => [one.span, one.outcome])).toEqual([['fudge-factor', 'block']])
  })

  test('a word that is on the list twice, as a warning and as a stop, stops', () => {
    const twice = (['warns', 'stops'] as const).map(does => ({ does, name: 'Crumble', words: ['Crumble'] }))
    for (const list of [twice, twice.toReversed()]) {
      const rules = { ...primary, watched: prepareWords(list) }
      const { findings } = findIn({ text: 'Crumble for all', platform: 'facebook' }, roll, rules)
      expect(findings.map(({ kind, outcome }) => [kind, outcome])).toEqual([['own_word', 'block']])
    }
  })

  test('accents, capitals, look-alike letters and the plural hide nothing', () => {
    expect(found('SPORTS DAYS').map(one => one.span)).toEqual(['SPORTS DAYS'])
    expect(found('ѕtrikes').map(one => one.kind)).toEqual(['closed_subject'])
    expect(found('a striker scored')).toEqual([])
  })

  test('a subject is said once in a sentence, with the name the head gave it', () => {
    const [one, ...more] = found('No strike, no picket line. Only lunch.')
    expect(more).toEqual([])
    expect(one?.because).toContain('the walkout')
    expect(one?.because).toContain('unions')
  })

  test('without a list nothing is watched', () => {
    expect(findIn({ text: 'strike', platform: 'x' }, roll, primary).findings).toEqual([])
  })

  test('a closed subject is held under the policy that says so, and where the policy is silent (s1-reputation-10)', () => {
    const [held] = found('About the strike', trust)
    expect(held).toMatchObject({
      outcome: 'approve',
      clauses: ['s1-reputation-10'],
      setting: 'screening.closed_subjects',
    })
    expect(found('About the strike', silent)).toMatchObject([{ outcome: 'approve', clauses: [] }])
  })
})
