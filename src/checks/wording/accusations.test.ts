import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDrafts } from '../../../bench/labelled/labelled.ts'
import { look, openSchool } from '../../../bench/labelled/look.ts'
import { installationRoot } from '../../platform/platform.ts'
import { applyAnswers, awaitsAnswer, findIn } from '../checks.ts'
import { primary, roll, silent, spans } from '../testing/sample-roll.ts'

const seen = (text: string) => spans(text, 'accusation', silent)

describe('that somebody did wrong (s0-4.1a-ii, s1-compliance-e, s2-content-03c)', () => {
  test.each([
    ['a colleague by her name', 'Mrs Patel lied to us about the trip.', 'Mrs Patel lied to us about the trip'],
    ['a pupil', 'Sadly Josh stole the raffle money.', 'Sadly Josh stole the raffle money'],
    [
      'a firm by its ending',
      'Avoid Tread & Sons Ltd, Tread & Sons Ltd overcharged us.',
      'Tread & Sons Ltd overcharged us',
    ],
    ['whoever stands after “by”', 'We were swindled by the coach company.', 'We were swindled by the coach company'],
    ['what somebody is called', 'Everybody knows the mayor is a crook.', 'Everybody knows the mayor is a crook'],
    [
      'a firm behind “at”',
      'Thanks to the cowboys at Marsden Builders, it rains in.',
      'Thanks to the cowboys at Marsden Builders',
    ],
    [
      'a wrong by its name',
      'The negligence of Hillside Council closed our hall.',
      'The negligence of Hillside Council closed our hall',
    ],
    ['somebody’s wrong', 'Hillside Council’s cover up is in the paper.', 'Hillside Council’s cover up is in the paper'],
    [
      'a school by its name',
      'On Friday Beckside Primary cheated at netball.',
      'On Friday Beckside Primary cheated at netball',
    ],
  ])('%s', (_what, text, found) => {
    expect(seen(text)).toEqual([found])
  })

  test.each([
    ['who suffered it', 'Mrs Patel was robbed on Saturday.'],
    ['whose it was', 'A thief took the bike of Mrs Patel.'],
    ['nobody in particular', 'Somebody lied about the raffle.'],
    ['a lesson', 'We learned that the council of 1840 lied.'],
    ['a play', 'In our play Josh is a thief and Mrs Patel a corrupt judge.'],
    ['what is denied', 'The council did not lie to us.'],
    ['a warning', 'Beware: a scam e-mail looks as if from the council.'],
    ['a saying', 'Our donkey stole the show at Hillside Council.'],
    ['another thought', 'Mrs Patel ran the stall, stolen bikes were returned.'],
  ])('%s is left alone', (_what, text) => {
    expect(seen(text)).toEqual([])
  })

  test('the drafts written for it, accused and neighbours, are read as they are marked; they are build, so this is no figure', () => {
    const school = openSchool(join(installationRoot(), 'bench', 'labelled'))
    const drafts = readDrafts('build').filter(({ id }) => id.startsWith('accused-'))
    const marked = drafts.filter(({ labels }) => labels.some(({ kind }) => kind === 'accusation'))
    expect([marked.length >= 12, drafts.length - marked.length >= 12]).toEqual([true, true])
    const said = ({ kind }: { readonly kind: string }) => kind === 'accusation'
    const told = drafts.filter(draft => look(school, draft).some(said)).map(({ id }) => id)
    const meant = marked.map(({ id }) => id)
    expect(told).toEqual(meant)
  })
})

describe('its author is asked one question', () => {
  const draft = { text: 'The coach company lied to us about the price.', platform: 'facebook' }
  const asked = (rules = primary) => {
    const result = findIn(draft, roll, rules)
    const finding = result.findings.find(({ kind }) => kind === 'accusation')
    if (finding === undefined) throw new Error('Nothing was found.')
    return { result, finding }
  }

  test('whether it can be shown and may be said, under the clause against defaming, before it is handed in', () => {
    const { finding } = asked()
    expect(finding).toMatchObject({ outcome: 'approve', setting: 'screening.negative_tone' })
    expect(finding.clauses).toContain('s2-content-03c')
    expect(finding.ask?.question).toBe('Can you show that this is true, and may it be said?')
    expect(awaitsAnswer(finding)).toBe(true)
  })

  test.each([
    ['shown', 'approve'],
    ['nobody', 'advise'],
    ['unsure', 'block'],
  ])('where the policy leaves it to the approver, “%s” makes it %s', (answer, outcome) => {
    const { result, finding } = asked()
    const after = applyAnswers(result, ({ key }) => (key === finding.key ? answer : undefined))
    expect(after.findings.find(({ kind }) => kind === 'accusation')?.outcome).toBe(outcome)
  })
})
