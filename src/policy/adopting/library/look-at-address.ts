import { act, type Act, type Identity, look, OutsideRefusal, type Works } from '../../../platform/platform.ts'
import { LOOK_AT_ADDRESS, TELL_OF_SILENT } from '../queues.ts'
import { addressAnswers, type Heard, mayBeOurLine, tooSlow, wasHeard } from './address-answers.rule.ts'
import { anotherHeardSince, claimLook, keepLook, lockLook, othersToAsk } from './document-looks.store.ts'
import { keepersOf } from './library-keepers.ts'
import { lockDocument } from './linked-documents.store.ts'
import { isStillRead } from './papers-in-force.ts'

/** A look is as good as new for this long: nobody's press asks the same server twice in a row. Milliseconds. */
const GOOD_FOR = 10 * 60_000
/** That another address said something shows for this long that our own line works. Milliseconds. */
const A_MOMENT = 2 * 60_000
/** How many others are asked whether our line works: one of them may be down as well. */
const OTHERS_ASKED = 2
/** How long a press waits for somebody else's server. Milliseconds. */
export const PRESS_WAITS = 4_000

type Paper = { readonly id: string; readonly address: string }

/** Asks the address of a paper for itself, through the one guarded door, and keeps whether it answered. No transaction is open meanwhile. */
export async function lookAtAddress(works: Works, who: Identity, paper: Paper): Promise<void> {
  await lookNow(works, who, paper, false)
}

/**
 * The same as somebody presses, unless it was looked at a moment ago, or is being looked at: the look is claimed before the server is asked, so that
 * thirty who press at once ask it once.
 */
export async function lookBeforeOpening(works: Works, who: Identity, paper: Paper): Promise<void> {
  if (await act(works, who, one => claimLook(one, paper.id, GOOD_FOR))) await lookNow(works, who, paper, true)
}

async function lookNow(works: Works, who: Identity, paper: Paper, pressed: boolean): Promise<void> {
  const heard = await askAddress(works, paper.address, pressed)
  const judged = mayBeOurLine(heard) && !(pressed && tooSlow(heard))
  const lineWorks = judged && (await ourLineWorks(works, who, paper.id, pressed))
  await act(works, who, one => keepWhatWasHeard(one, paper.id, heard, { lineWorks, pressed }))
}

/** By the status alone: a page that says "not found" at length is not there, and a paper of many pages is. */
async function askAddress(works: Works, url: string, pressed: boolean): Promise<Heard> {
  try {
    const wait = pressed ? { timeoutMs: PRESS_WAITS } : {}
    const { status } = await works.outside.request({ method: 'GET', url, statusOnly: true, ...wait })
    return { status }
  } catch (error) {
    if (error instanceof OutsideRefusal) return { code: error.code }
    throw error
  }
}

/** Another address says something at this moment. What was heard last night proves nothing: our line may have broken since. */
async function ourLineWorks(works: Works, who: Identity, silent: string, pressed: boolean): Promise<boolean> {
  const others = await look(works, who, async one =>
    (await anotherHeardSince(one.tx, silent, new Date(one.at.getTime() - A_MOMENT)))
      ? null
      : othersToAsk(one.tx, silent, pressed ? 1 : OTHERS_ASKED),
  )
  if (others === null) return true
  for (const other of others) {
    const heard = await askAddress(works, other.address, pressed)
    if (!wasHeard(heard)) continue
    await act(works, who, one => keepWhatWasHeard(one, other.id, heard, { lineWorks: true, pressed }))
    return true
  }
  return false
}

async function keepWhatWasHeard(
  one: Act,
  id: string,
  heard: Heard,
  how: { readonly lineWorks: boolean; readonly pressed: boolean },
): Promise<void> {
  const paper = await lockDocument(one.tx, id)
  if (paper === null) return
  const before = await lockLook(one.tx, id)
  const found = addressAnswers(heard, how)
  const silentSince =
    found === 'unknown' ? (before?.silentSince ?? null) : found === 'silent' ? (before?.silentSince ?? one.at) : null
  const tell = silentSince !== null && (before?.toldAt ?? null) === null && (await isStillRead(one, paper))
  const keepers = tell ? await keepersOf(one, paper.school) : []
  const told = keepers.length > 0 ? one.at : (before?.toldAt ?? null)
  await keepLook(one, id, { heard: wasHeard(heard), silentSince, toldAt: silentSince === null ? null : told })
  for (const person of keepers)
    await one.works.jobs.send(one.tx, TELL_OF_SILENT, { trust: one.who.trust, person, document: id })
  // Nobody waits for that one, so it may take as long as at night.
  if (how.pressed && tooSlow(heard))
    await one.works.jobs.send(one.tx, LOOK_AT_ADDRESS, { trust: one.who.trust, document: id })
}
