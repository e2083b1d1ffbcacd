import { describe, expect, test } from 'vitest'
import { settle, type OpenAnswers, type SettingsInForce } from '../settle.rule.ts'
import { headOnly, noReview, smallPack } from '../testing/draft-of.ts'
import { departures, leftToSchools, withoutYes } from './departures.rule.ts'

const pack = smallPack(
  ['a-1', 'a-2'],
  `${noReview}
${headOnly}
settings:
  publishing.names: { value: with_additional_consent, clauses: [a-1] }
  contacts.ex_pupil.test: { value: over_eighteen, clauses: [a-2] }
questions: []
open_questions:
  - id: how-fast
    asks: How fast?
    why: It says promptly.
    clauses: [a-2]
    number_for: takedown.hours
    ours: 24
  - id: faces
    asks: Faces?
    why: Silent.
    clauses: [a-1]
    choices:
      - { id: never, label: Never, sets: { publishing.faces.social: never } }
      - { id: consent, label: With consent, sets: { publishing.faces.social: with_platform_consent } }
    ours: never`,
)

function settled(answers: OpenAnswers): SettingsInForce {
  const all = settle(pack, { ...answers, permitted: ['publishing.names'] })
  if ('refused' in all) throw new Error(JSON.stringify(all.refused))
  return all
}
const trust = settled({ open: { 'how-fast': 24, faces: 'never' } })
const found = (answers: OpenAnswers, local: readonly string[] = []) =>
  departures(
    trust,
    settled({ open: { 'how-fast': 24, faces: 'never', ...answers.open }, ...answers }),
    leftToSchools(pack, local),
  )

describe('a school on its trust’s policy', () => {
  test('is stricter by itself', () => {
    expect(found({ settings: { 'publishing.names': 'never' } })).toEqual([])
    expect(found({ open: { 'how-fast': 12, faces: 'never' } })).toEqual([])
  })

  test('is looser only with the trust’s yes, and the refusal names the clause', () => {
    const [looser] = found({ open: { 'how-fast': 48, faces: 'never' } })
    expect(looser).toMatchObject({
      setting: 'takedown.hours',
      standing: 'looser',
      ours: 48,
      trusts: 24,
      clauses: ['a-2'],
    })
    const names = found({ settings: { 'publishing.names': 'with_consent' } })
    expect(names).toMatchObject([{ setting: 'publishing.names', standing: 'looser', clauses: ['a-1'] }])
    expect(withoutYes(names, [])).toEqual(names)
    const yes = {
      setting: 'publishing.names',
      ours: 'with_consent',
      trusts: 'with_additional_consent',
      request: 'r',
    } as const
    expect(withoutYes(names, [yes])).toEqual([])
  })

  test('a yes is to this value against that one, and to no other', () => {
    const names = found({ settings: { 'publishing.names': 'with_consent' } })
    const other = { setting: 'publishing.names', ours: 'with_consent', trusts: 'never', request: 'r' } as const
    expect(withoutYes(names, [other])).toEqual(names)
  })

  test('what cannot be compared asks the trust too', () => {
    expect(found({ settings: { 'contacts.ex_pupil.test': 'left_education' } })).toMatchObject([
      { setting: 'contacts.ex_pupil.test', standing: 'not comparable', clauses: ['a-2'] },
    ])
  })

  test('what the trust leaves to its schools, and what its policy says nothing about, needs nobody’s yes', () => {
    expect(found({ open: { 'how-fast': 24, faces: 'consent' } })).toHaveLength(1)
    expect(found({ open: { 'how-fast': 24, faces: 'consent' } }, ['faces'])).toEqual([])
    expect(found({ settings: { 'ack.refresh_months': 60 } })).toEqual([])
  })
})
