import { setTimeout as sleep } from 'node:timers/promises'
import { append } from '../../history/history.ts'
import { act, type Act, carryOut, type Identity, type Works } from '../../platform/platform.ts'
import { countBroughtRows } from '../count-brought-rows.store.ts'
import { importFor } from './may-import.ts'
import { TAKE_ROLL, WHILE_WAITING } from './queues.ts'
import { countEntries } from './roll-entries.store.ts'
import { changeImport, importById } from './roll-imports.store.ts'
import { emptyParts, partsOf } from './roll-parts.store.ts'
import { writePart } from './take-part.store.ts'

/** Begins to take a checked file over, or goes on where it was cut off. A part of a thousand rows is one transaction. */
export async function takeRoll(
  works: Works,
  who: Identity,
  id: string,
): Promise<{ state: 'taking' | 'taken' } | { readonly refused: 'not-ready' | 'taken-already' }> {
  const begun = await act(works, who, async one => beginTaking(one, id))
  if (begun.refused !== undefined) return { refused: begun.refused }
  if (begun.many) return { state: 'taking' }
  await takeParts(works, who, id)
  return { state: 'taken' }
}

/** Within an act: a large file is then taken over by a job, a small one by whoever asked. */
export async function beginTaking(
  one: Act,
  id: string,
): Promise<
  { readonly refused?: undefined; readonly many: boolean } | { readonly refused: 'not-ready' | 'taken-already' }
> {
  const found = await importFor(one, id, 'lock')
  if (found.state === 'taken') return { refused: 'taken-already' }
  if (found.state !== 'to-check' && found.state !== 'taking') return { refused: 'not-ready' }
  const many = found.rowCount > WHILE_WAITING
  if (found.state === 'to-check') await changeImport(one.tx, id, { state: 'taking', progress: 0 })
  if (many) await one.works.jobs.send(one.tx, TAKE_ROLL, { ...one.who, import: id })
  return { many }
}

/**
 * Takes over what is left of a file, part by part, and closes it. Each part locks the file and does the next that is not done, so being cut
 * off, beginning again or running twice at once gives the same roll. It was pressed by somebody who may; that she leaves meanwhile holds nothing up.
 */
export async function takeParts(works: Works, who: Identity, id: string): Promise<void> {
  for (;;) {
    const went = await carryOut(works, who, one => takeNextPart(one, id))
    if (went === 'nothing-left') return
    if (went === 'somebody-is-at-it') await sleep(A_MOMENT)
  }
}

/**
 * Whoever is second waits outside of any transaction: on a machine eight times as slow as ours a part took more than the five seconds that a
 * transaction waits for a lock, and the second of two jobs ended in an error.
 */
const A_MOMENT = 250

/** A thousand rows, or the end where none is left. */
export async function takeNextPart(one: Act, id: string): Promise<'part-taken' | 'nothing-left' | 'somebody-is-at-it'> {
  const { state } = await importFor(one, id, 'see')
  if (state !== 'taking') return 'nothing-left'
  const found = await importById(one.tx, id, 'lock-if-free')
  if (found === null) return 'somebody-is-at-it'
  if (found.state !== 'taking') return 'nothing-left'
  const part = found.progress
  if (part >= (await partsOf(one.tx, id))) {
    await finish(one, id, found.school, found.rowCount)
    return 'nothing-left'
  }
  const done = await writePart(one, found, part)
  await countBroughtRows(one.tx, part, found.rowCount)
  if (done.added + done.changed > 0)
    await append(one, {
      kind: 'roll-part-taken',
      school: found.school,
      subject: id,
      clauses: [],
      facts: { part, ...done },
      words: {},
    })
  await changeImport(one.tx, id, { progress: part + 1 })
  return 'part-taken'
}

async function finish(one: Act, id: string, school: string, rows: number): Promise<void> {
  const { new: added, changed, odd } = await countEntries(one.tx, id)
  await changeImport(one.tx, id, { state: 'taken', taken: { by: one.who.person, at: one.at } })
  await emptyParts(one.tx, id)
  await append(one, {
    kind: 'roll-taken',
    school,
    subject: id,
    clauses: [],
    facts: { read: rows, added, changed, odd },
    words: {},
  })
}
