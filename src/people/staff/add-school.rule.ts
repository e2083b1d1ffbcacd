import type { Holding, School } from '../visitor.ts'
import { isAdministrator } from './authority.rule.ts'

export type AddSchoolRefusal = { readonly refused: 'not-yours-to-add' | 'there-already' }

export function addSchoolRule(facts: {
  readonly holdings: readonly Holding[]
  readonly name: string
  readonly schools: readonly School[]
}): AddSchoolRefusal | null {
  if (!isAdministrator(facts.holdings)) return { refused: 'not-yours-to-add' }
  const same = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return facts.schools.some(school => same(school.name) === same(facts.name)) ? { refused: 'there-already' } : null
}
