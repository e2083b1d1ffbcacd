import { describe, expect, test } from 'vitest'
import { type Draft, findIn, type FrameLook } from '../checks.ts'
import { primary, roll, trust } from '../testing/sample-roll.ts'
import { newInEach, secondOf } from './find-in-videos.ts'
import type { FaceSeen } from './picture-look.ts'

const face = (x: number, recognisable: FaceSeen['recognisable'] = 'plainly'): FaceSeen => ({
  ...{ x, y: 100, width: 80, height: 80 },
  ...{ sure: 0.9, recognisable },
})
const frame = (second: number, faces: readonly FaceSeen[], ...words: string[]): FrameLook => ({
  second,
  look: {
    ...{ width: 1280, height: 720, faces, codes: [] },
    words: words.map((text, at) => ({ text, x: 10, y: 400 + 40 * at, width: 200, height: 30, sure: 0.9 })),
  },
})
const post = (frames: readonly FrameLook[], said: { alt?: string; captions?: string } = {}): Draft => ({
  ...{ text: 'A good week.', platform: 'facebook' },
  video: { alt: said.alt ?? 'Children sing', captions: said.captions ?? '', frames },
})
const found = (frames: readonly FrameLook[], rules = primary) => findIn(post(frames), roll, rules).findings

describe('faces in a video', () => {
  test('are one finding at their first second while they stay about where they are (s2-school-use-06a, s1-protocol-1a)', () => {
    const frames = [frame(0, []), frame(1, [face(100)]), frame(2, [face(130)]), frame(3, [face(170), face(700)])]
    expect(found(frames)).toMatchObject([
      { kind: 'image_face', outcome: 'block', in: 'video:1@1s', box: { x: 100 } },
      { kind: 'image_face', outcome: 'block', in: 'video:1@3s', box: { x: 700 } },
    ])
    expect(found(frames)[0]?.clauses).toContain('s2-school-use-06a')
    expect(found(frames, trust)[0]?.clauses).toContain('s1-protocol-1a')
  })

  test('that were not seen for a moment are still the same, and after some seconds are told again', () => {
    const seconds = (...shown: number[]) =>
      newInEach(shown.map(second => frame(second, [face(100)]))).filter(({ look }) => look.faces.length > 0)
    expect(seconds(0, 3).map(({ second }) => second)).toEqual([0])
    expect(
      newInEach([frame(0, [face(100)]), ...[1, 2, 3, 4].map(at => frame(at, [])), frame(5, [face(100)])]).at(-1)?.look
        .faces,
    ).toHaveLength(1)
  })

  test('that nobody would know are none, until they can be known', () => {
    expect(found([frame(0, [face(100, 'hardly')]), frame(1, [face(100)])]).map(one => one.in)).toEqual(['video:1@1s'])
  })

  test('cannot be covered: what would be allowed says so', () => {
    expect(found([frame(0, [face(100)])])[0]?.instead).toContain('Nothing can be covered in a video')
  })
})

test('a name read in a video is one finding at its first second, however often it is read (s2-school-use-05a)', () => {
  const frames = [
    frame(4, []),
    frame(5, [], 'Josh Bennett'),
    frame(6, [], 'Josh Bennett'),
    frame(20, [], 'JOSH BENNETT'),
  ]
  expect(found(frames)).toMatchObject([
    { kind: 'image_names', outcome: 'block', in: 'video:1@5s', span: 'Josh Bennett' },
  ])
})

test('what is said of a video and its captions are texts: names in them are found (s2-school-use-05a)', () => {
  const { findings } = findIn(
    post([], { alt: 'Josh Bennett sings', captions: 'Hello\nI am Josh Bennett' }),
    roll,
    primary,
  )
  expect(findings).toMatchObject([
    { kind: 'image_names', in: 'alt:video', span: 'Josh Bennett' },
    { kind: 'pupil_name', in: 'captions', span: 'Josh Bennett' },
  ])
})

test('a post without a video has the findings it always had', () => {
  expect(findIn({ text: 'Josh Bennett sings', platform: 'facebook' }, roll, primary).findings).toHaveLength(1)
  expect([secondOf('video:1@12s'), secondOf('image:1'), secondOf('captions')]).toEqual([12, undefined, undefined])
})
