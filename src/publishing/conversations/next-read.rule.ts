const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Nobody answers a post of last term; and what is not read is not kept. */
export const READ_FOR = 90 * DAY

/** When the replies to a post are read again, by how long it has been out: most are written in the first hours. */
export function nextRead(liveAt: Date, at: Date): Date {
  const age = at.getTime() - liveAt.getTime()
  const pause = age < 2 * DAY ? 5 * MINUTE : age < 14 * DAY ? HOUR : DAY
  return new Date(at.getTime() + pause)
}

export type Known = { readonly hash: string; readonly cid: string | null; readonly there: 'there' | 'changed' | 'gone' }

/** What differs between the replies that are known and those that stand there. `missing`: not in the thread, so it is asked for by itself. */
export function differences<Seen extends { readonly hash: string; readonly cid: string }>(
  known: readonly Known[],
  seen: readonly Seen[],
): { readonly fresh: readonly Seen[]; readonly changed: readonly Seen[]; readonly missing: readonly string[] } {
  const before = new Map(known.map(one => [one.hash, one]))
  const now = new Set(seen.map(({ hash }) => hash))
  return {
    fresh: seen.filter(({ hash }) => !before.has(hash)),
    changed: seen.filter(({ hash, cid }) => {
      const one = before.get(hash)
      return one !== undefined && (one.cid !== cid || one.there === 'gone')
    }),
    missing: known.filter(({ hash, there }) => there !== 'gone' && !now.has(hash)).map(({ hash }) => hash),
  }
}

/** Words that were forgotten are not taken in again; what their writer has written since is. */
export function saysMore(known: Pick<Known, 'cid'> & { readonly texts: number }, seen: Pick<Known, 'cid'>): boolean {
  return known.texts > 0 || known.cid !== seen.cid
}
