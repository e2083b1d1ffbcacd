import { expect, test } from 'vitest'
import type { Role } from '../packs/roles.ts'
import { whoSaysIt } from './who-says-it.rule.ts'

const is = (person: string, role: Role, acting = false) => ({ person, name: person, role, acting })
const ada = is('ada', 'headteacher')

test.each([
  [
    'the chair of a maintained school',
    'maintained',
    [is('cy', 'chair_of_governors'), is('tom', 'trust_administrator')],
    ['cy'],
  ],
  [
    'the chief executive of an academy',
    'academy',
    [is('cy', 'chair_of_governors'), is('eve', 'chief_executive')],
    ['eve'],
  ],
  [
    'a trustee where an academy has no chief executive',
    'academy',
    [is('tia', 'trustee'), is('cy', 'chair_of_governors')],
    ['tia'],
  ],
  ['the proprietor of an independent school', 'independent', [is('pia', 'proprietor')], ['pia']],
  [
    'the trust’s administrator where nobody stands above her here',
    'maintained',
    [is('tom', 'trust_administrator')],
    ['tom'],
  ],
  ['another head where there is nobody else', 'maintained', [is('hal', 'headteacher')], ['hal']],
  [
    'nobody who only acts, is her deputy, or is herself',
    'maintained',
    [is('cy', 'chair_of_governors', true), is('dee', 'deputy_headteacher'), is('ada', 'trust_administrator')],
    [],
  ],
] as const)('%s says it for a head', (_, governance, others, who) => {
  expect(whoSaysIt([ada, ...others], governance, 'ada').map(({ person }) => person)).toEqual(who)
})
