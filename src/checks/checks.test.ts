import { describe, expect, test } from 'vitest'
import { applyClearings, findIn, prepareRoll, type RollRow, whoIsNamed } from './checks.ts'
import { primary, pupils, roll, silent, staff, trust } from './testing/sample-roll.ts'

const named = { text: 'Today Josh Bennett led our assembly.', platform: 'facebook' }

describe('what a finding does comes from the policy in force', () => {
  test('the same name blocks under the primary school’s policy (s2-school-use-05a)', () => {
    const { outcome, findings } = findIn(named, roll, primary)
    expect(outcome).toBe('block')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      kind: 'pupil_name',
      outcome: 'block',
      in: 'text',
      start: 6,
      end: 18,
      span: 'Josh Bennett',
      setting: 'publishing.names',
    })
    expect(findings[0]?.clauses).toContain('s2-school-use-05a')
  })

  test('asks for an extra consent under the trust’s (s1-protocol-2c)', () => {
    const { outcome, findings } = findIn(named, roll, trust)
    expect(outcome).toBe('approve')
    expect(findings[0]?.clauses).toContain('s1-protocol-2c')
    expect(findings[0]?.because).toContain('consent')
  })

  test('and is advice where there is no policy', () => {
    const { outcome, findings } = findIn(named, roll, silent)
    expect(outcome).toBe('advise')
    expect(findings[0]).toMatchObject({ outcome: 'advise', clauses: [] })
  })

  const kindsOfPraise = (rules: typeof primary) =>
    findIn({ text: 'Well done Josh!', platform: 'facebook' }, roll, rules).findings.map(finding => finding.kind)

  test('praise of one child is held back where no post is to be aimed at one person (s2-school-use-09a)', () => {
    expect(kindsOfPraise(primary)).toEqual(['individual_target', 'pupil_name'])
  })

  test('and passes where staff and pupils may be praised', () => {
    expect(kindsOfPraise(trust)).toEqual(['pupil_name'])
  })

  test('somebody else’s account asks the approver where the policy says avoid, and passes where it is silent (s2-school-use-11)', () => {
    const mention = { text: 'Thanks @LegoUK', platform: 'bluesky' }
    expect(findIn(mention, roll, primary).outcome).toBe('approve')
    expect(findIn(mention, roll, trust).outcome).toBe('clear')
  })

  test('the whole takes the strictest of its findings', () => {
    expect(findIn({ text: 'Thanks @LegoUK, says Josh.', platform: 'facebook' }, roll, primary).outcome).toBe('block')
    expect(findIn({ text: 'See you at the fair.', platform: 'facebook' }, roll, primary)).toEqual({
      outcome: 'clear',
      findings: [],
    })
  })
})

describe('where a finding stands', () => {
  test('each target’s own text and each alt text are looked at', () => {
    const draft = {
      text: 'Hi',
      platform: 'facebook',
      targets: { bluesky: 'Hi Josh', facebook: 'Hi' },
      alt: ['Bulbs', 'Aisha with bulbs'],
    }
    expect(findIn(draft, roll, primary).findings.map(finding => [finding.in, finding.span])).toEqual([
      ['text:bluesky', 'Josh'],
      ['alt:2', 'Aisha'],
    ])
    expect(findIn({ text: '', platform: 'x', alt: ['Aisha'] }, roll, primary).findings[0]?.in).toBe('alt')
  })

  test('places count UTF-16 code units, so that slice gives the span', () => {
    const text = '🎉🎉 Josh 𝐉𝐨𝐬𝐡'
    expect(
      findIn({ text, platform: 'x' }, roll, primary).findings.map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['Josh', '𝐉𝐨𝐬𝐡'])
  })
})

describe('instead', () => {
  test.each([
    ['Today Josh Bennett led our assembly.', 'Today one of our Year 4 pupils led our assembly.'],
    ['Josh won.', 'One of our Year 4 pupils won.'],
    ['Well done Josh!', 'Well done our Year 4 pupils!'],
    ['We love Josh’s poem.', 'We love a Year 4 pupil’s poem.'],
    ['#WellDoneJosh', '#WellDoneYear4'],
    ['Thanks to Josh in Year 4.', 'Thanks to a pupil in Year 4.'],
    ['The Bennett family came.', 'A school family came.'],
    ['We saw Penny smile.', 'We saw one of our pupils smile.'],
  ])('"%s" may become "%s"', (text, expected) => {
    const finding = findIn({ text, platform: 'x' }, roll, primary).findings.find(one => one.kind === 'pupil_name')
    const { start = 0, end = 0, with: words = '' } = finding?.replace ?? {}
    const changed = text.slice(0, start) + words + text.slice(end)
    expect(changed).toBe(expected)
    expect(
      findIn({ text: changed, platform: 'x' }, roll, primary).findings.filter(one => one.kind === 'pupil_name'),
    ).toEqual([])
  })
})

describe('a wrong finding can be cleared', () => {
  const result = findIn({ text: 'Josh and Josh.', platform: 'x' }, roll, primary)
  const [first, second] = result.findings

  test('one finding, by its key, for one version', () => {
    expect(first?.key).not.toBe(second?.key)
    const cleared = applyClearings(result, [{ key: first?.key ?? '', by: 'headteacher', version: 'v1' }])
    expect(cleared.outcome).toBe('block')
    expect(cleared.findings[0]?.cleared).toEqual({ by: 'headteacher', version: 'v1' })
    const all = applyClearings(
      result,
      result.findings.map(({ key }) => ({ key, by: 'headteacher', version: 'v1' })),
    )
    expect(all.outcome).toBe('clear')
  })

  test('words around it may change, other words are not cleared', () => {
    const moved = findIn({ text: 'Yesterday Josh and Josh.', platform: 'x' }, roll, primary)
    expect(moved.findings.map(finding => finding.key)).toEqual(result.findings.map(finding => finding.key))
    expect(applyClearings(result, [{ key: 'pupil_name|text|Aisha|1', by: 'head', version: 'v1' }]).outcome).toBe(
      'block',
    )
  })
})

describe('what the head keeps', () => {
  test('a word that is not a name here is left alone, but not in a full name', () => {
    const here = prepareRoll(pupils, staff, ['Holly', 'Josh Bennett Hall'])
    const spansOf = (text: string) =>
      findIn({ text, platform: 'x' }, here, primary).findings.map(finding => finding.span)
    expect(spansOf('We sang Holly in the hall.')).toEqual([])
    expect(spansOf('We saw Holly Mason there.')).toEqual(['Holly Mason'])
  })
})

test('whoIsNamed gives the ids of everybody a name may mean', () => {
  const twins: RollRow[] = [{ id: 'a', name: 'Aisha Khan' }, { id: 'b', name: 'Aisha Begum' }, { name: 'Aisha Ali' }]
  expect(
    whoIsNamed({ text: 'Aisha and Aisha Begum', platform: 'x' }, prepareRoll(twins)).map(one => one.pupils),
  ).toEqual([['a', 'b'], ['b']])
})

test('a reason about a child cannot stand in a finding: its fields are those of the contract', () => {
  const { findings } = findIn({ text: 'Josh and Mrs Patel, DM us your address @Lego', platform: 'x' }, roll, primary)
  const allowed = [
    'key',
    'kind',
    'outcome',
    'in',
    'start',
    'end',
    'span',
    'setting',
    'clauses',
    'because',
    'instead',
    'sure',
    'replace',
  ]
  expect(findings.length).toBeGreaterThan(3)
  for (const finding of findings) expect(allowed).toEqual(expect.arrayContaining(Object.keys(finding)))
})
