import { describe, expect, test } from 'vitest'
import type { Content } from '../posts/post.ts'
import { atAGlance, type BeforeDeciding, onePictureOnce } from './at-a-glance.rule.ts'

const picture: Content['pictures'][number] = {
  sha256: 'a'.repeat(64),
  mediaType: 'image/jpeg',
  size: 9_000,
  alt: 'A bed of tulips',
  width: 1600,
  height: 1200,
}
const target = { account: 'one', platform: 'facebook', handle: 'robin-hill', text: 'Tulips.' } as const
const content: Content = {
  v: 1,
  text: 'Tulips.',
  targets: [target, { ...target, account: 'two' }],
  pictures: [picture],
  window: { from: null, until: null },
  repliesClosed: true,
}
const answers = { questions: [], contested: {}, holds: [] }
const seen = { state: 'looked', look: { width: 1600, height: 1200, faces: [], words: [], codes: [] } } as const
const check = { findings: [] } as unknown as BeforeDeciding['check']
const finding = { outcome: 'advise', cleared: { by: 'Headteacher' } }
const calm: BeforeDeciding = {
  check,
  noRoll: false,
  looks: new Map([[picture.sha256, seen]]),
  version: { content, answers },
}
const ofPicture = (id: string, chosen?: string) =>
  ({ id: `${id}_0001_aaaaaaaa`, asked: 'Of it?', answer: 'That.', picture: 1, ...(chosen ? { chosen } : {}) }) as const
const answered = (...questions: ReturnType<typeof ofPicture>[]) => ({
  version: { content, answers: { ...answers, questions } },
})
const film = { sha256: 'b'.repeat(64) } as unknown as NonNullable<Content['video']>

describe('the button stands right after what will be seen', () => {
  test('where nothing was found in words and picture', () => expect(atAGlance(calm)).toBe(true))

  test('where its author says of the picture that there is nothing of what is asked', () => {
    const nothing = [ofPicture('kind', 'work'), ofPicture('clothing', 'no'), ofPicture('name', 'no')]
    const more = [ofPicture('boards', 'no'), ofPicture('maker', 'mine'), ofPicture('maker', 'school')]
    expect(atAGlance({ ...calm, ...answered(...nothing, ...more) })).toBe(true)
  })

  test.each<[string, Partial<BeforeDeciding>]>([
    ['a finding, even one that only informs and is cleared', { check: { ...check, findings: [finding] as never } }],
    ['names that were not looked for, because there is no roll', { noRoll: true }],
    ['a picture that nobody was asked to look into', { looks: new Map() }],
    ['a picture that could not be looked into', { looks: new Map([[picture.sha256, { state: 'not-possible' }]]) }],
    ['a video', { version: { content: { ...content, video: film }, answers } }],
    [
      'a picture that somebody else made',
      {
        version: {
          content,
          answers: { ...answers, questions: [{ id: 'q', asked: 'Whose?', answer: 'A firm’s.', rights: {} as never }] },
        },
      },
    ],
    ['a sign that tells where we are and on which day', answered(ofPicture('boards', 'place'))],
    ['a board with marks or lists', answered(ofPicture('boards', 'data'))],
    ['a child’s name to be read, where names may be', answered(ofPicture('name', 'yes'))],
    ['a child’s face, where faces may be', answered(ofPicture('kind', 'faces'))],
    ['a picture of which it is not known which answer was chosen', answered(ofPicture('boards'))],
    [
      'an answer of its author to what was found',
      { version: { content, answers: { ...answers, found: [{} as never] } } },
    ],
  ])('but not where there is %s', (_, other) => expect(atAGlance({ ...calm, ...other })).toBe(false))
})

test('a picture stands small only where it is one, shown once', () => {
  expect(onePictureOnce(content)).toBe(true)
  expect(onePictureOnce({ ...content, pictures: [] })).toBe(false)
  expect(onePictureOnce({ ...content, pictures: [picture, picture] })).toBe(false)
  expect(onePictureOnce({ ...content, targets: [target, { ...target, text: 'Tulips! #spring' }] })).toBe(false)
})
