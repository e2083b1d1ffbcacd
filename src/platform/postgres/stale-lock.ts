import { execFile } from 'node:child_process'
import { link, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hasCode } from './has-code.ts'
import type { RunAs } from './run-as.ts'

const run = promisify(execFile)

// No process is started in the loop, and `-ef` compares the folders themselves, so a moved folder is still recognised. The last
// line is the witness: where /proc cannot be read for our own shell, an empty list would prove nothing.
const whoStandsIn = `
for p in /proc/[0-9]*; do [ "$p/cwd" -ef "$1" ] && echo "\${p#/proc/}"; done
[ "/proc/$$/cwd" -ef / ] && echo seen`

/**
 * Removes the lock files a killed server left behind, and only then. A number in `postmaster.pid` proves nothing: after a restart
 * of a container another process has it. But every process of PostgreSQL has the data folder as its working directory, so: if any
 * process stands there, nothing is touched and their numbers are returned. Linux only; elsewhere PostgreSQL's own rule holds
 * (macOS and Windows: not tried).
 *
 * The look is taken as the database's own user: in a container root may not read the working directory of others.
 */
export async function clearStaleLock(data: string, user: RunAs): Promise<number[]> {
  if (process.platform !== 'linux') return []
  const locks = [join(data, '.s.PGSQL.5432.lock'), join(data, 'postmaster.pid')]
  const before = await Promise.all(locks.map(readIfThere))
  if (before.every(text => text === undefined)) return []

  const { stdout } = await run('/bin/sh', ['-c', `${whoStandsIn}`, 'sh', data], { ...user, cwd: '/', env: {} }).catch(
    () => ({ stdout: '' }),
  )
  const lines = stdout.trim().split('\n')
  if (lines.pop() !== 'seen') return []
  if (lines.length > 0) return lines.map(Number)

  // The socket's lock goes first: as long as postmaster.pid stands, nobody else gets as far as making a new one. The socket itself
  // stays; PostgreSQL replaces it.
  for (const [index, lock] of locks.entries()) {
    const text = before[index]
    if (text !== undefined) await removeIfUnchanged(lock, text)
  }
  return []
}

/** Between our look and now another starter may have started a server: its file is put back. */
async function removeIfUnchanged(lock: string, text: string): Promise<void> {
  const aside = `${lock}.aside-${process.pid}`
  try {
    await rename(lock, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  if ((await readIfThere(aside)) !== text) await link(aside, lock).catch(() => undefined)
  await rm(aside, { force: true })
}

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  })
