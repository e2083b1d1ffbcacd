import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../../people/people.ts'
import { embeddedPack } from '../../packs/packs.ts'
import { policyRoutes } from '../../policy.ts'
import { adoptAtOnce } from '../../testing/adopt-at-once.ts'
import { openPageHouse, type PageHouse } from '../../testing/page-house.tsx'
import { startDraft } from '../start-draft.ts'

let house: PageHouse

beforeAll(async () => {
  house = await openPageHouse(policyRoutes)
})
afterAll(() => house.close())

const visitorOf = (
  { who, email }: Awaited<ReturnType<PageHouse['addPerson']>>,
  holdings: Visitor['holdings'],
): Visitor => ({
  identity: who,
  name: 'Somebody',
  email,
  trustName: 'T',
  holdings,
  schools: holdings.flatMap(({ school }) => (school === null ? [] : [{ id: school, name: 'Orrin Primary' }])),
  secondFactor: false,
})

test('where a school chooses its policy it is told that whichever it takes is compared with its trust’s', async () => {
  const trust = await house.addTrust()
  const school = await house.addSchool(trust, 'Orrin Primary')
  const ofHead = [{ role: 'headteacher', school }] as const
  const person = await house.addPerson(trust, ofHead)
  const head = visitorOf(person, ofHead)
  const started = await startDraft(house.works, head, school)
  if ('refused' in started) throw new Error(started.refused)
  const asker = await house.signedIn(person.email)
  const path = `/policy/drafts/${started.draft}/pack`
  const before = await asker.get(path)
  expect(before.text).not.toContain('Whichever policy you choose')
  expect(before.html).toContain('value="pack:trust-provider"')

  const ofOfficer = [{ role: 'trust_administrator', school: null }] as const
  const officer = visitorOf(await house.addPerson(trust, ofOfficer), ofOfficer)
  const open = Object.fromEntries((embeddedPack('trust-provider')?.openQuestions ?? []).map(one => [one.id, one.ours]))
  await adoptAtOnce(house.works, officer, { school: null, pack: 'trust-provider', answers: { open }, from: null })
  const after = await asker.get(path)
  expect(after.text).toContain('Whichever policy you choose is compared with it')
  expect(after.html).toContain('value="trust"')
  // By its name alone it would come without what the trust has answered.
  expect(after.html).not.toContain('value="pack:trust-provider"')
  expect(after.html).toContain('value="pack:church-primary"')
})
