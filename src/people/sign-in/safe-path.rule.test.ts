import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safePath, signInPath } from './safe-path.rule.ts'

describe('where one goes after signing in', () => {
  test.each([
    ['/posts/3?tab=2', '/posts/3?tab=2'],
    ['/', '/'],
    [undefined, '/'],
    ['', '/'],
    ['posts', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/x/..//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-out', '/'],
    ['/sign-in?wanted=/sign-in', '/'],
  ])('%j leads to %j', (wanted, path) => {
    expect(safePath(wanted)).toBe(path)
  })

  test('nothing that can be typed leads to another server', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '/',
        '\\',
        '.',
        ':',
        '@',
        '?',
        '#',
        '\t',
        '\n',
        '\r',
        ' ',
        'e',
        '%2f',
        '%5c',
        'http',
        '\u0000',
      ),
    })
    fc.assert(
      fc.property(nasty, wanted => {
        const path = safePath(`/${wanted}`)
        expect(new URL(path, 'https://school.example').origin).toBe('https://school.example')
        expect(path.startsWith('//')).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the sign-in page remembers the page that was asked for, never another server', () => {
    expect(signInPath('/posts/3?a=b&c=d')).toBe('/sign-in?wanted=%2Fposts%2F3%3Fa%3Db%26c%3Dd')
    expect(signInPath('//evil.example')).toBe('/sign-in')
  })
})
