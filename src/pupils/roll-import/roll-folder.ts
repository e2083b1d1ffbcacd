import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { passingFolder } from '../../platform/platform.ts'

/** A file that is being written has changed within this. Milliseconds. */
const STILL = 60_000

/** `mark`: by which the very file is known again without reading it. `size` in bytes. */
export type FoundFile = {
  readonly fileName: string
  readonly path: string
  readonly size: number
  readonly mark: string
}

/** The folder of one school within that of the installation. */
export const folderOf = (rollFolder: string, school: string) => join(rollFolder, school)

/**
 * The newest file in a school's folder; null where there is none, or it is still being written. Files beginning with a dot, folders and links are
 * left alone: a link could lead to what is nobody's roll.
 */
export async function newestFile(folder: string, now: Date): Promise<FoundFile | null> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  let newest: { name: string; at: number; size: number } | null = null
  for (const name of names) {
    if (name.startsWith('.')) continue
    const stat = await lstat(join(folder, name))
    if (stat.isFile() && (newest === null || stat.mtimeMs > newest.at))
      newest = { name, at: stat.mtimeMs, size: stat.size }
  }
  if (newest === null || now.getTime() - newest.at < STILL) return null
  const { name, at, size } = newest
  return { fileName: name, path: join(folder, name), size, mark: `${size} ${at}` }
}

export async function hashOf(file: FoundFile): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file.path), hash)
  return hash.digest('hex')
}

/** The file is read from a copy, which reading removes; the school's own stays where it lies. */
export async function withCopy<T>(file: FoundFile, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await passingFolder()
  try {
    const path = join(folder, 'roll')
    await copyFile(file.path, path)
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
