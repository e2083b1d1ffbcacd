import { describe, expect, test } from 'vitest'
import { clauseLabels } from './clause-labels.rule.ts'
import { embeddedPack, embeddedPackNames } from './packs/packs.ts'

const called = (...refs: string[]) => [...clauseLabels(refs.map((ref, at) => ({ id: `c-${at}`, ref }))).values()]

describe('what a clause is called', () => {
  test('is its printed number, where it stands alone under it', () => {
    expect(called('School accounts, bullet 1', 'School accounts, bullet 2')).toEqual([
      'School accounts, bullet 1',
      'School accounts, bullet 2',
    ])
  })

  test('has a letter where several stand under one number', () => {
    expect(called('Bullet 6', 'Opening statement', 'Bullet 6', 'Opening statement', 'Bullet 7')).toEqual([
      'Bullet 6a',
      'Bullet 6b',
      'Opening statement (a)',
      'Opening statement (b)',
      'Bullet 7',
    ])
  })

  test('goes on after the last letter', () => {
    expect(new Set(called(...Array.from({ length: 60 }, () => 'Bullet 1'))).size).toBe(60)
  })

  test.each([...embeddedPackNames()])('in %s no two are called the same', name => {
    const clauses = embeddedPack(name)?.clauses ?? []
    const labels = clauseLabels(clauses)
    expect(clauses.length).toBeGreaterThan(50)
    expect(new Set(labels.values()).size).toBe(clauses.length)
  })
})
