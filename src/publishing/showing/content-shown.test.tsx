import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { WordsIn } from '../../ui/ui.ts'
import type { Looking } from '../media/looks.store.ts'
import type { Content } from '../posts/post.ts'
import { AlsoSaid, ContentShown } from './content-shown.tsx'

const sha256 = 'a'.repeat(64)
const content: Content = {
  v: 1,
  text: 'Our choir.',
  targets: [{ account: 'one', platform: 'facebook', handle: 'robin-hill', text: 'Our choir.' }],
  pictures: [{ sha256, mediaType: 'image/jpeg', size: 9_000, alt: 'A choir', width: 1600, height: 1200 }],
  people: { pictures: [{}], named: null },
  window: { from: null, until: null },
  repliesClosed: false,
}
const seen = (faces: number): ReadonlyMap<string, Looking> => {
  const face = { x: 0, y: 0, width: 90, height: 90, sure: 1 }
  const look = { width: 1600, height: 1200, faces: Array.from({ length: faces }, () => face), words: [], codes: [] }
  return new Map([[sha256, { state: 'looked', look: look as never }]])
}
const above = (faces: number) =>
  renderToString(
    <WordsIn lang="en-GB">
      <ContentShown
        post="p"
        content={content}
        accounts={new Map()}
        pupils={new Map()}
        looks={seen(faces)}
        frames={[]}
        glance="picture"
      />
    </WordsIn>,
  )
const beneath = (faces: number) =>
  renderToString(
    <WordsIn lang="en-GB">
      <AlsoSaid content={content} looks={seen(faces)} />
    </WordsIn>,
  )

describe('at a glance, that nobody is in a picture', () => {
  const words = 'Picture 1 of 1:'
  test('stands above the button where the look counted faces in it, since the two speak against each other', () => {
    expect([above(2).includes(words), beneath(2).includes(words)]).toEqual([true, false])
  })
  test('and beneath it where there is no face', () => {
    expect([above(0).includes(words), beneath(0).includes(words)]).toEqual([false, true])
  })
})
