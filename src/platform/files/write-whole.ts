import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** There is no room left. An answer, not an exception: the person is told, and what was there before is untouched. */
export type DiskFull = { refused: 'disk-full'; sentence: string }

const diskFull: DiskFull = {
  refused: 'disk-full',
  sentence:
    'There is no room left on the disk of this server, so the file was not kept. Tell the person who looks after it.',
}

/** Where files are written before they are whole. On the same disk as their place, so that moving them is one step. */
export const unfinishedFolder = 'unfinished'
const forgottenAfterMs = 24 * 60 * 60 * 1000

/**
 * Writes a file so that after a crash at any moment it is there whole or not at all: written aside, forced to the disk, moved,
 * and the folder that now names it forced too.
 */
export async function writeWhole(
  root: string,
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<DiskFull | undefined> {
  const aside = join(root, unfinishedFolder, `${randomUUID()}.part`)
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await mkdir(dirname(aside), { recursive: true, mode: 0o700 })
    const file = await open(aside, 'wx', 0o600)
    try {
      await write(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
    await syncFolder(dirname(path))
    return undefined
  } catch (error) {
    await rm(aside, { force: true })
    if (isDiskFull(error)) return diskFull
    throw error
  }
}

/** Windows cannot open folders; it writes their entries through by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes what a killed process left half-written. Only what is a day old: another process may be writing the rest right now. */
export async function clearUnfinished(root: string, now: number): Promise<number> {
  const folder = join(root, unfinishedFolder)
  let removed = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const age = now - (await stat(path).catch(() => ({ mtimeMs: now }))).mtimeMs
    if (age < forgottenAfterMs) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return code === 'ENOSPC' || code === 'EDQUOT'
}
