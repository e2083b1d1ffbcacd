import { describe, expect, test } from 'vitest'
import { asWritten, embeddedPack } from '../policy/policy.ts'
import { applyAnswers, awaitsAnswer, type CheckResult, findIn, type Kind, prepareWords, reminders } from './checks.ts'
import { roll } from './testing/sample-roll.ts'

/* What is only a reminder knows that it does not know: each kind of it asks its author one question. */

/** The setting behind a kind, and its values under which the approver decides and under which it is stopped. */
type Rule = readonly [setting: string, approves: string, stops: string]
const effect = (setting: string): Rule => [`screening.${setting}`, 'approve', 'block']
const singled: Rule = ['publishing.individual_targeting', 'never', 'never']
const adults: Rule = ['publishing.adult_names', 'with_permission', 'never']
const replies: Rule = ['publishing.replies', 'drafts_with_approver', 'never']

type Row = readonly [kind: Kind, rule: Rule, text: string, question: string, not: string]

/** `not`: the answer that it is not what it looks like. */
const table: readonly Row[] = [
  [
    'individual_target',
    singled,
    'Well done, you are a star!',
    'Does this speak to one child or one family?',
    'everybody',
  ],
  [
    'confidential_pupil',
    effect('confidential'),
    'Josh Bennett has been diagnosed with epilepsy.',
    'Does this tell something private of a child?',
    'nobody',
  ],
  [
    'confidential_staff',
    effect('confidential'),
    'Mrs Patel is off sick with depression.',
    'Does this tell something private of a colleague?',
    'nobody',
  ],
  [
    'confidential_school',
    effect('confidential'),
    'Our draft Ofsted report says that we are outstanding.',
    'Has the school made this public already?',
    'public',
  ],
  [
    'negative_tone',
    effect('negative_tone'),
    'Some parents clearly cannot read, what a bunch of idiots.',
    'Could somebody feel mocked or attacked by this?',
    'nobody',
  ],
  [
    'discriminatory',
    effect('discriminatory'),
    'The boys throw like girls, time to man up.',
    'Could this demean people for who they are?',
    'told-of',
  ],
  [
    'political_view',
    effect('political'),
    'Vote Labour on Thursday to save our school.',
    'Does this take a side in party politics?',
    'no-side',
  ],
  [
    'endorsement_commercial',
    effect('endorsement'),
    'Buy your uniform at Smiths Schoolwear, the best shop in town!',
    'Does this recommend a business?',
    'thanks',
  ],
  [
    'purchase_commitment',
    effect('purchase'),
    'We will buy 30 of these.',
    'Does the school promise here to pay for something?',
    'no-promise',
  ],
  [
    'pupil_initials',
    effect('identifying_detail'),
    'Well done J.B. in Year 4!',
    'Are these the initials of a child here?',
    'nobody',
  ],
  [
    'reply_in_thread',
    replies,
    'Thanks for your comment, we are glad you like it.',
    'Does this answer what somebody else wrote?',
    'no-answer',
  ],
]

const rows = table.map(([kind, [setting, approves, stops], text, question, not]) => ({
  ...{ kind, setting, approves, stops },
  ...{ text, question, not },
}))
/** Words to nobody in particular are never stopped. */
const stopped = rows.filter(({ kind }) => kind !== 'individual_target')

/** Asked about since before, each with answers of its own (`asks.test.ts`, `accusations.test.ts`). */
const others: readonly (readonly [Kind, Rule, string])[] = [
  ['identifying_detail', effect('identifying_detail'), 'Our only wheelchair user in Year 4 won the race.'],
  ['third_party_name', adults, 'Thank you to Mr Oakley, the farmer.'],
  ['copyright_uncredited', effect('copyright'), 'We used a photo from Google Images for our display.'],
  ['live_location', effect('live_location'), 'Year 4 are at Hadley Woods until three today.'],
  ['accusation', effect('negative_tone'), 'The coach company lied to us about the price.'],
]

function under(setting: string, value: string) {
  const pack = embeddedPack('trust-provider')
  if (pack === undefined) throw new Error('There is no such pack.')
  return asWritten({ ...pack, settings: { ...pack.settings, [setting]: value } })
}
const check = (text: string, setting: string, value: string): CheckResult =>
  findIn({ text, platform: 'facebook' }, roll, under(setting, value))
function of(result: CheckResult, kind: Kind) {
  const finding = result.findings.find(one => one.kind === kind)
  if (finding === undefined) throw new Error(`No ${kind} was found.`)
  return finding
}
const saying = (result: CheckResult, kind: Kind, answer: string | undefined) =>
  of(
    applyAnswers(result, finding => (finding.kind === kind ? answer : undefined)),
    kind,
  )

describe('a reminder asks its author one question', () => {
  test('every kind of them, where the policy leaves it to a person', () => {
    const asks = [...table, ...others].filter(([kind, [setting, approves], text]) => {
      const finding = of(check(text, setting, approves), kind)
      return finding.ask !== undefined && awaitsAnswer(finding)
    })
    expect([...reminders].filter(kind => !asks.some(([asked]) => asked === kind))).toEqual([])
  })

  test.each(rows)('$kind: an answer keeps it before the approver or leaves it as advice', row => {
    const { kind, not } = row
    const result = check(row.text, row.setting, row.approves)
    const finding = of(result, kind)
    expect([finding.outcome, finding.ask?.question]).toEqual(['approve', row.question])
    expect(saying(result, kind, not)).toMatchObject({ outcome: 'advise', answered: { id: not, does: 'advise' } })
    const said = finding.ask?.answers.map(({ id }) => id) ?? []
    expect(saying(result, kind, said.at(-1)).outcome).toBe('approve')
  })

  test.each(stopped)('$kind: what the policy stops no answer lets go', row => {
    const { kind, not } = row
    const result = check(row.text, row.setting, row.stops)
    const finding = of(result, kind)
    expect(finding.outcome).toBe('block')
    for (const { id } of finding.ask?.answers ?? []) expect(saying(result, kind, id).outcome).toBe('block')
    expect(saying(result, kind, not).answered?.does).toBe('clearer')
    expect(finding.ask?.answers.at(-1)?.does).toBe('stops')
  })

  test('and where the policy only advises, nothing is asked', () => {
    const [setting] = effect('purchase')
    expect(of(check('We will buy 30 of these.', setting, 'advise'), 'purchase_commitment').ask).toBeUndefined()
  })

  test('nor of a child who is named and praised: the policy stops that, and there is no doubt whom it means', () => {
    const [setting, , stops] = singled
    const finding = of(check('Well done Josh Bennett for winning!', setting, stops), 'individual_target')
    expect([finding.outcome, finding.ask]).toEqual(['block', undefined])
  })

  test('while an election is on, that no side is taken goes to the approver all the same', () => {
    const watched = prepareWords([{ does: 'election', name: 'the county election', words: [] }])
    const rules = { get: under('screening.political', 'approve').get, watched }
    const result = findIn({ text: 'Thank you to our MP for visiting Year 6.', platform: 'facebook' }, roll, rules)
    expect(saying(result, 'political_view', 'no-side')).toMatchObject({
      outcome: 'approve',
      answered: { id: 'no-side' },
    })
  })
})
