import { expect, test } from 'vitest'
import type { Holder } from '../adopting/deputies.rule.ts'
import type { Role } from '../packs/roles.ts'
import { asTitlesSay } from './title-people.rule.ts'
import { whoSaysIt } from './who-says-it.rule.ts'

const is = (person: string, role: Role, acting = false): Holder => ({ person, name: person, role, acting })
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

test('a deputy for a title who holds its role as well is shown in that role, in whatever order the register gives her roles', () => {
  const titles = [{ title: 'Account manager', role: 'account_manager' }] as const
  const said = [{ title: 'Account manager', person: 'gus', deputy: 'dee' }]
  const own = [is('gus', 'account_manager'), is('dee', 'line_manager'), is('dee', 'account_manager')]
  for (const there of [own, own.toReversed()]) {
    const found = asTitlesSay([...titles], said, there, own, 'gus', () => [])
    expect(found.filter(one => one.role === 'account_manager').map(one => one.leadsAs)).toEqual(['account_manager'])
  }
})
