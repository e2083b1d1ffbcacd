import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { act, type Tx } from '../../platform/platform.ts'
import { makeDocx } from '../../platform/opened-safely/testing/make-docx.ts'
import { makePdf, makePdfOf } from '../../platform/opened-safely/testing/make-pdf.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import type { Visitor } from '../../people/people.ts'
import { type HouseWithEveryone, openHouseWithEveryone } from '../../sample/testing/house-with-everyone.ts'
import { queues } from '../../school.ts'
import { sealDraft } from '../adopting/signing/seal-draft.ts'
import { signPolicy, whoIsWaitedFor } from '../adopting/signing/sign-policy.ts'
import { findPack, listPacks } from '../packs/find-pack.ts'
import { policyInForce } from '../policy-in-force.ts'
import { readyToFreeze } from '../testing/ready-draft.ts'
import { confirmPassages, decidePassage, joinPassage, splitPassage } from './decide-passage.ts'
import { describeDocument } from './describe-document.ts'
import { findConflicts, isOpen } from './find-conflicts.rule.ts'
import { findImport, type Import } from './imports.store.ts'
import { makePack } from './make-pack.ts'
import { consideredOf, type KeptPassage, passagesOf } from './passages.store.ts'
import { readDocument } from './read-document.job.ts'
import { settleConflict } from './settle-conflict.ts'
import { startImport } from './start-import.ts'
import { asFile, imported } from './testing/imported.ts'
import { sixthPolicy, sixthPolicyHtml, sixthPolicyText } from './testing/sixth-policy.ts'

let house: HouseWithEveryone
let head: Visitor

beforeAll(async () => {
  house = await openHouseWithEveryone(await freshDatabase({ queues }))
  head = someone('headteacher')
})
afterAll(() => house.close())

function someone(role: 'headteacher' | 'teacher' | 'chief_executive'): Visitor {
  const found = house.everyone.get(role)
  if (found === undefined) throw new Error(`Nobody is ${role}.`)
  return found.visitor
}

const look = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => act(house.works, head.identity, ({ tx }) => work(tx))

async function found(id: string): Promise<Import> {
  const one = await look(tx => findImport(tx, id))
  if (one === null) throw new Error('There is no such import.')
  return one
}

const passages = (id: string) => look(tx => passagesOf(tx, id))

async function passage(id: string, which: string): Promise<KeptPassage> {
  const one = (await passages(id)).find(other => other.id === which)
  if (one === undefined) throw new Error(`There is no passage ${which}.`)
  return one
}

const seen = async (id: string, which: string) => ({
  import: id,
  passage: which,
  revision: (await passage(id, which)).revision,
})

const pasted = () => imported(house.works, head, house.school, { text: sixthPolicyText })

async function confirmAll(id: string): Promise<void> {
  const open = (await passages(id)).map(({ id: one, revision }) => ({ passage: one, revision }))
  await confirmPassages(house.works, head, id, open)
}

async function ready(): Promise<string> {
  const id = await pasted()
  await confirmAll(id)
  await settleConflict(house.works, head, id, 'setting:publishing.names', 'own-b.2')
  return id
}

describe('a document is read', () => {
  test('from DOCX, PDF and pasted text to the same passages', async () => {
    const docx = await asFile(await makeDocx(sixthPolicy), 'Our policy.docx')
    const pdf = await asFile(await makePdf(sixthPolicyHtml), 'Our policy.pdf')
    const ids: string[][] = []
    for (const document of [docx, pdf, { text: sixthPolicyText }]) {
      const id = await imported(house.works, head, house.school, document)
      expect(await found(id)).toMatchObject({ state: 'read', progress: 100 })
      ids.push((await passages(id)).map(one => one.id))
    }
    expect(ids[0]).toEqual(ids[2])
    expect(ids[1]).toEqual(ids[2])
  })

  test('and its bytes are kept as they came, encrypted', async () => {
    const bytes = await makeDocx(sixthPolicy)
    const id = await imported(house.works, head, house.school, await asFile(bytes, 'C:\\mine\\Policy.docx'))
    const { sha256, fileName } = await found(id)
    expect(fileName).toBe('Policy.docx')
    expect((await house.works.files.read(house.trust, sha256)).equals(bytes)).toBe(true)
  })

  test('what cannot be read is refused by what it is, and nothing is lost', async () => {
    const many = await imported(house.works, head, house.school, await asFile(makePdfOf(2000), 'long.pdf'))
    expect(await found(many)).toMatchObject({ state: 'refused', refused: 'too-many-pages', fileName: 'long.pdf' })
    expect(await passages(many)).toEqual([])
  })

  test('only by those who may adopt, and only if there is something', async () => {
    const text = { text: sixthPolicyText }
    expect(await startImport(house.works, someone('teacher'), house.school, text)).toEqual({
      refused: 'not-an-adopter',
    })
    expect(await startImport(house.works, head, house.school, { text: ' \n ' })).toEqual({ refused: 'nothing-given' })
    const large = await asFile(Buffer.alloc(20_000_001), 'large.pdf')
    expect(await startImport(house.works, head, house.school, large)).toEqual({ refused: 'file-too-large' })
  })

  test('once, though the job runs twice', async () => {
    const id = await pasted()
    const before = await passages(id)
    await readDocument.work(house.works, { trust: house.trust, import: id })
    expect(await passages(id)).toEqual(before)
  })

  test('printed numbers that stand twice are told', async () => {
    const text = '7. Abuse\n\n7.1 Staff must report it.\n\n8. Breaches\n\n7.1 It may be misconduct.'
    const id = await imported(house.works, head, house.school, { text })
    expect((await found(id)).printedTwice).toEqual(['7.1'])
    expect((await passages(id)).map(one => one.id)).toEqual(['own-7.1', 'own-7.1-second'])
  })
})

describe('a person decides', () => {
  test('nothing is confirmed by being suggested', async () => {
    const id = await pasted()
    expect((await passages(id)).map(one => one.state)).not.toContain('confirmed')
    expect(await makePack(house.works, head, id)).toMatchObject({ refused: 'passages-open' })
  })

  test('changes are kept at each press, and confirmed by a press of their own', async () => {
    const id = await pasted()
    const set = { does: 'set', setting: 'takedown.hours', value: 12 } as const
    expect(await decidePassage(house.works, head, await seen(id, 'own-d.3'), set)).toEqual({ decided: 'changed' })
    const changed = await passage(id, 'own-d.3')
    expect(changed).toMatchObject({ state: 'open', decision: { settings: { 'takedown.hours': 12 } } })
    await decidePassage(house.works, head, await seen(id, 'own-d.3'), { does: 'confirm' })
    expect(await passage(id, 'own-d.3')).toMatchObject({ state: 'confirmed', decidedBy: head.identity.person })
    await decidePassage(house.works, head, await seen(id, 'own-d.3'), { does: 'unset', setting: 'takedown.owner' })
    expect((await passage(id, 'own-d.3')).state).toBe('open')
  })

  test('an impossible value is not taken', async () => {
    const id = await pasted()
    const set = { does: 'set', setting: 'takedown.hours', value: 5000 } as const
    expect(await decidePassage(house.works, head, await seen(id, 'own-d.3'), set)).toEqual({ refused: 'value-wrong' })
  })

  test('two at once: who saw an older passage changes nothing', async () => {
    const id = await pasted()
    const both = await seen(id, 'own-b.2')
    const outcomes = await Promise.all([
      decidePassage(house.works, head, both, { does: 'words-only' }),
      decidePassage(house.works, someone('chief_executive'), both, { does: 'confirm' }),
    ])
    expect(outcomes.filter(one => 'refused' in one)).toEqual([{ refused: 'changed-meanwhile' }])
  })

  test('several are confirmed at once only as they were shown', async () => {
    const id = await pasted()
    const shown = (await passages(id)).slice(0, 3).map(({ id: one, revision }) => ({ passage: one, revision }))
    await decidePassage(house.works, head, await seen(id, shown[1]?.passage ?? ''), {
      does: 'set',
      setting: 'publishing.names',
      value: 'never',
    })
    expect(await confirmPassages(house.works, head, id, shown)).toEqual({ confirmed: 2, left: 1 })
  })

  test('a passage is cut where a line is left empty, and joined again; each part is looked at anew', async () => {
    const id = await pasted()
    const text = 'show a learner’s face;'
    expect(await splitPassage(house.works, head, await seen(id, 'own-b.3i'), 'show a learner’s\n\nface;')).toEqual({
      parts: ['own-b.3i', 'own-b.3i-part2'],
    })
    const order = (await passages(id)).map(one => one.id)
    expect(order.indexOf('own-b.3i-part2')).toBe(order.indexOf('own-b.3i') + 1)
    expect(await joinPassage(house.works, head, await seen(id, 'own-b.3i-part2'))).toEqual({ joined: 'own-b.3i' })
    expect((await passage(id, 'own-b.3i')).passage.text).toBe(text)
    expect(await splitPassage(house.works, head, await seen(id, 'own-b.3i'), 'other words\n\nof mine')).toEqual({
      refused: 'no-cut',
    })
  })

  test('and nobody else', async () => {
    const id = await pasted()
    const teacher = someone('teacher')
    expect(await decidePassage(house.works, teacher, await seen(id, 'own-b.2'), { does: 'confirm' })).toEqual({
      refused: 'not-an-adopter',
    })
    expect(await makePack(house.works, teacher, id)).toEqual({ refused: 'not-an-adopter' })
  })
})

describe('it becomes a pack', () => {
  test('when all is confirmed and every conflict settled', async () => {
    const id = await pasted()
    await confirmAll(id)
    expect(await makePack(house.works, head, id)).toEqual({ refused: 'conflicts-open', open: 1 })
    const { choices } = await found(id)
    const conflicts = findConflicts((await passages(id)).map(consideredOf), choices).filter(isOpen)
    expect(conflicts).toMatchObject([{ setting: 'publishing.names' }])
    expect(await settleConflict(house.works, head, id, 'setting:publishing.names', 'own-c.4')).toEqual({
      refused: 'no-such-side',
    })
    await settleConflict(house.works, head, id, 'setting:publishing.names', 'own-b.2')
    const made = await makePack(house.works, head, id)
    expect(made).toEqual({ made: 'own-quillmere-academy-how-we-use' })
    expect((await found(id)).state).toBe('made')
  })

  test('that this school finds beside those of the programme, and no other school', async () => {
    const id = await ready()
    const made = await makePack(house.works, head, id)
    if (!('made' in made)) throw new Error(JSON.stringify(made))
    const pack = await look(tx => findPack(tx, house.school, made.made))
    expect(pack).toMatchObject({ name: made.made, settings: { 'publishing.names': 'never' } })
    expect((await look(tx => listPacks(tx, house.school))).map(one => one.name)).toContain('church-primary')
    const other = await house.addSchool(house.trust)
    const otherHead = await house.addPerson(house.trust, [{ role: 'headteacher', school: other }])
    const elsewhere = await act(house.works, otherHead.visitor.identity, ({ tx }) =>
      findPack(tx, house.school, made.made),
    )
    expect(elsewhere).toBeNull()
  })

  test('that goes through the tasks of adopting like any other, and judges once it is signed', async () => {
    const id = await ready()
    const made = await makePack(house.works, head, id)
    if (!('made' in made)) throw new Error(JSON.stringify(made))
    const draft = await readyToFreeze(house.works, head, house.school, made.made)
    const sealed = await sealDraft(house.works, head, draft)
    if ('refused' in sealed) throw new Error(JSON.stringify(sealed))
    const waiting = await whoIsWaitedFor(house.works, head.identity, draft)
    const hash = waiting?.seal.hash ?? ''
    expect(waiting?.open.map(one => one.capacity)).toEqual(['headteacher'])
    const signed = await signPolicy(house.works, head, sealed.sealed, { capacity: 'headteacher', hash, meeting: null })
    expect(signed).toEqual({ signed: true, inForce: true })
    const policy = await act(house.works, head.identity, ({ tx, at }) => policyInForce(tx, house.school, at))
    expect(policy.pack?.name).toBe(made.made)
    expect(policy.settings.get('publishing.names')).toEqual({ value: 'never', clauses: ['own-b.2'], from: 'policy' })
    expect(policy.settings.clause('own-b.3iv')).toMatchObject({ how: 'words' })
  })

  test('made again after a change it is another pack; the first stays as it was', async () => {
    const id = await ready()
    const first = await makePack(house.works, head, id)
    await decidePassage(house.works, head, await seen(id, 'own-b.5'), { does: 'words-only' })
    expect((await found(id)).state).toBe('read')
    const second = await makePack(house.works, head, id)
    if (!('made' in first) || !('made' in second)) throw new Error('not made')
    expect(second.made).not.toBe(first.made)
    expect((await look(tx => findPack(tx, house.school, first.made)))?.settings['publishing.replies']).toBe('never')
    expect((await look(tx => findPack(tx, house.school, second.made)))?.settings['publishing.replies']).toBeUndefined()
  })

  test('with what a person said of it, and its making on record', async () => {
    const id = await ready()
    const { about } = await found(id)
    await describeDocument(house.works, head, id, { ...about, title: 'Social platforms', effective: '2026-09' })
    const made = await makePack(house.works, head, id)
    if (!('made' in made)) throw new Error(JSON.stringify(made))
    expect(made.made).toBe('own-social-platforms')
    expect(await look(tx => findPack(tx, house.school, made.made))).toMatchObject({
      title: 'Social platforms',
      effective: '2026-09',
      review: { months: 18 },
    })
    const { rows } = await house.boot.query<{ id: string }>(`select id from house.own_packs where name = $1`, [
      made.made,
    ])
    const [happened] = await look(tx => historyOf(tx, rows[0]?.id ?? ''))
    expect(happened).toMatchObject({ kind: 'own-policy-made', words: { title: 'Social platforms' } })
  })

  test('that nobody can change any more, not even by hand', async () => {
    await expect(look(tx => tx.updateTable('own_packs').set({ title: 'changed' }).execute())).rejects.toThrow(
      'permission denied',
    )
  })
})
