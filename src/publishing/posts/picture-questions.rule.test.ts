import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../../checks/checks.ts'
import {
  asWritten,
  embeddedPack,
  embeddedPacks,
  ours,
  type SettingName,
  type SettingsInForce,
  weighAnswers,
} from '../../policy/policy.ts'
import { everyClauseOf, everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import { type PictureAbout, pictureQuestions } from './picture-questions.rule.ts'
import { authorQuestions } from './questions-put.ts'
import { recordQuestions } from './record-questions.rule.ts'

const nothing: CheckResult = { outcome: 'clear', findings: [] }
const pictures = [{ id: '0b6d9c0e-5a7b-4d38-9f6f-1f2f6a9b7c11', sha256: 'a1'.repeat(32) }]
const under = (name: string) => {
  const pack = embeddedPack(name)
  if (pack === undefined) throw new Error(`There is no pack ${name}.`)
  return asWritten(pack)
}
/** The same settings with some values said otherwise. */
const but = (settings: SettingsInForce, values: Partial<Record<SettingName, unknown>>): SettingsInForce => ({
  ...settings,
  get: name =>
    name in values
      ? ({ ...settings.get(name), value: values[name] } as ReturnType<typeof settings.get<typeof name>>)
      : settings.get(name),
})
const put = (settings: SettingsInForce, check = nothing) => pictureQuestions(settings, check, pictures)
const about = (settings: SettingsInForce, which: PictureAbout, check = nothing) =>
  put(settings, check).find(({ picture }) => picture.about === which)
const says = (
  settings: SettingsInForce,
  which: PictureAbout,
  answer: string,
  where: 'website' | 'elsewhere' = 'elsewhere',
) => {
  const question = about(settings, which)
  return question === undefined ? undefined : weighAnswers([question], { [question.id]: answer }, where)
}

describe('what is asked about a picture', () => {
  test.each(embeddedPacks().map(pack => ({ pack: pack.name, of: pack })))(
    '$pack: at most four short questions',
    row => {
      const asked = put(asWritten(row.of))
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.length).toBeLessThanOrEqual(4)
    },
  )

  test.each(everyClauseOf('picture_questions'))('$pack: the settings of $clause.id put one', ({ of, clause }) => {
    const asked = put(asWritten(of)).flatMap(({ clauses }) => clauses)
    expect(asked).toContain(clause.id)
  })

  test('what kind of picture it is, where the policy names kinds: work, learning, hands, from behind, a place, adults (s2-school-use-06b)', () => {
    const question = about(under('church-primary'), 'kind')
    expect(question?.clauses).toContain('s2-school-use-06b')
    expect(question?.answers.map(({ id }) => id)).toEqual([
      'work',
      'learning',
      'hands',
      'back_of_head',
      'place',
      'adults',
      'faces',
    ])
    expect(about(ours, 'kind')).toBeUndefined()
  })

  test('faces go to the website and nowhere else (s2-school-use-06a, s2-school-use-06c)', () => {
    const settings = under('church-primary')
    expect(says(settings, 'kind', 'faces')).toMatchObject({
      does: 'block',
      because: [{ clauses: expect.arrayContaining(['s2-school-use-06a']) }],
    })
    expect(says(settings, 'kind', 'faces', 'website')).toEqual({ does: 'go_on' })
  })

  test('a kind that the policy leaves out stops it, with what would be allowed', () => {
    const settings = but(under('church-primary'), { 'images.kinds': ['work', 'hands'] })
    expect(says(settings, 'kind', 'adults')).toMatchObject({
      does: 'block',
      because: [{ then: expect.stringContaining('another picture') }],
    })
    expect(says(settings, 'kind', 'work')).toEqual({ does: 'go_on' })
  })

  test.each([
    ['no_swimwear', 'block', 'swimwear?'],
    ['no_kit', 'block', 'swimwear or sports kit?'],
  ])('clothing under %s', (value, does, words) => {
    const settings = but(ours, { 'images.clothing': value })
    expect(about(settings, 'clothing')?.asks).toContain(words)
    expect(says(settings, 'clothing', 'yes')).toMatchObject({
      does,
      because: [{ then: expect.stringContaining('Crop') }],
    })
    expect(says(settings, 'clothing', 'no')).toEqual({ does: 'go_on' })
  })

  test('clothing is not asked about where a school has no rule on it', () => {
    expect(about(but(ours, { 'images.clothing': 'any' }), 'clothing')).toBeUndefined()
  })

  test.each(everyClauseThatSets('images.work_names'))(
    '$pack: a name on work, a peg or a badge stops it ($clause)',
    ({ of, clause }) => {
      expect(says(asWritten(of), 'name', 'yes')).toMatchObject({
        does: 'block',
        because: [{ clauses: expect.arrayContaining([clause]), then: expect.stringContaining('Cover') }],
      })
    },
  )

  test('a name that the look has read is not asked about: it is said (s1-protocol-2b)', () => {
    const read: CheckResult = {
      outcome: 'block',
      findings: [
        {
          key: 'k',
          kind: 'image_names',
          outcome: 'block',
          in: 'image:1',
          start: 0,
          end: 4,
          span: 'Josh',
          setting: 'publishing.names',
          clauses: [],
          because: '',
          instead: '',
          sure: 0.9,
        },
      ],
    }
    expect(about(under('trust-provider'), 'name')).toBeDefined()
    expect(about(under('trust-provider'), 'name', read)).toBeUndefined()
  })

  test.each([
    ['images.screens', 'never', 'data', 'block'],
    ['images.screens', 'approver_looks', 'data', 'go_on'],
    ['screening.live_location', 'block', 'place', 'block'],
    ['screening.live_location', 'approve', 'place', 'go_on'],
  ] as const)('a board or a sign: %s as %s', (name, value, answer, does) => {
    expect(says(but(ours, { [name]: value }), 'boards', answer)?.does).toBe(does)
  })

  test('another picture in its place, or the same one covered, is asked about again', () => {
    const [before, after] = ['a1', 'b2'].map(bytes =>
      pictureQuestions(ours, nothing, [{ id: pictures[0]?.id ?? '', sha256: bytes.repeat(32) }]).map(({ id }) => id),
    )
    expect(before?.some(id => after?.includes(id))).toBe(false)
  })

  test('a question of the policy that asks the same of all pictures is not put a second time (s2-school-use-06a, s1-protocol-2b)', () => {
    const known = { check: nothing, pictures: 1, holds: [] }
    const ids = (name: string) => authorQuestions(under(name), known, pictures).map(({ id }) => id)
    expect(ids('church-primary')).not.toContain('faces-seen')
    expect(ids('trust-provider')).not.toContain('names-on-work')
    // This one asks for more than names.
    expect(ids('unit-local-authority')).toContain('details-in-pictures')
  })
})

describe('what is kept with every post', () => {
  test('for whom it is: a class, a year, the school, never one person (s2-school-use-09b)', () => {
    const audience = recordQuestions(under('church-primary')).find(({ id }) => id === 'record-audience')
    expect(audience?.clauses).toContain('s2-school-use-09b')
    expect(audience?.answers.map(({ id }) => id)).toEqual(['school', 'year_group', 'class'])
  })

  test.each(everyClauseThatSets('publishing.purposes'))(
    '$pack: what it is about, out of what the policy names ($clause)',
    ({ of, clause, value }) => {
      const purpose = recordQuestions(asWritten(of)).find(({ id }) => id === 'record-purpose')
      expect(purpose?.clauses).toContain(clause)
      expect(purpose?.answers.map(({ id }) => id)).toEqual([...value, 'other'])
      expect(purpose === undefined ? null : weighAnswers([purpose], { 'record-purpose': 'other' }).does).toBe('return')
    },
  )

  test('by which other way families hear of what is important (s2-school-use-09c)', () => {
    const known = { check: nothing, pictures: 0, holds: ['important' as const] }
    const channel = authorQuestions(under('church-primary'), known, []).find(({ clauses }) =>
      clauses.includes('s2-school-use-09c'),
    )
    expect(channel?.answers.map(({ id }) => id)).toEqual(['also-message', 'also-letter', 'post-is-best', 'not-yet'])
  })

  test('nothing where the policy is silent', () => {
    expect(recordQuestions(ours)).toEqual([])
  })
})
