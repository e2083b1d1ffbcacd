import { expect, test } from 'vitest'
import { readOwn } from '../own/own.form.ts'
import { readFamily } from './family.form.ts'

/* The page was opened where the school tells; whether it still does is asked at saving, and a yes kept by then would be one that nobody gave. */
test('to take an objection back is read as that and never as a yes, of a family and of a pupil', () => {
  const [hers] = readFamily({ 'object-back': 'p_work-website' }, [{ id: 'p', keys: ['work-website'] }])
  expect(hers?.answers).toEqual(new Map([['work-website', 'back']]))
  expect(readOwn({ 'object-back': 'work-website' }, ['work-website'])?.answers).toEqual(
    new Map([['work-website', 'back']]),
  )
})
