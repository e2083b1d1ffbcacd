import { describe, expect, test } from 'vitest'
import { asWritten, ours } from './settle.rule.ts'
import { embeddedPack } from './packs/packs.ts'
import { type DraftFacts, questionsAt, sentenceToSign, weighAnswers } from './questions.rule.ts'

const primary = asWritten(embeddedPack('church-primary') ?? null)
const trust = asWritten(embeddedPack('trust-provider') ?? null)

const plain: DraftFacts = {
  pictures: 0,
  phonePictures: 0,
  children: 0,
  adults: 0,
  materialOfOthers: false,
  handles: 0,
  purchase: false,
  onATrip: false,
  markedImportant: false,
}

function ids(questions: readonly { id: string }[]): string[] {
  return questions.map(question => question.id)
}

describe('which questions the policy puts', () => {
  test('a plain post asks its author one thing (s2-school-use-05b)', () => {
    expect(ids(questionsAt(primary, 'write', 'author', plain))).toEqual([])
    expect(ids(questionsAt(primary, 'hand_in', 'author', plain))).toEqual(['positive'])
  })

  test('pictures bring the question about faces (s2-school-use-06a), phone pictures another (s2-school-use-07d)', () => {
    expect(ids(questionsAt(primary, 'write', 'author', { ...plain, pictures: 2 }))).toEqual(['faces-seen'])
    expect(ids(questionsAt(primary, 'write', 'author', { ...plain, pictures: 2, phonePictures: 1 }))).toEqual([
      'faces-seen',
      'faces-on-phone',
    ])
  })

  test.each([
    ['a trip (s2-school-use-07c)', { onATrip: true }, 'trip-consents'],
    ['something important (s2-school-use-09c)', { markedImportant: true }, 'best-channel'],
    ['a promise to buy (s2-content-07)', { purchase: true }, 'purchase-authority'],
    ['material of others (s2-content-05)', { materialOfOthers: true }, 'rights'],
  ])('%s has a question of its own', (_what, fact, expected) => {
    expect(ids(questionsAt(primary, 'hand_in', 'author', { ...plain, ...fact }))).toEqual(['positive', expected])
  })

  test('under the trust’s policy children and adults do (s1-protocol-1c, s1-respect-02)', () => {
    const facts = { ...plain, children: 1, adults: 1 }
    expect(ids(questionsAt(trust, 'hand_in', 'author', facts))).toEqual([
      'consent-fits',
      'positive-and-relevant',
      'adults-agreed',
    ])
  })

  test('a school without a policy is asked nothing', () => {
    expect(questionsAt(ours, 'approve', 'approver', { ...plain, pictures: 3 })).toEqual([])
  })
})

describe('what the answers do', () => {
  const put = questionsAt(primary, 'hand_in', 'author', { ...plain, onATrip: true, markedImportant: true })

  test('all well: the post goes on', () => {
    expect(
      weighAnswers(put, { positive: 'positive', 'trip-consents': 'nobody-shown', 'best-channel': 'also-letter' }),
    ).toEqual({ does: 'go_on' })
    expect(weighAnswers([], {})).toEqual({ does: 'go_on' })
  })

  test('a missing answer, and one that was not offered, are asked for again', () => {
    expect(weighAnswers(put, { positive: 'perhaps', 'trip-consents': 'have-them' })).toEqual({
      does: 'ask',
      missing: ['positive', 'best-channel'],
    })
    expect(weighAnswers(put, JSON.parse('{"__proto__":{"positive":"positive"}}'))).toMatchObject({
      does: 'ask',
      missing: ['positive', 'trip-consents', 'best-channel'],
    })
  })

  test('a no sends it back with the clause and what would do instead (s2-school-use-05b)', () => {
    expect(
      weighAnswers(put, { positive: 'not-positive', 'trip-consents': 'have-them', 'best-channel': 'post-is-best' }),
    ).toEqual({
      does: 'return',
      because: [
        {
          question: 'positive',
          answer: 'not-positive',
          clauses: ['s2-school-use-05b'],
          then: expect.stringContaining('positive messages'),
        },
      ],
    })
  })

  test('the strictest answer counts (s2-school-use-07c)', () => {
    expect(weighAnswers(put, { positive: 'not-positive', 'trip-consents': 'not-all' })).toMatchObject({
      does: 'block',
      because: [{ question: 'trip-consents', clauses: ['s2-school-use-07c'] }],
    })
  })

  test('answers to questions that were not put are not looked at', () => {
    const [positive] = put
    expect(
      weighAnswers(positive === undefined ? [] : [positive], { positive: 'positive', 'trip-consents': 'not-all' }),
    ).toEqual({ does: 'go_on' })
  })
})

describe('what Approve signs', () => {
  test('one sentence with its clauses (s2-school-use-05b, s2-opening-2, s2-content-06)', () => {
    const signed = sentenceToSign(questionsAt(primary, 'approve', 'approver', plain))
    expect(signed?.sentence).toBe(
      'I have read this post and confirm that it is positive; it is courteous and hurts nobody’s good name; we would tell these readers face to face and nothing in it is confidential; and it is the school’s view.'.replaceAll(
        '’',
        "'",
      ),
    )
    expect(signed?.clauses).toEqual([
      's2-school-use-05b',
      's2-opening-2',
      's2-content-03c',
      's2-content-03d',
      's2-opening-3',
      's2-content-03a',
      's2-content-06',
    ])
  })

  test('more stands in it when there are pictures (s2-school-use-06a)', () => {
    const signed = sentenceToSign(questionsAt(primary, 'approve', 'approver', { ...plain, pictures: 1 }))
    expect(signed?.sentence).toContain('and no child')
    expect(signed?.clauses).toContain('s2-school-use-06a')
  })

  test('nothing where the policy asks the approver nothing', () => {
    expect(sentenceToSign(questionsAt(ours, 'approve', 'approver', plain))).toBeNull()
  })
})
