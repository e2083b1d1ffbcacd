import { expect, test } from 'vitest'
import { wordsIn } from '../../ui/ui.ts'
import type { PostState, TargetState } from '../posts/post.ts'
import { wordsOfPost } from './mail-about.ts'

const subject = (state: PostState, targets: readonly TargetState[]) => {
  const words = wordsOfPost(state, targets)
  return words === null ? null : wordsIn('en-GB')(words.subject)
}

test.for([
  ['draft', [], null],
  ['waiting', [], null],
  ['changes_asked', ['stopped'], 'Your post needs a change'],
  ['refused', [], 'Your post will not go out'],
  ['expired', [], 'Your post was not approved in time'],
  ['approved', ['planned'], 'Your post is approved'],
  ['approved', ['to_post_by_hand'], 'Your post is approved'],
  ['approved', ['failed', 'planned'], 'Your post did not go out everywhere'],
  ['approved', ['failed', 'sending'], 'Your post did not go out everywhere'],
  ['approved', ['failed', 'failed'], 'Your post did not go out'],
  ['approved', ['live', 'planned'], 'Your post is live in part'],
  ['approved', ['live', 'failed'], 'Your post is live in part'],
  ['approved', ['live', 'live'], 'Your post is live'],
  ['stopped', ['stopped'], 'Your post was stopped'],
  ['stopped', ['stopped', 'failed'], 'Your post was stopped'],
  ['stopped', ['sending'], 'Your post is being taken down'],
  ['stopped', ['removing', 'gone'], 'Your post is being taken down'],
  ['stopped', ['to_remove_by_hand'], 'Your post is being taken down'],
  ['stopped', ['gone', 'stopped'], 'Your post is gone'],
] as const)('a post that is %s with %o: %s', ([state, targets, expected]) => {
  expect(subject(state, targets)).toBe(expected)
})
