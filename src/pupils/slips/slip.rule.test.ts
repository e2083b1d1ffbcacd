import { expect, test } from 'vitest'
import { answersOn } from './slip.rule.ts'

const question = (informs: boolean) => ({ key: 'work-website', topic: 'work', channel: 'website', informs }) as const
const typed = (answer: 'yes' | 'no') => ({ answers: new Map([['work-website', answer]]) })

test.each([
  ['a question', false, 'yes', 'yes'],
  ['a question', false, 'no', 'no'],
  ['what the school tells of', true, 'no', 'objected'],
  ['what the school tells of', true, 'yes', 'objection_withdrawn'],
] as const)('to %s (informs: %s), “%s” on a form is kept as %s', (_what, informs, answer, kept) => {
  expect(answersOn(typed(answer), [question(informs)])).toEqual([{ kind: 'work', channel: 'website', answer: kept }])
})
