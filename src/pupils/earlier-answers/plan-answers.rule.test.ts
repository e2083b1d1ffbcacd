import { describe, expect, test } from 'vitest'
import { indexRoll, type RollPupil } from '../roll-import/plan-pupil.rule.ts'
import { foundValues, MOST_VALUES } from './found-values.rule.ts'
import { answerMark, planAnswers } from './plan-answers.rule.ts'
import { problemsOfColumns, type SaidOfFile } from './said-of-file.ts'

const pupil = (id: string, forename: string, changed: Partial<RollPupil> = {}): RollPupil => ({
  id,
  misId: null,
  forename,
  preferred: null,
  surname: 'Moss',
  former: null,
  knownAs: [],
  born: '2016-01-01',
  year: '',
  className: '',
  admitted: '2020-09-01',
  left: null,
  ...changed,
})
const roll = [
  pupil('ada', 'Ada', { misId: '7', preferred: 'Addie' }),
  pupil('bea', 'Bea'),
  pupil('bea-2', 'Bea'),
  pupil('cal', 'Cal', { left: '2026-07-17' }),
  pupil('dee', 'Dee', { former: 'Hale' }),
]
const HEADINGS = ['No', 'First', 'Last', 'Born', 'On', 'Photo', 'Web']
const said: SaidOfFile = {
  child: { 'mis-id': 'No', forename: 'First', surname: 'Last', born: 'Born', answered: 'On' },
  answers: [
    {
      heading: 'Photo',
      kinds: ['face'],
      channels: ['social'],
      values: { y: 'yes', n: 'no', w: 'withdrawn', '': 'nothing' },
    },
    {
      heading: 'Web',
      kinds: ['face', 'unrecognisable'],
      channels: ['website'],
      values: { yes: 'yes', no: 'no', '': 'nothing' },
    },
  ],
  basics: { source: 'MIS', how: 'mis', wording: null, day: null },
}
const plan = (rows: readonly string[], known: readonly string[] = [], how: SaidOfFile = said) =>
  planAnswers(
    rows.map((row, at) => ({ line: at + 2, cells: row.split(',') })),
    HEADINGS,
    how,
    { index: indexRoll(roll), known: new Set(known), today: '2026-11-20' },
  )
const one = 0

describe('whose row it is', () => {
  test.each([
    ['by number alone', '7,,,,01/09/2024,Y,', 'ada'],
    ['by number and the name she goes by', '7,Addie,Moss,,01/09/2024,Y,', 'ada'],
    ['by name and date of birth', ',dee,MOSS,01/01/2016,01/09/2024,Y,', 'dee'],
    ['by a former surname', ',Dee,Hale,2016-01-01,01/09/2024,Y,', 'dee'],
  ])('%s', (_how, row, who) => {
    expect(plan([row])[one]).toMatchObject({ kind: 'new', pupil: who, day: '2024-09-01' })
  })

  test.each([
    ['nobody', ',,,,01/09/2024,Y,'],
    ['not-on-roll', '99,,,,01/09/2024,Y,'],
    ['not-on-roll', ',Zed,Moss,01/01/2016,01/09/2024,Y,'],
    ['two-pupils', ',Bea,Moss,01/01/2016,01/09/2024,Y,'],
    ['other-person', '7,Zed,Quill,02/02/2015,01/09/2024,Y,'],
    ['new-number', '8,Ada,Moss,01/01/2016,01/09/2024,Y,'],
    ['left', ',Cal,Moss,01/01/2016,01/09/2024,Y,'],
    ['no-born', ',Dee,Moss,,01/09/2024,Y,'],
    ['bad-born', ',Dee,Moss,31/02/2016,01/09/2024,Y,'],
    ['no-day', '7,,,,,Y,'],
    ['bad-day', '7,,,,last autumn,Y,'],
    ['day-to-come', '7,,,,21/11/2026,Y,'],
    ['day-before-born', '7,,,,01/01/2015,Y,'],
  ])('%s: the row is left for a person', (code, row) => {
    expect(plan([row])[one]).toMatchObject({ kind: 'odd', code })
  })
})

describe('what is taken', () => {
  test('only what somebody has said: another value is listed, an empty cell says nothing', () => {
    expect(plan(['7,,,,01/09/2024,maybe,', '7,,,,01/09/2024,, YES '])).toMatchObject([
      { kind: 'same', answers: [], leftOut: [{ heading: 'Photo', value: 'maybe', why: 'not-said' }] },
      {
        kind: 'new',
        answers: [
          { kind: 'face', channel: 'website', answer: 'yes' },
          { kind: 'unrecognisable', channel: 'website', answer: 'yes' },
        ],
        leftOut: [],
      },
    ])
  })

  test('the same answer once, however often the file says it, and never again', () => {
    const rows = ['7,,,,01/09/2024,Y,', '7,Ada,Moss,,01/09/2024,y,']
    expect(plan(rows).map(({ kind }) => kind)).toEqual(['new', 'same'])
    const mark = answerMark('ada', { kind: 'face', channel: 'social', answer: 'yes' }, '2024-09-01')
    expect(plan(rows, [mark]).map(({ kind }) => kind)).toEqual(['same', 'same'])
  })

  test.each([
    ['the no first', ['7,,,,01/09/2024,N,', '7,,,,02/09/2024,Y,']],
    ['the yes first', ['7,,,,02/09/2024,Y,', '7,,,,01/09/2024,N,']],
    ['a withdrawal', ['7,,,,02/09/2024,Y,', '7,,,,01/09/2024,W,']],
  ])('two forms for one child that say both: the refusal is taken and the yes listed (%s)', (_which, rows) => {
    const planned = plan(rows)
    const answers = planned.flatMap(row => ('answers' in row ? row.answers : []))
    expect(answers).toHaveLength(1)
    expect(answers[0]?.answer).not.toBe('yes')
    expect(planned.flatMap(row => ('leftOut' in row ? row.leftOut : []))).toEqual([
      { heading: 'Photo', value: 'Y', why: 'says-both' },
    ])
  })

  test('a column asks the other way round when its values are said so', () => {
    const [photo] = said.answers
    if (photo === undefined) throw new Error('There is no column.')
    const turned = { ...said, answers: [{ ...photo, heading: 'Photo', values: { y: 'no', n: 'nothing' } as const }] }
    expect(plan(['7,,,,01/09/2024,Y,'], [], turned)[one]).toMatchObject({ answers: [{ answer: 'no' }] })
    expect(plan(['7,,,,01/09/2024,N,'], [], turned)[one]).toMatchObject({ kind: 'same', answers: [] })
  })
})

test('the values of a column are found once each, the most frequent first, and a column of remarks is cut', () => {
  const lines = ['Y', ' y', 'No', '', 'Y'].map((cell, line) => ({ line, cells: [cell, `remark ${line}`] }))
  const [photo] = foundValues(lines, ['Photo', 'Remark'], ['Photo'])
  expect(photo?.values.map(({ plain, rows }) => [plain, rows])).toEqual([
    ['y', 3],
    ['', 1],
    ['no', 1],
  ])
  const many = Array.from({ length: 30 }, (_, line) => ({ line, cells: [`remark ${line}`] }))
  expect(foundValues(many, ['Remark'], ['Remark'])[0]).toMatchObject({ more: 30 - MOST_VALUES })
})

test.each([
  [{ 'mis-id': 'No' }, ['Photo'], []],
  [{ forename: 'First', surname: 'Last' }, ['Photo'], ['who']],
  [{ full: 'Name', born: 'Born' }, [], ['answers']],
  [{ 'mis-id': 'No' }, ['No'], ['twice']],
])('columns %j with answers in %j want %j', (child, asked, problems) => {
  expect(problemsOfColumns(child, asked)).toEqual(problems)
})
