import { describe, expect, test } from 'vitest'
import type { PostState, TargetState } from '../posts/post.ts'
import { afterRelease, releaseSeal, type SealFacts, sealPicture } from './seal-picture.rule.ts'

const facts: SealFacts = {
  atSchool: true,
  state: 'waiting',
  bytes: new Set(['a', 'b', 'x']),
  covered: [],
  pressed: 'a',
}

describe('which bytes one press seals (ours-stop-question)', () => {
  test.each<[string, SealFacts['covered'], string, string[]]>([
    ['the picture alone', [], 'a', ['a']],
    ['what it was before a cover, because that shows more', [{ was: 'x', sha256: 'a' }], 'a', ['a', 'x']],
    ['what it became by a cover', [{ was: 'x', sha256: 'a' }], 'x', ['a', 'x']],
    [
      'a whole chain, whichever of it was pressed',
      [
        { was: 'x', sha256: 'y' },
        { was: 'y', sha256: 'a' },
      ],
      'a',
      ['a', 'x', 'y'],
    ],
    ['no other picture of the post', [{ was: 'x', sha256: 'b' }], 'a', ['a']],
  ])('%s', (_what, covered, pressed, seals) => {
    const next = sealPicture({ ...facts, covered, pressed })
    expect('seals' in next ? next.seals.toSorted() : next).toEqual(seals)
  })

  test('nothing of another school, of another post, or twice', () => {
    expect(sealPicture({ ...facts, atSchool: false })).toEqual({ refused: 'not-your-school' })
    expect(sealPicture({ ...facts, pressed: 'c' })).toEqual({ refused: 'no-such-picture' })
    expect(sealPicture({ ...facts, state: 'sealed' })).toEqual({ refused: 'sealed' })
  })

  test.each<PostState>(['draft', 'waiting', 'changes_asked', 'refused', 'approved', 'expired', 'stopped'])(
    'wherever the post stands: %s',
    state => expect(sealPicture({ ...facts, state })).toEqual({ seals: ['a'] }),
  )
})

describe('where a post stands once its seal was a mistake', () => {
  test.each<[Exclude<PostState, 'sealed'>, TargetState[], PostState]>([
    ['waiting', [], 'waiting'],
    ['draft', [], 'draft'],
    ['refused', [], 'refused'],
    ['stopped', ['gone'], 'stopped'],
    // Nobody expects it any more, so it goes past two people again.
    ['approved', ['stopped', 'failed'], 'changes_asked'],
    ['approved', ['stopped', 'gone'], 'stopped'],
    ['approved', ['unknown'], 'stopped'],
    ['approved', ['removing'], 'stopped'],
  ])('%s with %j becomes %s', (was, targets, state) => expect(afterRelease(was, targets)).toBe(state))
})

describe('who opens it again', () => {
  test('a safeguarding lead whose post it is not, once', () => {
    const seal = { lead: true, author: 'ann', released: false }
    expect(releaseSeal('lead', seal)).toBeNull()
    expect(releaseSeal('ben', { ...seal, lead: false })).toEqual({ refused: 'not-the-dsl' })
    expect(releaseSeal('ann', seal)).toEqual({ refused: 'own-post' })
    expect(releaseSeal('lead', { ...seal, released: true })).toEqual({ refused: 'released-already' })
  })
})
