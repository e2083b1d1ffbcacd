import { describe, expect, test } from 'vitest'
import type { Clause } from '../packs/pack.ts'
import { type Built, operated } from './operated.rule.ts'

const clause: Clause = {
  id: 'x-1',
  ref: 'One',
  says: 'No names.',
  strength: 'must',
  binds: ['everyone'],
  theme: 'publishing',
  how: 'blocks',
  operatedBy: ['draft_check', 'report_desk'],
  shownAt: [],
  sets: [],
}
const red = { acts: {}, tests: { 'a.test.ts': { hash: 'h', red: { 'x-1': 'a test' } } } }
const built: Built = {
  acts: control => control === 'draft_check',
  record: { draft_check: red, guidance: red },
  comesWithUs: true,
}
const guidance: Clause = { ...clause, operatedBy: [], shownAt: ['close', 'write'] }

describe('how a clause stands in this programme', () => {
  test('it runs by the controls that act and went red for it', () => {
    expect(operated(clause, built)).toEqual({ is: 'runs', by: ['draft_check'] })
  })

  test('it does not, while no test shows it for this very clause', () => {
    expect(operated({ ...clause, id: 'x-2' }, built)).toEqual({ is: 'not-yet', what: ['draft_check'], acts: true })
  })

  test('a school’s own clause can be in no test of ours: it runs by what acts on it', () => {
    expect(operated({ ...clause, id: 'own-1' }, { ...built, comesWithUs: false })).toEqual({
      is: 'runs',
      by: ['draft_check'],
    })
  })

  test('what is not built is said', () => {
    expect(operated(clause, { ...built, acts: () => false })).toEqual({
      is: 'not-yet',
      what: ['draft_check', 'report_desk'],
      acts: false,
    })
    expect(operated({ ...clause, operatedBy: [] }, built)).toEqual({ is: 'not-yet', what: [], acts: false })
  })

  test('guidance is shown at the moments that have a page, and only where a test saw it there', () => {
    expect(operated(guidance, built)).toEqual({ is: 'guidance', at: ['write'] })
    expect(operated({ ...guidance, shownAt: ['close'] }, built)).toMatchObject({ is: 'not-yet' })
    expect(operated(guidance, { ...built, record: {} })).toMatchObject({ is: 'not-yet' })
  })
})
