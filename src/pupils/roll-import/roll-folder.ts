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
  let newest: { file: FoundFile; at: number } | null = null
  for (const one of await filesIn(folder)) if (newest === null || one.at > newest.at) newest = one
  return newest === null || now.getTime() - newest.at < STILL ? null : newest.file
}

/** Does the very file of this mark still lie there? */
export async function liesThere(folder: string, mark: string): Promise<boolean> {
  return (await filesIn(folder)).some(({ file }) => file.mark === mark)
}

async function filesIn(folder: string): Promise<{ file: FoundFile; at: number }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files: { file: FoundFile; at: number }[] = []
  for (const name of names) {
    if (name.startsWith('.')) continue
    const path = join(folder, name)
    const stat = await lstat(path)
    const { mtimeMs: at, size } = stat
    if (stat.isFile()) files.push({ file: { fileName: name, path, size, mark: `${size} ${at}` }, at })
  }
  return files
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
