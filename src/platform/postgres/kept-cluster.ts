import { execFile } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RunAs } from './run-as.ts'

const run = promisify(execFile)

/**
 * Copies a cluster that was made when Clausewise was installed (scripts/ready/keep-cluster.mjs): its tables are there and nobody is in them.
 * Observed: a tenth of a second, where making one anew and its tables takes two.
 * @param to must not exist; afterwards it is a whole cluster, or absent
 * @returns false where there is none, or it is another user's, or the copy failed: the caller then makes one
 */
export async function copyKept(kept: string, to: string, user: RunAs): Promise<boolean> {
  const found = await stat(join(kept, 'PG_VERSION')).catch(() => undefined)
  // PostgreSQL starts only what is its own user's.
  if (found === undefined || found.uid !== ('uid' in user ? user.uid : process.getuid?.())) return false
  try {
    // The owner and the modes go with it, which Node's own copy leaves behind.
    await run('cp', ['-a', kept, to])
    return true
  } catch {
    await rm(to, { recursive: true, force: true })
    return false
  }
}
