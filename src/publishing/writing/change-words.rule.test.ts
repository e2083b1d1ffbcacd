import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '../posts/post.ts'
import type { Typed } from '../posts/read-post.ts'
import { undoInstead, useInstead, wordsAt } from './change-words.rule.ts'

const typed = (text: string): Typed => ({ draft: { ...emptyDraft, text }, alts: { one: 'Aisha Khan painting' } })

describe('taking the wording that is offered', () => {
  it('changes the words in their place and remembers the former ones', () => {
    const changed = useInstead(typed('Well done Josh Bennett today'), 'text', {
      start: 10,
      end: 22,
      with: 'a Year 4 pupil',
    })
    expect(changed.draft.text).toBe('Well done a Year 4 pupil today')
    expect(changed.draft.undo).toEqual({ place: 'text', start: 10, was: 'Josh Bennett', became: 'a Year 4 pupil' })
  })

  it('changes a description too, and undoes it', () => {
    const changed = useInstead(typed(''), 'alt:one', { start: 0, end: 10, with: 'A pupil' })
    expect(wordsAt(changed, 'alt:one')).toBe('A pupil painting')
    expect(wordsAt(undoInstead(changed) ?? changed, 'alt:one')).toBe('Aisha Khan painting')
  })

  it('undoes only the change itself: what was written since stays', () => {
    const changed = useInstead(typed('Josh sang.'), 'text', { start: 0, end: 4, with: 'A pupil' })
    const later = { ...changed, draft: { ...changed.draft, text: `Today! ${changed.draft.text} All clapped.` } }
    expect(undoInstead(later)?.draft.text).toBe('Today! Josh sang. All clapped.')
  })

  it('says so when the words are not there any more', () => {
    const changed = useInstead(typed('Josh sang.'), 'text', { start: 0, end: 4, with: 'A pupil' })
    expect(undoInstead({ ...changed, draft: { ...changed.draft, text: 'Something else' } })).toBeNull()
    expect(undoInstead(typed('Nothing was changed'))).toBeNull()
  })

  it('comes back to the very text from any place in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.nat(),
        fc.string({ minLength: 1 }),
        (text, a, b, wording) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, other) => one - other)
          const changed = useInstead(typed(text), 'text', { start: start ?? 0, end: end ?? 0, with: wording })
          expect(undoInstead(changed)?.draft.text).toBe(text)
        },
      ),
    )
  })
})
