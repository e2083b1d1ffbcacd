import { expect, test } from 'vitest'
import { packNamed } from '../testing/whole-pack.ts'
import { clausesNamed } from './clauses-named.rule.ts'

const { clauses } = packNamed('church-primary')

test('clauses are named by the number that the policy prints, one on each line, however it is typed', () => {
  expect(clausesNamed(clauses, 'aims, bullet 1\r\n\r\n  Aims,  bullet 3 ')).toEqual({
    named: ['s2-school-use-aims-1', 's2-school-use-aims-3'],
  })
  expect(clausesNamed(clauses, ' \n')).toEqual({ named: [] })
})

test('a number under which several stand names them all, and a letter one of them', () => {
  const all = clauses.filter(({ ref }) => ref === 'Opening statement').map(({ id }) => id)
  expect(all.length).toBeGreaterThan(1)
  expect(clausesNamed(clauses, 'Opening statement')).toEqual({ named: all })
  expect(clausesNamed(clauses, 'Opening statement (b)')).toEqual({ named: [all[1]] })
})

test('a line that names none is handed back', () => {
  expect(clausesNamed(clauses, 'Aims, bullet 1\nAims, bullet 99')).toEqual({ unknown: 'aims, bullet 99' })
})
