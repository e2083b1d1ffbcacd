import { describe, expect, test } from 'vitest'
import { asWritten, embeddedPack, embeddedPacks, ours, type SettingsInForce } from '../policy/policy.ts'
import { everyClauseThatSets } from '../policy/testing/clauses-of-packs.ts'
import { wordsAround } from './asks.rule.ts'
import { applyAnswers, awaitsAnswer, type CheckResult, type Finding, findIn, kinds, prepareRoll } from './checks.ts'

const roll = prepareRoll(
  [
    { id: 'p1', name: 'Rose Hartley', year: '4' },
    { id: 'p2', name: 'Joshua Bennett', known_as: ['Josh'], year: '4' },
  ],
  [],
)
const under = (name: string): SettingsInForce => {
  const pack = embeddedPack(name)
  if (pack === undefined) throw new Error(`There is no pack ${name}.`)
  return asWritten(pack)
}
const check = (text: string, settings: SettingsInForce = ours) => findIn({ text, platform: 'facebook' }, roll, settings)
const of = (result: CheckResult, kind: Finding['kind']) => result.findings.find(finding => finding.kind === kind)
const saying = (result: CheckResult, kind: Finding['kind'], answer: string) =>
  applyAnswers(result, finding => (finding.kind === kind ? answer : undefined))

const BORROWED = 'We used a photo from Google Images for our display.'
const VISITOR = 'Thank you to Mr Oakley, the farmer.'
const AWAY = 'Year 4 are at Hadley Woods until three today.'
const DETAIL = 'Our only wheelchair user in Year 4 won the race.'

describe('a finding that cannot know asks its author', () => {
  test.each(everyClauseThatSets('screening.copyright'))(
    '$pack: whose it is ($clause)',
    ({ of: pack, clause, value }) => {
      const result = check(BORROWED, asWritten(pack))
      const finding = of(result, 'copyright_uncredited')
      expect(finding?.clauses).toContain(clause)
      expect(finding?.ask?.answers.map(answer => [answer.id, answer.does])).toEqual([
        ['ours', value === 'block' ? 'approve' : 'advise'],
        ['licensed', 'approve'],
        ['unsure', 'head'],
      ])
      expect(finding !== undefined && awaitsAnswer(finding)).toBe(true)
      // Not knowing holds it; knowing does not.
      expect(of(saying(result, 'copyright_uncredited', 'unsure'), 'copyright_uncredited')?.outcome).toBe('block')
      expect(of(saying(result, 'copyright_uncredited', 'licensed'), 'copyright_uncredited')?.outcome).toBe('approve')
    },
  )

  test.each(everyClauseThatSets('publishing.adult_names').filter(({ value }) => value === 'with_permission'))(
    '$pack: whether a visitor agreed in writing ($clause)',
    ({ of: pack, clause }) => {
      const result = check(VISITOR, asWritten(pack))
      const finding = of(result, 'third_party_name')
      expect([finding?.clauses.includes(clause), finding?.ask?.question]).toEqual([
        true,
        'Has this person agreed in writing to be named?',
      ])
      expect(saying(result, 'third_party_name', 'not-asked').outcome).toBe('block')
      expect(saying(result, 'third_party_name', 'agreed').outcome).toBe('advise')
    },
  )

  test.each([
    ['live_location', AWAY, 'over', 'goes'],
    ['identifying_detail', DETAIL, 'several', 'advise'],
  ] as const)('%s, where the policy lets the approver decide', (kind, text, answer, does) => {
    const result = check(text)
    expect(of(result, kind)?.ask?.answers[0]).toMatchObject({ id: answer, does })
    const answered = of(saying(result, kind, answer), kind)
    expect(answered?.answered).toMatchObject({ id: answer, does })
  })

  test('an answer that settles it leaves the finding to be seen, and the outcome without it', () => {
    const result = check(AWAY)
    expect(result.outcome).toBe('approve')
    const settled = saying(result, 'live_location', 'over')
    expect([settled.outcome, settled.findings.length]).toEqual(['clear', result.findings.length])
  })

  test('an answer that was not offered changes nothing', () => {
    const result = check(VISITOR)
    expect(saying(result, 'third_party_name', 'nonsense')).toEqual(result)
  })

  test('nothing is asked about what is sure, or where the policy does not ask', () => {
    expect(of(check('Well done Josh Bennett.'), 'pupil_name')?.ask).toBeUndefined()
    expect(check('We sang in the hall and everybody listened.').findings).toEqual([])
  })
})

describe('a name that may be a word', () => {
  const NAME = 'Our day with Rose was fun.'

  test('asks whether it is a child of the school (s2-school-use-05a)', () => {
    const finding = of(check(NAME, under('church-primary')), 'pupil_name')
    expect(finding?.sure).toBeLessThan(0.9)
    expect(finding?.ask?.question).toBe('Is “Rose” a child of the school here?')
    expect(finding !== undefined && awaitsAnswer(finding)).toBe(false)
  })

  test('is never let go by the author’s word where the policy stops it: it waits for whom the policy names (s2-school-use-05a)', () => {
    const result = check(NAME, under('church-primary'))
    for (const answer of ['ours', 'not-ours']) expect(saying(result, 'pupil_name', answer).outcome).toBe('block')
    expect(of(saying(result, 'pupil_name', 'not-ours'), 'pupil_name')?.answered?.does).toBe('clearer')
  })
})

describe('an answer never loosens what the policy stops', () => {
  const everything = `Our day with Rose was fun. Josh Bennett sang. R.H. in Year 4 as well. ${VISITOR} ${AWAY} ${DETAIL} ${BORROWED} Text us on 07700 900123.`

  test.each(embeddedPacks().map(pack => ({ pack: pack.name, of: pack })))('$pack', ({ of: pack }) => {
    const { findings } = check(everything, asWritten(pack))
    for (const finding of findings.filter(({ outcome }) => outcome === 'block')) {
      const loosened = finding.ask?.answers.filter(({ does }) => !['stops', 'clearer', 'head'].includes(does)) ?? []
      // Whose it is nobody but the author can say; there alone not knowing is what is forbidden.
      expect([finding.kind, loosened.length > 0]).toEqual([finding.kind, finding.kind === 'copyright_uncredited'])
    }
    expect(findings.length).toBeGreaterThan(3)
    expect(findings.every(finding => kinds.includes(finding.kind))).toBe(true)
  })
})

describe('the words an answer belongs to', () => {
  test('are those found with what stands around them, in their sentence', () => {
    const text = 'We went out. Year 4 are at Hadley Woods today. It rained.'
    const start = text.indexOf('Hadley')
    expect(wordsAround(text, start, start + 12)).toBe('Year 4 are at Hadley Woods today')
  })

  test('are bounded, however long the sentence is', () => {
    const text = 'word '.repeat(40_000)
    expect(wordsAround(text, 100_000, 100_004).length).toBeLessThan(400)
  })
})
