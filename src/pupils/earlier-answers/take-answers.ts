import { append, tellFacts } from '../../history/history.ts'
import { act, type Act, carryOut, type Identity, type Works } from '../../platform/platform.ts'
import { countBroughtRows } from '../count-brought-rows.store.ts'
import { changeEarlierFile, emptyEarlierParts } from './earlier-files.store.ts'
import { countEarlier } from './earlier-rows.store.ts'
import { earlierFileFor } from './may-bring.ts'
import { TAKE_EARLIER_ANSWERS } from './earlier-queues.ts'
import { writeEarlierPart } from './take-answers.store.ts'
import { type AfterPart, untilDone } from './until-done.ts'

/** So many rows are taken over while somebody waits for the page; more are left to a job. */
const WHILE_WAITING = 400

/** Begins to write the answers of a checked file down, or goes on where it was cut off. */
export async function takeAnswers(
  works: Works,
  who: Identity,
  id: string,
): Promise<{ state: 'taking' | 'taken' } | { readonly refused: 'not-ready' | 'taken-already' | 'busy' }> {
  const begun = await act(works, who, async one => {
    const found = await earlierFileFor(one, id, 'leave')
    if (found === 'busy') return { refused: 'busy' } as const
    if (found.state === 'taken') return { refused: 'taken-already' } as const
    if (found.state !== 'to-check' && found.state !== 'taking') return { refused: 'not-ready' } as const
    const many = found.rowCount > WHILE_WAITING
    if (found.state === 'to-check') await changeEarlierFile(one.tx, id, { state: 'taking', progress: 0 })
    if (many) await one.works.jobs.send(one.tx, TAKE_EARLIER_ANSWERS, { ...one.who, file: id })
    return { many }
  })
  if (begun.many === undefined) return begun
  if (begun.many) return { state: 'taking' }
  return { state: (await takeEarlierParts(works, who, id)) === 'done' ? 'taken' : 'taking' }
}

/**
 * Writes what is left of a file, a part of a thousand rows in one transaction. Cut off or begun again it writes the same; of two at once one goes on
 * and the other leaves it to her, since waiting for a part outlasts on a busy machine what anybody may wait for a row. She looks again a little later:
 * whoever held the row need not have been writing it.
 */
export async function takeEarlierParts(works: Works, who: Identity, id: string): Promise<'done' | 'busy'> {
  return untilDone(works, who, TAKE_EARLIER_ANSWERS, id, () =>
    carryOut(works, who, one => takeNextEarlierPart(one, id)),
  )
}

export async function takeNextEarlierPart(one: Act, id: string): Promise<AfterPart> {
  const found = await earlierFileFor(one, id, 'leave')
  if (found === 'busy') return 'busy'
  const basics = found.said?.basics ?? null
  if (found.state !== 'taking' || basics === null) return 'done'
  const about = { school: found.school, subject: id, clauses: [], words: {} }
  const counts = await countEarlier(one.tx, id)
  if (found.progress >= counts.parts) {
    await changeEarlierFile(one.tx, id, { state: 'taken', taken: { by: one.who.person, at: one.at } })
    await emptyEarlierParts(one.tx, id)
    const { yes, no, withdrawn, objected } = counts.answers
    const facts = { read: found.rowCount, answers: yes + no + withdrawn + objected, odd: counts.odd }
    await append(one, { ...about, kind: 'earlier-answers-taken', facts })
    return 'done'
  }
  const { pupils, answers, sha256 } = await writeEarlierPart(one, found, found.progress, basics)
  await countBroughtRows(one.tx, found.progress, found.rowCount)
  const facts = { part: found.progress, pupils: pupils.length, answers, sha256 }
  await append(one, { ...about, kind: 'earlier-part-taken', facts })
  await tellFacts(one, { kind: 'consent-changed', school: found.school }, pupils)
  await changeEarlierFile(one.tx, id, { progress: found.progress + 1 })
  return 'more'
}
