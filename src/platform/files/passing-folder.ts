import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A killed process leaves its folders behind; they are looked for this often, and none younger than this is touched. Milliseconds. */
const everyMs = 10 * 60_000
const named = /^clausewise-passing-(\d+)-/

/**
 * A folder for what lies on the disk for a moment only, that only this user may enter: an upload as it came, with the place in its pictures, or
 * a whole roll. Whoever makes it removes it. Its name says which process made it, so that what a killed one left is found and removed.
 */
export function passingFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `clausewise-passing-${process.pid}-`))
}

/**
 * Removes the folders of processes that do not live any more: after `kill -9`, or when the power failed, photos of children lay in /tmp with
 * the place in them, unencrypted, until somebody emptied the disk.
 * @returns how many were removed
 */
export async function clearPassing(now: number, root = tmpdir()): Promise<number> {
  let removed = 0
  for (const name of await readdir(root).catch(() => [])) {
    const [, pid] = named.exec(name) ?? []
    if (pid === undefined || lives(Number(pid))) continue
    const path = join(root, name)
    const age = now - (await stat(path).catch(() => ({ mtimeMs: now }))).mtimeMs
    // Where several containers share one /tmp, the number of a process says nothing: what is in use there is young.
    if (age < everyMs) continue
    await rm(path, { recursive: true, force: true })
    removed += 1
  }
  return removed
}

/** Now and every ten minutes, for as long as this process runs. */
export function keepPassingCleared(report: (error: unknown, where: string) => void): void {
  const clear = () => clearPassing(Date.now()).catch((error: unknown) => report(error, 'passing-folders'))
  void clear()
  setInterval(() => void clear(), everyMs).unref()
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process: it lives, and we may not ask it.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM'
  }
}
