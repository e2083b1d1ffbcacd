import { describe, expect, test } from 'vitest'
import { byHand } from '../platforms/by-hand/by-hand.ts'
import { roomOn } from './fits.ts'

describe('how much room a text has', () => {
  test.each([
    ['x', 280],
    ['instagram', 2200],
    ['mastodon', 500],
    ['linkedin', 3000],
    ['youtube', 5000],
    ['tiktok', 2200],
  ] as const)('on %s, where somebody posts by hand, is about %d characters', (platform, limit) => {
    expect(roomOn({ way: 'by_hand', platform }, ' Hello ')).toEqual({ count: 5, limit, about: true })
  })

  test('is counted nowhere on Facebook and a website, and for sure on Bluesky', () => {
    expect(roomOn({ way: 'by_hand', platform: 'facebook' }, 'Hello')).toBeNull()
    expect(roomOn({ way: 'by_hand', platform: 'website' }, 'Hello')).toBeNull()
    expect(roomOn({ way: 'bluesky', platform: 'bluesky' }, 'Hello')).toEqual({ count: 5, limit: 300, about: false })
  })

  test('is advice by hand: a longer text is not held back', () => {
    const text = 'a'.repeat(281)
    expect(roomOn({ way: 'by_hand', platform: 'x' }, text)?.count).toBe(281)
    expect(byHand.validate({ text, language: 'en', pictures: [], repliesClosed: false })).toEqual([])
  })
})
