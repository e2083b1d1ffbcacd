import { describe, expect, test } from 'vitest'
import { mayBeSkipped } from './bluesky-install.ts'

const REASON = 'The Bluesky servers need Node 22 or later; this is 20.9.0.'

describe('tests that need the Bluesky servers, where they cannot be had', () => {
  test('are left out of a run of some tests, and of a whole run that says so beforehand', () => {
    expect(mayBeSkipped(REASON, {})).toBe(REASON)
    expect(mayBeSkipped(REASON, { CLAUSEWISE_WHOLE_RUN: 'yes', CLAUSEWISE_WITHOUT_BLUESKY: 'yes' })).toBe(REASON)
    expect(mayBeSkipped(REASON, { CI: 'true', CLAUSEWISE_WITHOUT_BLUESKY: 'yes' })).toBe(REASON)
  })

  test.each([{ CI: 'true' }, { CLAUSEWISE_WHOLE_RUN: 'yes' }, { CI: 'true', CLAUSEWISE_WITHOUT_BLUESKY: '' }])(
    'are red with %j, with the reason and what to do',
    env => {
      expect(() => mayBeSkipped(REASON, env)).toThrow(/need Node 22.*CLAUSEWISE_WITHOUT_BLUESKY=yes/)
    },
  )
})
