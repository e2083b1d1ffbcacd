import { expect, test } from 'vitest'
import { packNamed } from '../testing/whole-pack.ts'
import { clausesCiting } from './clauses-citing.rule.ts'

const church = packNamed('church-primary')
const provider = packNamed('trust-provider')

test('guidance is cited by its title, whatever stands after it', () => {
  const cited = clausesCiting(provider, [], { ids: ['new'], titles: ['Keeping children safe in education'] })
  expect(cited).toEqual(provider.citations.find(({ names }) => names.startsWith('Keeping Children'))?.clauses)
  expect(cited.length).toBeGreaterThan(0)
})

test('a linked policy is found by the edition that was listed at adoption, however many came since (s1-compliance-j)', () => {
  const [linked] = church.linked
  if (linked === undefined) throw new Error('no linked policy')
  const document = { id: 'first', title: 'Conduct here', version: '1' }
  const listed = [{ id: linked.id, title: linked.title, document, reason: '' }]
  const editions = { ids: ['third', 'second', 'first'], titles: ['Conduct here'] }
  expect(clausesCiting(church, listed, editions)).toEqual(linked.clauses)
  expect(clausesCiting(church, listed, { ...editions, ids: ['other'] })).toEqual([])
})

test('part of a word and part of a title name nothing', () => {
  expect(clausesCiting(church, [], { ids: [], titles: ['Twit'] })).toEqual([])
  expect(clausesCiting(church, [], { ids: [], titles: ['Twitter'] }).length).toBeGreaterThan(0)
  expect(clausesCiting(church, [], { ids: [], titles: ['Behaviour of bees'] })).toEqual([])
})
