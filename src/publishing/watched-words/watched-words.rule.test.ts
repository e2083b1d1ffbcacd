import { describe, expect, test } from 'vitest'
import type { Role } from '../../policy/policy.ts'
import { mayWatch, type TypedWatch, watch } from './watched-words.rule.ts'

const head: ReadonlySet<Role> = new Set(['headteacher'])
const today = '2026-11-29'
const typed = (some: Partial<TypedWatch>): TypedWatch => ({
  does: 'warns',
  name: 'strike',
  words: '',
  why: 'Talks go on.',
  until: '',
  ...some,
})

describe('what a school watches for (s1-reputation-10, s4-3-eg-11)', () => {
  test('the head and her deputy keep the list, and nobody else', () => {
    expect(mayWatch(head)).toBe(true)
    expect(mayWatch(new Set<Role>(['deputy_headteacher']))).toBe(true)
    expect(mayWatch(new Set<Role>(['teacher', 'dsl']))).toBe(false)
    expect(watch(new Set<Role>(['teacher']), typed({}), today)).toEqual({ refused: 'only-the-head' })
  })

  test('a subject is known by its name and by the words beside it, each once', () => {
    const until = '2026-12-18'
    expect(watch(head, typed({ does: 'subject', words: 'walkout\n  picket line\nstrike', until }), today)).toEqual({
      does: 'subject',
      name: 'strike',
      words: ['strike', 'walkout', 'picket line'],
      why: 'Talks go on.',
      until,
    })
  })

  test('words beside a single word are left, so that nothing is watched unseen', () => {
    expect(watch(head, typed({ words: 'walkout' }), today)).toMatchObject({ words: ['strike'], until: null })
  })

  test.each([
    [{ name: '  ' }, 'no-word'],
    [{ name: 'x'.repeat(61) }, 'too-long'],
    [{ why: ' ' }, 'no-reason'],
    [{ does: 'subject' as const }, 'no-day'],
    [{ does: 'subject' as const, until: '2026-02-31x' }, 'no-day'],
    [{ does: 'subject' as const, until: '2026-11-28' }, 'day-gone'],
    [{ does: 'subject' as const, until: '2028-01-01' }, 'too-far'],
    [
      {
        does: 'subject' as const,
        until: '2026-12-01',
        words: Array.from({ length: 21 }, (_, at) => `w${at}`).join(','),
      },
      'too-many',
    ],
  ])('%o is refused as %s', (some, refused) => {
    expect(watch(head, typed(some), today)).toEqual({ refused })
  })

  test('today is still a day on which it can end', () => {
    expect(watch(head, typed({ does: 'subject', until: today }), today)).toMatchObject({ until: today })
  })
})
