import { expect, test } from 'vitest'
import { oursAlone } from '../consent/testing/facts.ts'
import { answersOn, questionsOnForms } from './slip.rule.ts'

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

test('a form is read by what held on its own day as well: a school that has chosen consent since has no yes on it', () => {
  const task = { ...oursAlone, basis: { value: 'public_task', clauses: [] } } as const
  const answersOf = (now: typeof oursAlone, then: typeof oursAlone) => {
    const questions = questionsOnForms(now, then)
    const answers = new Map(questions.map(({ key }) => [key, 'yes'] as const))
    return new Set(answersOn({ answers }, questions).map(({ answer }) => answer))
  }
  expect(answersOf(oursAlone, task)).toEqual(new Set(['objection_withdrawn']))
  expect(answersOf(task, oursAlone)).toEqual(new Set(['objection_withdrawn']))
  expect(answersOf(oursAlone, oursAlone)).toEqual(new Set(['yes']))
})
