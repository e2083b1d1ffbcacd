import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../history/history.ts'
import type { Visitor } from '../people/people.ts'
import { openPeopleHouse, type PeopleHouse } from '../people/testing/people-house.ts'
import { act } from '../platform/platform.ts'
import { type Adoption, adoptPolicy } from './adopt-policy.ts'
import { embeddedPack } from './packs/packs.ts'
import type { Role } from './packs/roles.ts'
import { policyInForce, settledVersion } from './policy-in-force.ts'
import { versionById, versionsFor } from './policy-versions.store.ts'

let house: PeopleHouse
let trust: string

beforeAll(async () => {
  house = await openPeopleHouse()
  trust = await house.addTrust()
})
afterAll(() => house.close())

async function schoolWithHead(role: Role = 'headteacher'): Promise<{ school: string; head: Visitor }> {
  const school = await house.addSchool(trust)
  const { who, email } = await house.addPerson(trust, [{ role, school }])
  return {
    school,
    head: {
      identity: who,
      name: 'A head',
      email,
      trustName: 'T',
      holdings: [{ role, school }],
      schools: [{ id: school, name: 'S' }],
      secondFactor: false,
    },
  }
}

function answers(pack: string): Adoption['answers'] {
  return { open: Object.fromEntries((embeddedPack(pack)?.openQuestions ?? []).map(one => [one.id, one.ours])) }
}

function adoption(school: string, pack: string, from: Date | null = null): Adoption {
  return { school, pack, answers: answers(pack), from, structuralRulesSeen: true }
}

const inForceAt = (head: Visitor, school: string, at: Date) =>
  act(house.works, head.identity, ({ tx }) => policyInForce(tx, school, at))

describe('adopting a policy', () => {
  test('before it nothing but our own values holds, from then on the policy does (s2-header-3, s2-school-use-05a)', async () => {
    const { school, head } = await schoolWithHead()
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    const outcome = await adoptPolicy(house.works, head, adoption(school, 'church-primary'))
    if ('refused' in outcome) throw new Error(outcome.refused)
    const before = await inForceAt(head, school, new Date('2026-11-20T09:59:59Z'))
    expect(before.version).toBeNull()
    expect(before.settings.get('publishing.names')).toMatchObject({ from: 'ours', value: 'with_consent' })
    const after = await inForceAt(head, school, new Date('2026-11-20T10:00:00Z'))
    expect(after.version).toMatchObject({ id: outcome.adopted, number: 1 })
    expect(after.settings.get('publishing.names')).toMatchObject({ from: 'policy', value: 'never' })
  })

  test('a start to come: the old version judges until then (s2-header-3)', async () => {
    const { school, head } = await schoolWithHead()
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    await adoptPolicy(house.works, head, adoption(school, 'church-primary'))
    const start = new Date('2027-01-04T00:00:00Z')
    await adoptPolicy(house.works, head, adoption(school, 'trust-provider', start))
    const titleAt = async (at: string) => (await inForceAt(head, school, new Date(at))).pack?.name
    expect(await titleAt('2027-01-03T23:59:59Z')).toBe('church-primary')
    expect(await titleAt('2027-01-04T00:00:00Z')).toBe('trust-provider')
  })

  test('a second version changes nothing of what judged before it (s2-header-1)', async () => {
    const { school, head } = await schoolWithHead()
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    await adoptPolicy(house.works, head, adoption(school, 'church-primary'))
    const act1 = new Date('2026-11-21T08:00:00Z')
    const judged = await inForceAt(head, school, act1)
    house.clock.at = new Date('2026-11-22T10:00:00Z')
    await adoptPolicy(house.works, head, adoption(school, 'trust-provider'))
    const again = await inForceAt(head, school, act1)
    expect(again.version).toEqual(judged.version)
    expect(again.settings.get('publishing.approver')).toEqual(judged.settings.get('publishing.approver'))
    expect((await inForceAt(head, school, house.clock.at)).version?.number).toBe(2)
  })

  test('two who adopt at once get numbers 1 and 2', async () => {
    const { school, head } = await schoolWithHead()
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    await Promise.all([
      adoptPolicy(house.works, head, adoption(school, 'church-primary')),
      adoptPolicy(house.works, head, adoption(school, 'trust-provider')),
    ])
    const versions = await act(house.works, head.identity, ({ tx }) => versionsFor(tx, school))
    expect(new Set(versions.map(one => one.number))).toEqual(new Set([1, 2]))
  })

  test('somebody else is refused, and nothing is kept', async () => {
    const { school, head: deputy } = await schoolWithHead('deputy_headteacher')
    expect(await adoptPolicy(house.works, deputy, adoption(school, 'church-primary'))).toEqual({
      refused: 'not-an-adopter',
    })
    expect(await act(house.works, deputy.identity, ({ tx }) => versionsFor(tx, school))).toEqual([])
  })

  test('the head of one school does not adopt for another', async () => {
    const { head } = await schoolWithHead()
    const { school: other } = await schoolWithHead()
    expect(await adoptPolicy(house.works, head, adoption(other, 'church-primary'))).toEqual({
      refused: 'not-an-adopter',
    })
  })

  test('history names the version, its hash and the role in which it was adopted; the body holds pack and our values', async () => {
    const { school, head } = await schoolWithHead('chief_executive')
    house.clock.at = new Date('2026-11-20T10:00:00Z')
    const outcome = await adoptPolicy(house.works, head, adoption(school, 'church-primary'))
    if ('refused' in outcome) throw new Error(outcome.refused)
    const { happened, version, settled } = await act(house.works, head.identity, async ({ tx }) => ({
      happened: await historyOf(tx, outcome.adopted),
      version: await versionById(tx, outcome.adopted),
      settled: await settledVersion(tx, outcome.adopted),
    }))
    expect(happened.map(one => [one.kind, one.facts])).toEqual([
      [
        'policy-adopted',
        {
          version_id: outcome.adopted,
          number: 1,
          pack: 'church-primary',
          body_sha256: version?.hash,
          in_force_from: '2026-11-20T10:00:00.000Z',
          as: 'chief_executive',
        },
      ],
    ])
    expect(settled.settings.get('records.retention').from).toBe('ours')
    const { rows } = await house.boot.query<{ body: string }>('select body from house.policy_versions where id = $1', [
      outcome.adopted,
    ])
    const body: { pack: { name: string }; ours: Record<string, unknown> } = JSON.parse(rows[0]?.body ?? '{}')
    expect(body.pack.name).toBe('church-primary')
    expect(body.ours).toHaveProperty(['records.retention'], null)
  })
})
