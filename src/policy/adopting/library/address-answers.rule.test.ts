import { expect, test } from 'vitest'
import { addressAnswers, type Heard, type Look } from './address-answers.rule.ts'

test.each<[string, Heard, boolean, Look]>([
  ['a page', { status: 200 }, true, 'answers'],
  ['a page that wants somebody to sign in', { status: 401 }, true, 'answers'],
  ['a server that lets no programme in', { status: 403 }, true, 'answers'],
  ['a server that is asked too often', { status: 429 }, true, 'answers'],
  ['a page with a longer head than is read here', { code: 'too-large' }, true, 'answers'],
  ['a page that is not there', { status: 404 }, true, 'silent'],
  ['a page that was taken away', { status: 410 }, false, 'silent'],
  ['a server that breaks', { status: 503 }, true, 'silent'],
  ['a server that cannot prove who it is', { code: 'not-secure' }, true, 'silent'],
  ['a name that nobody has', { code: 'unknown-name' }, true, 'silent'],
  ['a name that nobody has, while nothing else answers either', { code: 'unknown-name' }, false, 'unknown'],
  ['a server nobody reaches, while nothing else answers either', { code: 'no-connection' }, false, 'unknown'],
  ['a server inside the school’s network', { code: 'private-address' }, true, 'unknown'],
  ['a server with a port of its own', { code: 'port' }, true, 'unknown'],
])('%s', (_what, heard, lineWorks, look) => {
  expect(addressAnswers(heard, { lineWorks })).toBe(look)
})

test('one that is slower than a press waits is not silent by that: the night’s look has longer', () => {
  const slow: Heard = { code: 'too-slow' }
  expect(addressAnswers(slow, { lineWorks: true, pressed: true })).toBe('unknown')
  expect(addressAnswers(slow, { lineWorks: true })).toBe('silent')
  expect(addressAnswers({ status: 404 }, { lineWorks: true, pressed: true })).toBe('silent')
})
