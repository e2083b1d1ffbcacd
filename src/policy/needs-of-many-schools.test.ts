import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../people/people.ts'
import { openPeopleHouse, type PeopleHouse } from '../people/testing/people-house.ts'
import { act, type Act, type Tx } from '../platform/platform.ts'
import { readingNeedsOf } from './acknowledging/reading-needs-of.ts'
import { adoptingJobs } from './adopting/adopting.jobs.ts'
import { policyNeedsOf } from './adopting/needs-of.ts'
import { adoptingQueues } from './adopting/queues.ts'
import { embeddedPack } from './packs/packs.ts'
import type { Role } from './packs/roles.ts'
import { adoptAtOnce } from './testing/adopt-at-once.ts'

let house: PeopleHouse
let trust: string
let administrator: Visitor
let trustee: Visitor
/** Every second one has a policy of its own; the others are under the trust's. */
const schools: { id: string; name: string }[] = []
const MANY = 20

beforeAll(async () => {
  house = await openPeopleHouse({ queues: adoptingQueues, jobs: adoptingJobs })
  trust = await house.addTrust()
  administrator = await person('trust_administrator', null)
  trustee = await person('trustee', null)
  await adopt(administrator, null, 'trust-provider')
  for (let number = 0; number < MANY; number += 1) {
    const school = await house.addSchool(trust, `School ${number}`)
    schools.push({ id: school, name: `School ${number}` })
    const head = await person('headteacher', school)
    for (const role of ['teacher', 'account_manager', 'line_manager'] as const) await person(role, school)
    if (number % 2 === 0) await adopt(head, school, 'church-primary')
  }
})
afterAll(() => house.close())

async function person(role: Role, school: string | null): Promise<Visitor> {
  const { who, email } = await house.addPerson(trust, [{ role, school }])
  const holdings = [{ role, school }]
  return { identity: who, name: 'Somebody', email, trustName: 'T', holdings, schools: [], secondFactor: false }
}

async function adopt(who: Visitor, school: string | null, pack: string): Promise<void> {
  const open = Object.fromEntries((embeddedPack(pack)?.openQuestions ?? []).map(one => [one.id, one.ours]))
  await adoptAtOnce(house.works, who, { school, pack, answers: { open }, from: null })
}

/** How often the database is asked, and what comes of it. */
async function counted<T>(
  who: Visitor,
  of: readonly { id: string; name: string }[],
  read: (one: Act, visitor: Visitor) => Promise<T>,
): Promise<{ asked: number; answer: T }> {
  const visitor = { ...who, schools: of }
  return act(house.works, who.identity, async one => {
    let asked = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        asked += 1
        return node
      },
      transformResult: async ({ result }) => Promise.resolve(result),
    }
    // The same transaction, counted.
    const tx = one.tx.withPlugin(counting) as Tx
    return { answer: await read({ ...one, tx }, visitor), asked }
  })
}

/** One school after the other, as somebody who had no other would be told. */
async function oneByOne(who: Visitor, read: Read): Promise<object[]> {
  const all: object[] = []
  for (const school of schools) all.push(...(await counted(who, [school], read)).answer)
  return all
}

const sorted = (needs: readonly object[]) => needs.map(need => JSON.stringify(need)).sort()

type Read = (one: Act, visitor: Visitor) => Promise<readonly object[]>
const pages: readonly (readonly [string, Read])[] = [
  ['what is to be read, trained and looked at', readingNeedsOf],
  ['what is to be adopted, and offices that nobody holds', policyNeedsOf],
]

describe('the first page of somebody who sees many schools', () => {
  for (const [what, read] of pages)
    for (const name of ['trust administrator', 'trustee'] as const)
      test(`${what}: twenty schools ask the database no more often than two, and are told the same as each alone (${name})`, async () => {
        const who = name === 'trustee' ? trustee : administrator
        // The text of a version is read once in the life of a process.
        expect(sorted((await counted(who, schools, read)).answer)).toEqual(sorted(await oneByOne(who, read)))
        const two = await counted(who, schools.slice(0, 2), read)
        expect((await counted(who, schools, read)).asked).toBe(two.asked)
      })
})
