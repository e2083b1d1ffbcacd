import { act, type Act, type Identity, OutsideRefusal, type Works } from '../../../platform/platform.ts'
import { TELL_OF_SILENT } from '../queues.ts'
import { addressAnswers, type Heard } from './address-answers.rule.ts'
import { anotherHeardSince, keepLook, lastLook, lockLook } from './document-looks.store.ts'
import { keepersOf } from './library-keepers.ts'
import { lockDocument } from './linked-documents.store.ts'

/** Bytes that are read of it: whether something comes is all that is asked. */
const ENOUGH = 65_536
/** A look is as good as new for this long: nobody's press asks the same server twice in a row. Milliseconds. */
const GOOD_FOR = 10 * 60_000
/** Since when another address must have said something, so that silence is not our own line's. The daily look comes once in it. Milliseconds. */
const A_DAY_AND_MORE = 26 * 3_600_000
/** How long a press waits for somebody else's server. Milliseconds. */
export const PRESS_WAITS = 4_000

/** Asks the address of a paper for itself, through the one guarded door, and keeps whether it answered. No transaction is open meanwhile. */
export async function lookAtAddress(
  works: Works,
  who: Identity,
  paper: { readonly id: string; readonly address: string },
  timeoutMs?: number,
): Promise<void> {
  const heard = await askAddress(works, paper.address, timeoutMs)
  await act(works, who, one => keepWhatWasHeard(one, paper.id, heard))
}

/** The same as somebody presses, unless it was looked at a moment ago. */
export async function lookBeforeOpening(
  works: Works,
  who: Identity,
  paper: { readonly id: string; readonly address: string },
): Promise<void> {
  const last = await act(works, who, one => lastLook(one.tx, paper.id))
  if (last !== null && works.clock.now().getTime() - last.lookedAt.getTime() < GOOD_FOR) return
  await lookAtAddress(works, who, paper, PRESS_WAITS)
}

async function askAddress(works: Works, url: string, timeoutMs: number | undefined): Promise<Heard> {
  try {
    const wait = timeoutMs === undefined ? {} : { timeoutMs }
    const { status } = await works.outside.request({ method: 'GET', url, maxBytes: ENOUGH, ...wait })
    return { status }
  } catch (error) {
    if (error instanceof OutsideRefusal) return { code: error.code }
    throw error
  }
}

async function keepWhatWasHeard(one: Act, id: string, heard: Heard): Promise<void> {
  const paper = await lockDocument(one.tx, id)
  if (paper === null) return
  const before = await lockLook(one.tx, id)
  const lineWorks = await anotherHeardSince(one.tx, id, new Date(one.at.getTime() - A_DAY_AND_MORE))
  const look = addressAnswers(heard, { lineWorks })
  const silentSince =
    look === 'unknown' ? (before?.silentSince ?? null) : look === 'silent' ? (before?.silentSince ?? one.at) : null
  const tell = silentSince !== null && (before?.toldAt ?? null) === null && paper.endedAt === null
  const keepers = tell ? await keepersOf(one, paper.school) : []
  const told = keepers.length > 0 ? one.at : (before?.toldAt ?? null)
  await keepLook(one, id, { heard: 'status' in heard, silentSince, toldAt: silentSince === null ? null : told })
  for (const person of keepers)
    await one.works.jobs.send(one.tx, TELL_OF_SILENT, { trust: one.who.trust, person, document: id })
}
