import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { act, type Tx } from '../../platform/platform.ts'
import { makeDocx } from '../../platform/opened-safely/testing/make-docx.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import type { Visitor } from '../../people/people.ts'
import {
  type HouseWithEveryone,
  openHouseWithEveryone,
  type Somebody,
} from '../../sample/testing/house-with-everyone.ts'
import { queues } from '../../school.ts'
import { readDraft } from '../adopting/read-draft.ts'
import { findDraft } from '../adopting/drafts.store.ts'
import { sealDraft } from '../adopting/signing/seal-draft.ts'
import { signPolicy, whoIsWaitedFor } from '../adopting/signing/sign-policy.ts'
import type { Role } from '../packs/roles.ts'
import { findPack, listPacks } from '../packs/find-pack.ts'
import { policyInForce, trustPolicyInForce } from '../policy-in-force.ts'
import { readyToFreeze } from '../testing/ready-draft.ts'
import { bringPack } from './bring-pack.ts'
import { confirmPassages, decidePassage } from './decide-passage.ts'
import { describeDocument } from './describe-document.ts'
import { findImport, importsOf } from './imports.store.ts'
import { makePack } from './make-pack.ts'
import { ownPacksOf } from './own-packs.store.ts'
import { passagesOf } from './passages.store.ts'
import { settleConflict } from './settle-conflict.ts'
import { startImport } from './start-import.ts'
import { asFile, imported } from './testing/imported.ts'
import { sixthPolicy, sixthPolicyText } from './testing/sixth-policy.ts'

let house: HouseWithEveryone
let officer: Somebody
let chief: Somebody
let head: Visitor
/** A school without a policy of its own, and who teaches there. */
let school: string
let teacher: Visitor

beforeAll(async () => {
  house = await openHouseWithEveryone(await freshDatabase({ queues }))
  officer = await ofTrust('trust_administrator')
  chief = await ofTrust('chief_executive')
  const known = house.everyone.get('headteacher')
  if (known === undefined) throw new Error('Nobody is head.')
  head = known.visitor
  school = await house.addSchool(house.trust)
  teacher = (await house.addPerson(house.trust, [{ role: 'teacher', school }])).visitor
})
afterAll(() => house.close())

const ofTrust = (role: Role) => house.addPerson(house.trust, [{ role, school: null }])
const look = <T>(who: Visitor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  act(house.works, who.identity, ({ tx }) => work(tx))

/** Everything is confirmed and settled: the next press makes the pack. */
async function ready(of: string | null, who: Visitor): Promise<string> {
  const id = await imported(house.works, who, of, { text: sixthPolicyText })
  const open = (await look(who, tx => passagesOf(tx, id))).map(({ id: one, revision }) => ({ passage: one, revision }))
  await confirmPassages(house.works, who, id, open)
  await settleConflict(house.works, who, id, 'setting:publishing.names', 'own-b.2')
  return id
}

async function made(id: string, who: Visitor): Promise<string> {
  const outcome = await makePack(house.works, who, id)
  if (!('made' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.made
}

describe('a trust brings its own document', () => {
  test('from DOCX; it is named after the trust, and its handing in is on record', async () => {
    const file = await asFile(await makeDocx(sixthPolicy), 'Trust policy.docx')
    const id = await imported(house.works, officer.visitor, null, file)
    const found = await look(officer.visitor, tx => findImport(tx, id))
    expect(found).toMatchObject({ school: null, state: 'read', about: { writtenFor: 'The Fenwold Trust' } })
    expect(found?.about.source).toContain('The trust’s own document')
    const [happened] = await look(officer.visitor, tx => historyOf(tx, id))
    expect(happened).toMatchObject({ kind: 'own-policy-handed-in', school: null })
  })

  test('confirms it, adopts it, and a school without a policy of its own is judged by it (s1-intro-01)', async () => {
    const pack = await made(await ready(null, officer.visitor), officer.visitor)
    const draft = await readyToFreeze(house.works, officer.visitor, null, pack, ['chief_executive'])
    const sealed = await sealDraft(house.works, officer.visitor, draft)
    if ('refused' in sealed) throw new Error(JSON.stringify(sealed))
    const hash = (await whoIsWaitedFor(house.works, officer.visitor.identity, draft))?.seal.hash ?? ''
    for (const capacity of (await whoIsWaitedFor(house.works, officer.visitor.identity, draft))?.seal.needed ?? []) {
      const signer = capacity === 'chief_executive' ? chief : await ofTrust('headteacher')
      expect(
        await signPolicy(house.works, signer.visitor, sealed.sealed, { capacity, hash, meeting: null }),
      ).toHaveProperty('signed')
    }
    const inForce = (of: string) => act(house.works, teacher.identity, ({ tx, at }) => policyInForce(tx, of, at))
    const policy = await inForce(school)
    expect(policy.version).toMatchObject({ school: null })
    expect(policy.pack?.name).toBe(pack)
    expect(policy.settings.get('publishing.names')).toEqual({ value: 'never', clauses: ['own-b.2'], from: 'policy' })
    // A school that has adopted its own is judged by that, as under any policy of a trust.
    const its = await act(house.works, head.identity, ({ tx, at }) => policyInForce(tx, house.school, at))
    expect(its.version).toMatchObject({ school: house.school })
  })

  test('as a file of a pack too', async () => {
    const path = await asFile(Buffer.from('title: ['), 'theirs.yaml')
    expect(await bringPack(house.works, officer.visitor, null, path)).toMatchObject({ refused: 'pack-unreadable' })
    expect(await bringPack(house.works, head, null, path)).toEqual({ refused: 'not-an-adopter' })
  })
})

describe('what is the trust’s', () => {
  test('a school’s head neither sees nor changes', async () => {
    const id = await ready(null, officer.visitor)
    expect(await look(head, tx => findImport(tx, id))).toBeNull()
    expect(await look(head, tx => importsOf(tx, null))).toEqual([])
    expect(await look(head, tx => passagesOf(tx, id))).toEqual([])
    const seen = { import: id, passage: 'own-b.2', revision: 2 }
    expect(await decidePassage(house.works, head, seen, { does: 'words-only' })).toEqual({ refused: 'not-there' })
    expect(await makePack(house.works, head, id)).toEqual({ refused: 'not-there' })
    expect(await startImport(house.works, head, null, { text: sixthPolicyText })).toEqual({ refused: 'not-an-adopter' })
    // And by hand: the database refuses what the page would never send.
    const byHand = (who: Visitor) =>
      look(who, tx => tx.updateTable('policy_imports').set({ file_name: 'x' }).where('id', '=', id).executeTakeFirst())
    expect(await byHand(head)).toMatchObject({ numUpdatedRows: 0n })
    expect(await byHand(officer.visitor)).toMatchObject({ numUpdatedRows: 1n })
  })

  test('nobody puts a pack under the trust who does not adopt for it, not even by hand', async () => {
    const byHand = (who: Visitor) =>
      look(who, tx =>
        tx
          .insertInto('own_packs')
          .values({
            trust_id: house.trust,
            id: crypto.randomUUID(),
            school_id: null,
            name: 'own-by-hand',
            title: 'By hand',
            body: '{}',
            body_sha256: '0'.repeat(64),
            import_id: null,
            made_by: who.identity.person,
            made_at: new Date(),
          })
          .execute(),
      )
    await expect(byHand(head)).rejects.toThrow('row-level security')
  })

  test('a name is free for the trust and for each school by itself', async () => {
    const names = async (of: string | null, who: Visitor) => made(await ready(of, who), who)
    const title = 'One title for two'
    const titled = async (of: string | null, who: Visitor) => {
      const id = await ready(of, who)
      const found = await look(who, tx => findImport(tx, id))
      if (found === null) throw new Error('It is not there.')
      await describeDocument(house.works, who, id, { ...found.about, title })
      return made(id, who)
    }
    expect(await titled(null, officer.visitor)).toBe('own-one-title-for-two')
    expect(await titled(house.school, head)).toBe('own-one-title-for-two')
    expect(await titled(null, officer.visitor)).toBe('own-one-title-for-two-2')
    expect(await names(null, officer.visitor)).not.toBe(await names(null, officer.visitor))
  })

  test('is not among what a school adopts by itself: it takes it as the trust’s policy', async () => {
    const pack = await made(await ready(null, officer.visitor), officer.visitor)
    const names = (of: string | null) => look(head, async tx => (await listPacks(tx, of)).map(one => one.name))
    expect(await names(null)).toContain(pack)
    expect(await names(school)).not.toContain(pack)
    expect(await look(head, tx => findPack(tx, school, pack))).toBeNull()
    expect((await look(officer.visitor, tx => ownPacksOf(tx, school))).map(one => one.name)).toEqual([])
  })

  test('is read by the colleague in a school who was asked one of its questions', async () => {
    const pack = await made(await ready(null, officer.visitor), officer.visitor)
    const draft = await readyToFreeze(house.works, officer.visitor, null, pack, ['chief_executive'])
    const read = await act(house.works, teacher.identity, async one => {
      const found = await findDraft(one.tx, draft)
      return found === null ? null : readDraft(one, found)
    })
    expect(read?.pack?.name).toBe(pack)
  })

  test('and no other trust reads any of it', async () => {
    const other = await house.addTrust()
    const theirs = await house.addPerson(other, [{ role: 'trust_administrator', school: null }])
    const id = await ready(null, officer.visitor)
    const pack = await made(id, officer.visitor)
    expect(await look(theirs.visitor, tx => findImport(tx, id))).toBeNull()
    expect(await look(theirs.visitor, tx => findPack(tx, null, pack))).toBeNull()
    expect(
      (await act(house.works, theirs.visitor.identity, ({ tx, at }) => trustPolicyInForce(tx, at))).version,
    ).toBeNull()
  })
})

test('an import of one school is not seen by another', async () => {
  const id = await imported(house.works, head, house.school, { text: sixthPolicyText })
  const elsewhere = await house.addPerson(house.trust, [{ role: 'headteacher', school }])
  expect(await look(elsewhere.visitor, tx => findImport(tx, id))).toBeNull()
})
