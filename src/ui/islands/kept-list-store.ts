/*
 * One list of names and marks on this device, for a day. It lies in the browser's own database, because the worker that shows it without a line can
 * read no other store. There is one place for it, so a second list takes the first one's.
 */
const DATABASE = 'clausewise-kept-list'
const PLACE = 'list'

export const LIFE = 24 * 60 * 60 * 1000
/** A device's clock may be set back: a list of the future is as good as one without an age. */
const CLOCK_DRIFT = 5 * 60 * 1000

/** Holds no list: the page around it, its style and script. */
export const PAGE_CACHE = 'clausewise-kept-page'

export type Row = { readonly name: string; readonly mark: string }

/** As the server sends it. `key` names this copy to the server, which is asked at `stillUrl` whether it may stay. */
export type ListSent = {
  readonly key: string
  readonly title: string
  readonly stillUrl: string
  readonly rows: readonly Row[]
}

/** `at`: when it was kept, by this device's clock. */
export type ListKept = ListSent & { readonly at: number }

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The device keeps nothing.')))
  })
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(PLACE))
  const database = await done(opening)
  try {
    return await done(work(database.transaction(PLACE, mode).objectStore(PLACE)))
  } finally {
    database.close()
  }
}

export async function putList(list: ListKept): Promise<void> {
  await inStore('readwrite', store => store.put(list, 'only'))
}

/** Wiping what is not there is no mistake, and neither is a device that keeps nothing at all. */
export async function wipeList(): Promise<void> {
  try {
    await inStore('readwrite', store => store.clear())
  } catch {
    // Nothing can be kept where nothing can be removed.
  }
}

export function isOver({ at }: Pick<ListKept, 'at'>, now: number): boolean {
  return now >= at + LIFE || now < at - CLOCK_DRIFT
}

/** The list on this device; one whose day is over is wiped by looking for it. */
export async function keptList(): Promise<ListKept | null> {
  try {
    const list: ListKept | undefined = await inStore('readonly', store => store.get('only'))
    if (list === undefined) return null
    if (!isOver(list, Date.now())) return list
  } catch {
    return null
  }
  await wipeList()
  return null
}

/** Asks the house whether the copy may stay: it may not when the phone was reported lost. Without a line nothing is known, and it stays its day. */
export async function wipeIfRecalled(): Promise<void> {
  const list = await keptList()
  if (list === null || !navigator.onLine) return
  try {
    const answer = await fetch(list.stillUrl, { headers: { 'x-kept-list': list.key }, cache: 'no-store' })
    if (!answer.ok) return
    const { stays }: { stays: boolean } = await answer.json()
    if (!stays) await wipeList()
  } catch {
    // No line, or somebody else's page in between (a hotel's network): asked again at the next page.
  }
}
