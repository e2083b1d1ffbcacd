import { expect, test } from 'vitest'
import { emptyDraft } from '../posts/post.ts'
import { withoutContestsOf } from './contests-of-picture.rule.ts'

const contested = {
  'pupil_name|text|Rose|1': 'a flower',
  'pupil_name|text|a|image:2|b|1': 'words that look like a place',
  'image_face|image:1||1': 'a doll',
  'image_face|image:2||1': 'a statue',
  'image_names|image:10|Rose|1': 'a shop',
}
const left = (position: number, takenOut: boolean) =>
  Object.values(withoutContestsOf({ ...emptyDraft, contested }, position, takenOut).contested)

test('a picture that is covered loses what was contested in it, and no other does', () => {
  expect(left(2, false)).toEqual(['a flower', 'words that look like a place', 'a doll', 'a shop'])
  expect(left(1, false)).not.toContain('a doll')
  expect(left(1, false)).toContain('a shop')
})

test('where one is taken out, those behind it get other numbers and lose theirs too', () => {
  expect(left(2, true)).toEqual(['a flower', 'words that look like a place', 'a doll'])
})
