import { append, tellFact } from '../../history/history.ts'
import { dayOf } from '../../people/people.ts'
import { act, type Act, carryOut, type Identity, type Works } from '../../platform/platform.ts'
import { importFor } from './may-import.ts'
import { END_LEAVERS } from './queues.ts'
import { chooseLeavers, endNextLeavers } from './roll-leavers.store.ts'

/** So many leave while somebody waits for the page; more are left to a job. */
const AT_ONCE = 60

/**
 * Ends those of a file's missing pupils of whom somebody said that they have left (`ticked`; null: of all of them). What hangs on a pupil ends by
 * the fact `pupil-left`, told in the transaction that ends her. Only of the newest file of a school: older ones offer nobody any more.
 */
export async function letPupilsLeave(
  works: Works,
  who: Identity,
  id: string,
  ticked: readonly string[] | null,
): Promise<{ leaving: number } | { readonly refused: 'not-checked' }> {
  const chosen = await act(works, who, one => chooseThem(one, id, ticked))
  if (typeof chosen !== 'number') return chosen
  if (chosen <= AT_ONCE) await endLeavers(works, who, id)
  return { leaving: chosen }
}

/** Within an act; @returns how many, of whom more than a few are left to a job */
export async function chooseThem(
  one: Act,
  id: string,
  ticked: readonly string[] | null,
): Promise<number | { readonly refused: 'not-checked' }> {
  const found = await importFor(one, id, 'lock')
  if (found.state !== 'to-check' && found.state !== 'taking' && found.state !== 'taken')
    return { refused: 'not-checked' }
  const chosen = await chooseLeavers(one.tx, id, ticked)
  if (chosen > AT_ONCE) await one.works.jobs.send(one.tx, END_LEAVERS, { ...one.who, import: id })
  return chosen
}

/** Ends all of whom it was said, a few in each transaction; may be cut off and run again. */
export async function endLeavers(works: Works, who: Identity, id: string): Promise<void> {
  while (await carryOut(works, who, one => endSome(one, id)));
}

async function endSome(one: Act, id: string): Promise<boolean> {
  const { school } = await importFor(one, id, 'see')
  const { looked, ended } = await endNextLeavers(one, id, dayOf(one.at), AT_ONCE)
  for (const { pupil, day } of ended) {
    await append(one, {
      kind: 'pupil-left',
      school,
      subject: pupil,
      clauses: [],
      facts: { leftOn: day, import: id },
      words: {},
    })
    await tellFact(one, { kind: 'pupil-left', school, subject: pupil })
  }
  return looked > 0
}
