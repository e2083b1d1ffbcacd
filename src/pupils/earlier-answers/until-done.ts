import { carryOut, type Identity, type Works } from '../../platform/platform.ts'

/** How a file stands after a try at one part of it. 'busy': somebody held it, and how much is left was not seen. */
export type AfterPart = 'more' | 'done' | 'busy'

/** Milliseconds. */
const A_LITTLE = 20_000

/** One part after another. A file that is held meanwhile is left to a job a little later: nobody else may be at its parts. */
export async function untilDone(
  works: Works,
  who: Identity,
  queue: string,
  file: string,
  next: () => Promise<AfterPart>,
): Promise<'done' | 'busy'> {
  let after: AfterPart = 'more'
  while (after === 'more') after = await next()
  if (after === 'busy') {
    const later = new Date(works.clock.now().getTime() + A_LITTLE)
    await carryOut(works, who, one => one.works.jobs.send(one.tx, queue, { ...who, file }, { after: later }))
  }
  return after
}
