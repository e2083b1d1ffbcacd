import { describe, expect, test } from 'vitest'
import { entriesOf, headOnly, noReview, nothingAsked, smallPack } from '../testing/draft-of.ts'
import { packNamed } from '../testing/whole-pack.ts'
import type { LinkedDocument } from './library/linked-documents.store.ts'
import { brokenCitations, linkedShown } from './linked.rule.ts'

describe('what a policy is read with, and what it cites', () => {
  const pack = smallPack(
    ['a-1', 'a-2', 'a-3'],
    `${noReview}\n${headOnly}\nsettings: {}
linked_policies:
  - { id: aup, title: Acceptable use, clauses: [a-1] }
  - { id: conduct, title: Code of conduct, clauses: [a-2] }
citations:
  - { id: dpa, names: The data protection act of the wrong year, what: statute, state: wrong, now: The Act of 2018., clauses: [a-2] }
  - { id: appendix, names: Appendix 1, what: appendix, state: missing, now: It is not attached., clauses: [a-3] }
  - { id: kcsie, names: Guidance, what: guidance, state: current, clauses: [a-1] }
${nothingAsked}`,
  )
  const document: LinkedDocument = {
    id: 'd1',
    school: 's',
    kind: 'policy',
    title: 'Acceptable use policy',
    version: '3',
    owner: '',
    reviewOn: null,
    address: null,
    follows: null,
    enteredBy: 'p',
    enteredAt: new Date('2026-01-01'),
    endedAt: null,
    silentSince: null,
    toldAt: null,
  }
  const states = (entries: Record<string, unknown>, documents: readonly LinkedDocument[]) =>
    linkedShown(pack, entriesOf(entries), documents, '2026-11-20').map(one => one.state)

  test('a policy that is in nobody’s library is missing, until it is found or a reason is given (s0-1.2)', () => {
    expect(states({}, [document])).toEqual(['missing', 'missing'])
    const said = {
      'linked:small:aup': { document: 'd1', reason: '' },
      'linked:small:conduct': { document: null, reason: 'Being written.' },
    }
    expect(states(said, [document])).toEqual(['listed', 'none'])
  })

  test('one whose review is past or which a newer edition follows is out of date (s0-1.2)', () => {
    const said = { 'linked:small:aup': { document: 'd1', reason: '' } }
    expect(states(said, [{ ...document, reviewOn: '2026-11-19' }])[0]).toBe('outdated')
    expect(states(said, [{ ...document, endedAt: new Date('2026-10-01') }])[0]).toBe('outdated')
  })

  test('one whose address does not answer is listed as that, unless it is out of date anyway (s2-resp-ht-1b)', () => {
    const said = { 'linked:small:aup': { document: 'd1', reason: '' } }
    const silent = { ...document, silentSince: new Date('2026-11-01') }
    expect(states(said, [silent])[0]).toBe('silent')
    expect(states(said, [{ ...silent, reviewOn: '2026-11-19' }])[0]).toBe('outdated')
  })

  test('a wrong year of a law and an appendix that is not there are listed with what holds (s2-statement-5)', () => {
    expect(brokenCitations(pack).map(cited => [cited.id, cited.now])).toEqual([
      ['dpa', 'The Act of 2018.'],
      ['appendix', 'It is not attached.'],
    ])
  })

  test.each([
    ['church-primary', 's2-statement-6'],
    ['model-policy', 's3-6.1d'],
  ])('%s: an appendix that it speaks of and that is not there is listed, with what to do (%s)', (name, clause) => {
    const listed = brokenCitations(packNamed(name)).filter(cited => cited.clauses.includes(clause))
    expect(listed).toMatchObject([{ what: 'appendix', state: 'missing', now: expect.stringMatching(/strike/) }])
  })

  test('model-policy: the rules on harassment, IT and equality that a post can break too are asked for one by one (s3-10.3a)', () => {
    const missing = linkedShown(packNamed('model-policy'), entriesOf({}), [], '2026-11-20')
      .filter(({ state, policy }) => state === 'missing' && policy.clauses.includes('s3-10.3a'))
      .map(({ policy }) => policy.id)
    expect(missing).toEqual(['harassment', 'it', 'equality'])
  })
})
