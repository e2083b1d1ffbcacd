import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../history/history.ts'
import { type Clearing, type Content, contentHash, outgoingOf, overall, sealOf, type TargetState } from './post.ts'

const content: Content = {
  v: 1,
  text: 'Year 4 planted garlic.',
  targets: [
    { account: 'a', platform: 'bluesky', handle: 'school.test', text: 'Year 4 planted garlic.' },
    { account: 'b', platform: 'facebook', handle: 'Our school', text: 'Year 4 planted garlic today.' },
  ],
  pictures: [{ sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 10, width: 4, height: 3, alt: 'Hands in soil' }],
  window: { from: null, until: null },
  repliesClosed: true,
}
const clearing: Clearing = {
  finding: 'pupil_name|text|Grace|1',
  kind: 'pupil_name',
  byRole: 'Headteacher',
  reason: 'The hall',
}

describe('the content hash', () => {
  test.each<[string, Content]>([
    ['the text', { ...content, text: 'Year 4 planted garlic!' }],
    [
      'one target’s own text',
      {
        ...content,
        targets: content.targets.map(target => (target.account === 'b' ? { ...target, text: 'Other words' } : target)),
      },
    ],
    ['the list of targets', { ...content, targets: content.targets.slice(0, 1) }],
    [
      'a picture’s bytes',
      { ...content, pictures: content.pictures.map(picture => ({ ...picture, sha256: 'b'.repeat(64) })) },
    ],
    ['an alt text', { ...content, pictures: content.pictures.map(picture => ({ ...picture, alt: 'Hands' })) }],
    ['the time window', { ...content, window: { from: '2026-11-21T09:00:00.000Z', until: null } }],
    ['whether replies are closed', { ...content, repliesClosed: false }],
  ])('changes with %s', (_what, other) => {
    expect(contentHash(other)).not.toBe(contentHash(content))
  })

  test('does not hang on the order in which a program wrote the fields, and survives being stored', () => {
    const { text, v, ...rest } = content
    expect(contentHash({ ...rest, text, v })).toBe(contentHash(content))
    expect(contentHash(JSON.parse(canonicalJson(content)) as Content)).toBe(contentHash(content))
  })

  test('is the same for equal and another for different texts, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (one, two) =>
          (contentHash({ ...content, text: one }) === contentHash({ ...content, text: two })) === (one === two),
      ),
    )
  })
})

describe('the seal of an approval', () => {
  const seal = sealOf(contentHash(content), [clearing], 'I confirm.')

  test('covers the clearings: who cleared what, and why', () => {
    expect(sealOf(contentHash(content), [], 'I confirm.')).not.toBe(seal)
    expect(sealOf(contentHash(content), [{ ...clearing, reason: 'Because' }], 'I confirm.')).not.toBe(seal)
    expect(sealOf(contentHash(content), [{ ...clearing, byRole: 'Teacher' }], 'I confirm.')).not.toBe(seal)
  })

  test('covers the sentence confirmed', () => {
    expect(sealOf(contentHash(content), [clearing], '')).not.toBe(seal)
  })

  test('does not hang on the order of clearings', () => {
    const second = { ...clearing, finding: 'handle_mention|text|@x|1' }
    expect(sealOf('c', [clearing, second], '')).toBe(sealOf('c', [second, clearing], ''))
  })
})

describe('what one account is to say', () => {
  test('is its own text with the pictures, and no link card', () => {
    expect(outgoingOf(content, 'b')).toEqual({
      text: 'Year 4 planted garlic today.',
      language: 'en',
      pictures: content.pictures,
      repliesClosed: true,
    })
  })

  test('is nothing for an account that was not approved', () => {
    expect(outgoingOf(content, 'c')).toBeNull()
  })
})

describe('a post in one word', () => {
  test.each<[Parameters<typeof overall>[0], TargetState[], string]>([
    ['draft', [], 'draft'],
    ['waiting', [], 'waiting'],
    ['expired', [], 'expired'],
    ['approved', ['planned', 'planned'], 'scheduled'],
    ['approved', ['sending', 'planned'], 'going_out'],
    ['approved', ['unknown'], 'going_out'],
    ['approved', ['to_post_by_hand'], 'going_out'],
    ['approved', ['live', 'failed'], 'partly_live'],
    ['approved', ['live', 'to_post_by_hand'], 'partly_live'],
    ['approved', ['live', 'live'], 'live'],
    ['approved', ['failed', 'failed'], 'failed'],
    ['stopped', ['removing', 'gone'], 'coming_down'],
    ['stopped', ['to_remove_by_hand', 'gone'], 'coming_down'],
    ['stopped', ['gone', 'failed'], 'withdrawn'],
    ['stopped', ['gone', 'stopped'], 'withdrawn'],
    ['stopped', ['stopped'], 'stopped'],
  ])('%s with %j is %s', (state, targets, word) => {
    expect(overall(state, targets)).toBe(word)
  })
})
