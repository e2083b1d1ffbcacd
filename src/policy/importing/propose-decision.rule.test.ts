import { expect, test } from 'vitest'
import { controls } from '../packs/controls.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { openAdviser } from './propose-decision.rule.ts'
import { paragraphsOfText } from './read-text.rule.ts'
import { splitClauses } from './split-clauses.rule.ts'

const advise = openAdviser(embeddedPacks())

function suggestedFor(text: string) {
  const [passage] = splitClauses(paragraphsOfText(text)).passages
  if (passage === undefined) throw new Error('no passage')
  return advise(passage)
}

test.each([
  ['Each picture needs the written consent of the parents before it is posted.', 'consent_check'],
  ['Questions about this policy go to the line manager in the first instance.', 'question_desk'],
] as const)('“%s” is run by %s, among the three that are suggested', (text, control) => {
  const { controls: found } = suggestedFor(text)
  expect(found.length).toBeLessThanOrEqual(3)
  expect(found.map(one => one.control)).toContain(control)
})

test('of what may operate a passage the surest stands first, each with how sure, and none is confirmed for anybody', () => {
  const { controls: found, proposal } = suggestedFor('The full name of a pupil is never published in a post.')
  const sure = found.map(one => one.sure)
  expect(sure).toEqual(sure.toSorted((one, other) => other - one))
  for (const one of found) {
    expect(controls).toHaveProperty(one.control)
    expect(one.sure).toBeGreaterThan(0)
    expect(one.sure).toBeLessThan(1)
  }
  expect(proposal.controls).toEqual([])
})

test('what no pack has anything like is operated by nothing', () => {
  expect(suggestedFor('Zebras graze.').controls).toEqual([])
})
