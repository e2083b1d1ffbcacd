import { readdir, readFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'

/** Milliseconds of a processor that this process and the database used since it was begun; the database's are null where the machine has no `/proc`. */
export type Processor = { readonly here: number; readonly database: number | null }

/** The kernel counts in hundredths of a second on every Linux that Node is built for. */
const TICK = 10

/** The times of one process: its own, and those of children that have ended. */
async function timesOf(pid: string): Promise<{ parent: string; own: number; ended: number } | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // The name stands in brackets and may hold anything.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ')
  if (fields === undefined) return null
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number)
  return {
    parent: fields[1] ?? '',
    own: ((user ?? 0) + (system ?? 0)) * TICK,
    ended: ((endedUser ?? 0) + (endedSystem ?? 0)) * TICK,
  }
}

/** Milliseconds of a processor that children of this process used which have ended, in steps of ten; 0 where the machine has no `/proc`. */
export async function ofEndedChildren(): Promise<number> {
  return (await timesOf(String(process.pid)))?.ended ?? 0
}

async function ofDatabase(folder: string): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const server = (await readFile(join(folder, 'db', 'postmaster.pid'), 'utf8')).split('\n')[0] ?? ''
  const all = await Promise.all(
    (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(async pid => ({ pid, times: await timesOf(pid) })),
  )
  return all.reduce((sum, { pid, times }) => {
    if (times === null) return sum
    if (pid === server) return sum + times.own + times.ended
    return times.parent === server ? sum + times.own + times.ended : sum
  }, 0)
}

/** Begins to count. What is answered says how much was used since. On a machine that others use too this is what can be compared, and the clock is not. */
export async function countProcessor(folder: string): Promise<() => Promise<Processor>> {
  const here = process.cpuUsage()
  const database = await ofDatabase(folder)
  return async () => {
    const { user, system } = process.cpuUsage(here)
    const now = await ofDatabase(folder)
    return { here: (user + system) / 1000, database: now === null || database === null ? null : now - database }
  }
}

/** What others do on this machine meanwhile: without it no time of the clock can be read. */
export const load = () => `load ${loadavg()[0]?.toFixed(1) ?? '?'}`

export function showProcessor({ here, database }: Processor, rounds = 1): void {
  const each = (used: number) => (rounds === 1 ? `${(used / 1000).toFixed(1)} s` : `${(used / rounds).toFixed(2)} ms`)
  const there = database === null ? 'not known in the database' : `${each(database)} in the database`
  console.log(`  processor ${rounds === 1 ? 'in all' : 'each'}: ${each(here)} here, ${there}; ${load()}`)
}
