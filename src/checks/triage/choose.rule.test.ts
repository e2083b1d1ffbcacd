import { describe, expect, test } from 'vitest'
import { choose, listsOf } from './choose.rule.ts'
import { weigh } from './weigh.rule.ts'
import { categories, type Category } from './words/cue.ts'

const likely = (some: Partial<Record<Category, number>>) =>
  Object.fromEntries(categories.map(category => [category, some[category] ?? 0])) as Record<Category, number>
const nothingTold = weigh('zzz')

describe('what a comment is taken for', () => {
  test('a threat half as likely as a grumble is a threat, because a miss costs three wrong suspicions', () => {
    const { first, others } = choose(nothingTold, likely({ complaint_legitimate: 0.6, threat: 0.3 }))
    expect(first).toEqual({ category: 'threat', likely: 0.3 })
    expect(others[0]).toEqual({ category: 'complaint_legitimate', likely: 0.6 })
  })

  test('a spam half as likely as a grumble is a grumble', () => {
    expect(choose(nothingTold, likely({ complaint_legitimate: 0.6, spam: 0.3 })).first.category).toBe(
      'complaint_legitimate',
    )
  })

  test('a faint resemblance without a word that tells suspects nobody, and the same with one does', () => {
    const faint = likely({ safeguarding_disclosure: 0.14, benign: 0.3, spam: 0.3, sarcasm: 0.26 })
    expect(choose(nothingTold, faint).first.category).toBe('benign')
    expect(choose(weigh('dad hits me'), faint).first.category).toBe('safeguarding_disclosure')
  })

  test('every other category is left to be named beside it', () => {
    const { others } = choose(nothingTold, likely({ benign: 1 }))
    expect(others).toHaveLength(categories.length - 1)
  })

  test('a review is where people grumble', () => {
    expect(listsOf(nothingTold, 'review').complaint_legitimate).toBeGreaterThan(
      listsOf(nothingTold, 'comment').complaint_legitimate,
    )
  })
})
