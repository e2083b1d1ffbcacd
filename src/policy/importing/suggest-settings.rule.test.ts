import { describe, expect, test } from 'vitest'
import { embeddedPacks } from '../packs/packs.ts'
import { settingNames } from '../settings/settings.ts'
import { policiesNamedIn } from './belongs-to-policy.rule.ts'
import { cues } from './cues/cues.ts'
import { paragraphsOfText } from './read-text.rule.ts'
import { numberIn, rolesIn } from './read-values.rule.ts'
import { splitClauses } from './split-clauses.rule.ts'
import { openSuggester, suggestedSettings } from './suggest-settings.rule.ts'
import { sixthPolicyText } from './testing/sixth-policy.ts'

const suggester = openSuggester(embeddedPacks())
const sixth = splitClauses(paragraphsOfText(sixthPolicyText)).passages

/** The first three suggestions for a passage, as `setting=value`. */
function first(text: string): string[] {
  const passage = splitClauses(paragraphsOfText(text)).passages[0]
  if (passage === undefined) throw new Error('no passage')
  return suggester
    .settingsFor(passage)
    .slice(0, 3)
    .map(({ setting, value }) => `${setting}=${JSON.stringify(value)}`)
}

function forSixth(id: string): string[] {
  const passage = sixth.find(one => one.id === id)
  if (passage === undefined) throw new Error(`no passage ${id}`)
  return suggester
    .settingsFor(passage)
    .slice(0, 3)
    .map(({ setting, value }) => `${setting}=${JSON.stringify(value)}`)
}

describe('a policy that nobody has seen before', () => {
  test.each([
    ['own-quillmere-academy-how-3', 'policy.review_months=18'],
    ['own-a.1', 'scope.worker_types=["employee","casual","agency","volunteer"]'],
    ['own-a.2', 'scope.any_equipment="any"'],
    ['own-a.3', 'ack.required='],
    ['own-b.1', 'publishing.approver=["account_manager"]'],
    ['own-b.2', 'publishing.names="never"'],
    ['own-b.3i', 'publishing.faces.social="never"'],
    ['own-b.3ii', 'screening.solicit_details="block"'],
    ['own-b.3iii', 'screening.purchase="block"'],
    ['own-b.4-1', 'images.device_rule="trust_owned_or_approved"'],
    ['own-b.4-2', 'images.delete_hours=48'],
    ['own-b.5', 'publishing.replies="never"'],
    ['own-c.1a', 'contacts.pupil.accept="prohibited"'],
    ['own-c.1b', 'contacts.ex_pupil.test="over_eighteen"'],
    ['own-c.2', 'contacts.parent.accept="ask_head"'],
    ['own-c.3', 'permissions.logo="written_headteacher"'],
    ['own-d.1', 'routing.staff_abuse=["headteacher"]'],
    ['own-d.2', 'routing.substitute=["chair_of_governors"]'],
    ['own-d.3', 'takedown.hours=48'],
    ['own-d.4', 'publishing.names="with_consent"'],
  ])('%s: %s is among the first three', (id, wanted) => {
    expect(
      forSixth(id).some(suggestion => suggestion.startsWith(wanted)),
      forSixth(id).join(' | '),
    ).toBe(true)
  })

  test('where nothing fits, nothing is sure', () => {
    for (const id of ['own-b.3iv', 'own-c.4']) {
      const passage = sixth.find(one => one.id === id)
      const [best] = passage === undefined ? [] : suggester.settingsFor(passage)
      expect(best?.sure ?? 0, id).toBeLessThan(0.5)
    }
  })
})

describe('values', () => {
  test.each([
    ['within 24 hours', 'hours', 24],
    ['within two working days', 'hours', 48],
    ['every two years', 'months', 24],
    ['annually', 'months', 12],
    ['no later than one month after', 'months', 1],
    ['each term', 'months', 4],
    ['within forty-eight hours', 'hours', 48],
    ['promptly', 'hours', undefined],
    ['36 hours', 'months', undefined],
  ] as const)('"%s" in %s is %s', (text, unit, number) => {
    expect(numberIn(text, unit)).toBe(number)
  })

  test('roles are read by the words schools use', () => {
    expect(rolesIn('the principal or the nursery manager')).toEqual(['nursery_manager', 'headteacher'])
    expect(rolesIn('a senior leader')).toEqual(['headteacher', 'deputy_headteacher'])
    expect(rolesIn('our media enquiries')).toEqual([])
  })

  test('a consent, a ban and a further consent to names are told apart', () => {
    expect(first('Names of students are only used with the consent of a carer.')).toContain(
      'publishing.names="with_consent"',
    )
    expect(first('A further consent is needed before the name of a pupil is posted.')).toContain(
      'publishing.names="with_additional_consent"',
    )
    expect(first('Under no circumstances may a child be named in a post.')).toContain('publishing.names="never"')
  })

  test('every value that is suggested can stand', () => {
    // Taken from the settings themselves: a cue that read an impossible value would leave it out, and the next test would fail.
    for (const passage of sixth)
      for (const { setting, sure } of suggester.settingsFor(passage)) {
        expect(settingNames).toContain(setting)
        expect(sure).toBeGreaterThan(0)
        expect(sure).toBeLessThanOrEqual(1)
      }
  })
})

test('every setting of the catalogue that may be suggested has cues of its own', () => {
  expect(suggestedSettings.filter(name => (cues[name]?.cues.length ?? 0) === 0)).toEqual([])
  expect(settingNames.filter(name => !suggestedSettings.includes(name)).toSorted()).toEqual([
    'policy.linked',
    'policy.superseded_on',
  ])
})

test('what only the text carries is no setting that a person could confirm: other policies are linked, and nothing more (s0-1.2, s3-end-1)', () => {
  const lines = [
    'This policy is read in conjunction with the school’s Behaviour Policy and Disciplinary Policy.',
    'This policy is superseded on 1 September 2031.',
  ]
  const found = splitClauses(paragraphsOfText(lines.join('\n\n'))).passages
  expect(found).toHaveLength(2)
  for (const passage of found)
    for (const { setting } of openSuggester(embeddedPacks()).settingsFor(passage))
      expect(['policy.linked', 'policy.superseded_on']).not.toContain(setting)
  expect(found.flatMap(policiesNamedIn)).toContain('Behaviour Policy')
})
