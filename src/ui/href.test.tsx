import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { BackLink } from './components/back-link.tsx'
import { href } from './href.ts'
import { trustedHtml } from './trusted-html.tsx'
import { WordsIn } from './words/words.tsx'

describe('an address for a link', () => {
  it.each([
    'https://bsky.app/profile/oakfield.example',
    'http://school.local:8080/',
    'mailto:office@oakfield.example',
    'tel:+441632960001',
    '/posts/1?page=2#top',
    'page',
    '?page=2',
    '#child',
    '//oakfield.example/news',
  ])('lets %s through unchanged', address => {
    expect(href(address)).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://oakfield.example/1',
    'http://[not-an-address',
  ])('refuses %j', address => {
    expect(href(address)).toBeUndefined()
  })

  it('leaves a refused link in the page as plain words', () => {
    const html = render(
      <WordsIn lang="en-GB">
        <BackLink href="javascript:alert(1)" text="Their page" />
      </WordsIn>,
    )
    expect(html).toBe('<a class="govuk-back-link">Their page</a>')
  })
})

describe('words that people typed', () => {
  it('are escaped, even in an html option', () => {
    const html = render(
      <WordsIn lang="en-GB">
        <BackLink href="/" html="<img src=x onerror=alert(1)>" />
      </WordsIn>,
    )
    expect(html).toContain('>&lt;img src=x onerror=alert(1)')
    expect(html).not.toContain('<img')
  })

  it('are written out as they stand only by the one function for trusted HTML', () => {
    expect(render(<p>{trustedHtml('<b>bold</b>')}</p>)).toBe('<p><b>bold</b></p>')
  })
})

describe('attributes', () => {
  it('that our policy would drop silently are refused loudly', () => {
    const page = (attributes: Record<string, string>) => () =>
      render(
        <WordsIn lang="en-GB">
          <BackLink href="/" attributes={attributes} />
        </WordsIn>,
      )
    expect(page({ onclick: 'x()' })).toThrow(/onclick/)
    expect(page({ style: 'color: red' })).toThrow(/style/)
  })
})
