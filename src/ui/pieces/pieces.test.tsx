import { render } from 'preact-render-to-string'
import type { ComponentChildren } from 'preact'
import { describe, expect, it } from 'vitest'
import { familyLanguageFor } from '../words/languages.ts'
import { WordsIn } from '../words/words.tsx'
import { ClauseChip } from './clause-chip.tsx'
import { type Clock, ClockChip } from './clock-chip.tsx'
import { FindingCard } from './finding-card.tsx'
import { PersonChip } from './person-chip.tsx'
import { PicturePreview } from './picture-preview.tsx'
import { PrivacyNotice } from './privacy-notice.tsx'
import { Timeline } from './timeline.tsx'

const now = new Date('2026-11-20T13:00:00Z')
const clause = { label: 'School use 5', strength: 'must', href: '/policy/s2-school-use-05' } as const

const html = (children: ComponentChildren) => render(<WordsIn lang="en-GB">{children}</WordsIn>)
/** What is read out: words without elements, without what is hidden from screen readers. */
const heard = (children: ComponentChildren) =>
  html(children)
    .replaceAll(/<(\w+)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')

describe('the clause chip', () => {
  it('links to the clause, says its number and how strongly it binds', () => {
    expect(html(<ClauseChip clause={clause} />)).toContain('href="/policy/s2-school-use-05"')
    expect(heard(<ClauseChip clause={clause} />)).toBe('Clause School use 5 · must')
    expect(heard(<ClauseChip clause={{ ...clause, strength: 'advice' }} />)).toBe('Clause School use 5 · advice')
  })
})

describe('the clock chip', () => {
  it.each<[Clock, string]>([
    [{ due: new Date('2026-11-20T16:00:00Z') }, 'due in 3 h · Friday 16:00'],
    [{ due: new Date('2026-11-20T13:00:20Z') }, 'due now · Friday 13:00'],
    [{ due: new Date('2026-11-20T11:00:00Z') }, 'overdue by 2 h · Friday 11:00'],
    [{ due: new Date('2026-12-20T13:00:00Z') }, 'due in 30 days · Sunday 20 December, 13:00'],
    [{ pausedBecause: 'waiting for the office' }, 'paused · waiting for the office'],
  ])('says %j as "%s"', (clock, said) => {
    expect(heard(<ClockChip clock={clock} now={now} />)).toBe(said)
  })

  it('gives due, overdue and paused shapes of their own', () => {
    const clocks: Clock[] = [
      { due: new Date('2026-11-21T13:00:00Z') },
      { due: new Date('2026-11-19T13:00:00Z') },
      { pausedBecause: 'x' },
    ]
    const shapes = clocks.map(clock => / d="([^"]*)"/.exec(html(<ClockChip clock={clock} now={now} />))?.[1])
    expect(new Set(shapes).size).toBe(3)
  })
})

it('the person chip says the role first', () => {
  expect(heard(<PersonChip person={{ role: 'Headteacher', name: 'S. Okafor' }} />)).toBe('Headteacher · S. Okafor')
})

describe('a finding', () => {
  const card = (
    <FindingCard
      number={1}
      weight="block"
      what="This names a pupil"
      span="<Josh>"
      clauses={[clause]}
      because="Posts show children without their names."
      instead={{ words: 'a pupil', name: 'instead', value: '1' }}
    />
  )

  it('says what it does in words, names the clause, the words and what would be allowed', () => {
    const said = heard(card)
    for (const words of ['Stops this post', 'This names a pupil', 'School use 5 · must', 'Instead: a pupil'])
      expect(said).toContain(words)
    expect(html(card)).toContain('<mark class="cw-mark">&lt;Josh></mark>')
  })

  it('offers what would be allowed as a button of the form around it', () => {
    expect(html(card)).toMatch(/<button[^>]*value="1"[^>]*name="instead"|<button[^>]*name="instead"[^>]*value="1"/)
  })
})

it('a timeline is a list in order, with machine-readable times', () => {
  const page = html(
    <Timeline
      now={now}
      entries={[{ at: now, sentence: 'Approved.', by: { role: 'Headteacher', name: 'S. Okafor' } }]}
    />,
  )
  expect(page).toContain('<ol')
  expect(page).toContain('<time datetime="2026-11-20T13:00:00.000Z">Friday 20 November, 13:00</time>')
})

it('a privacy notice sends its id and version with the form', () => {
  const notice = { id: 'posts', version: '2', summary: 'Kept with the post.', href: '/privacy/posts/2' }
  const page = html(<PrivacyNotice notice={notice} />)
  expect(page).toMatch(/<input type="hidden" name="privacy_notice" value="posts@2"/)
  expect(page).toContain('version 2')
})

it('the notice of a draft stands whole in the form, marked, with the English one a link away', () => {
  const draft = { parts: [{ heading: 'Co', text: 'Odpowiedzi' }], version: 'Wersja pl-1', english: '/privacy/posts' }
  const notice = { id: 'posts', version: 'pl-1', summary: 'Krótko.', href: '/privacy/posts?language=pl', draft }
  const page = render(
    <WordsIn lang={familyLanguageFor('pl')}>
      <PrivacyNotice notice={notice} />
    </WordsIn>,
  )
  expect(page).toContain('value="posts@pl-1"')
  for (const words of ['Odpowiedzi', 'Wersja pl-1', 'No speaker has checked this translation yet.'])
    expect(page).toContain(words)
  expect(page).toMatch(/href="\/privacy\/posts"[^>]*hreflang="en-GB"/)
})

it('a picture without a description says so, and is not silent', () => {
  const page = html(<PicturePreview src="/p/1" width={4} height={3} alt="" number={1} count={2} />)
  expect(page).toContain('alt="Picture 1 of 2"')
  expect(page).toContain('No description yet')
})
