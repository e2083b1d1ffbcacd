import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { HistoryKind, Remembered } from '../../history/history.ts'
import { ours } from '../../policy/policy.ts'
import { WordsIn } from '../../ui/ui.ts'
import { SENTENCES } from '../home/history-sentence.ts'
import { PostTimeline } from './post-timeline.tsx'

const at = new Date('2026-11-20T10:00:00Z')
const shown = (
  kind: HistoryKind,
  facts: Remembered['facts'] = {},
  words: Remembered['words'] = {},
  people: ReadonlyMap<string, { name: string; role: string }> = new Map(),
) =>
  renderToString(
    <WordsIn lang="en-GB">
      <PostTimeline
        history={[{ id: 'r', at, kind, school: null, subject: 's', by: 'p', clauses: [], facts, words }]}
        people={people}
        policy={{ version: null, pack: null, settings: ours, nation: 'england' }}
        now={at}
      />
    </WordsIn>,
  )

// Here a value that a sentence needs and does not get is an error; in a running house the reader would see the pattern with its braces.
test.each(Object.keys(SENTENCES) as HistoryKind[])('%s is said in whole words on the page of a post', kind => {
  expect(shown(kind)).not.toContain('{')
})

test('a picture that was covered says how many places, and whether it was cropped', () => {
  expect(shown('picture-covered', { boxes: 2, cropped: false })).toContain('A picture was changed: 2 places covered.')
  expect(shown('picture-covered', { boxes: 0, cropped: true })).toContain('nothing covered, and a part of it kept.')
})

test('who decided stands there as she was then, whatever she is called and holds today', () => {
  const today = new Map([['p', { name: 'G. Probert-Lane', role: 'Headteacher' }]])
  const approved = shown(
    'post-approved',
    { as_role: 'account_manager' },
    { by_name: 'Gethin Probert', confirmed: '' },
    today,
  )
  expect(approved).toContain('Gethin Probert')
  expect(approved).toContain('Account manager')
  expect(approved).not.toMatch(/Probert-Lane|Headteacher/)
  expect(shown('post-started', {}, {}, today)).toMatch(/Probert-Lane.*Headteacher|Headteacher.*Probert-Lane/s)
})
