import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { hasCode } from './has-code.ts'
import { copyKept } from './kept-cluster.ts'
import { cleanEnvironment, type RunAs } from './run-as.ts'

const run = promisify(execFile)
const passwordFile = 'boot.password'

/**
 * Makes the cluster `folder/db` if there is none. It is made under another name and renamed, so `db` is whole or absent, however
 * often this is killed half-way; of several at once one wins and the others take what it made.
 *
 * The superuser's password lies inside the cluster (mode 0600), so that it can never belong to another one.
 * @param kept a cluster to copy, where there is one; only for the sample, since all copies have one password
 */
export async function makeClusterOnce(
  folder: string,
  binaries: Binaries,
  user: RunAs,
  fsync: boolean,
  kept?: string,
): Promise<void> {
  const data = join(folder, 'db')
  if (await stat(join(data, 'PG_VERSION')).catch(refuseHidden)) return
  await removeAbandoned(folder)

  const fresh = join(folder, `db.new-${process.pid}`)
  const password = join(folder, `${passwordFile}.new-${process.pid}`)
  try {
    await rm(fresh, { recursive: true, force: true })
    if (kept === undefined || !(await copyKept(kept, fresh, user))) {
      await mkdir(fresh, { mode: 0o700 })
      await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
      if ('uid' in user) await Promise.all([fresh, password].map(path => chown(path, user.uid, user.gid)))
      await run(binaries.initdb, initdbArguments(fresh, password, fsync), {
        ...user,
        cwd: folder,
        env: cleanEnvironment(),
      })
      await rename(password, join(fresh, passwordFile))
      await chmod(join(fresh, passwordFile), 0o600)
    }
    await rename(fresh, data)
    await syncFolder(folder)
  } catch (error) {
    // Windows answers EPERM where others say ENOTEMPTY (not tried).
    const another = hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM') && (await stat(data).catch(() => undefined))
    if (!another) throw new Error(`PostgreSQL could not make its folder ${data}: ${reason(error)}`, { cause: error })
  } finally {
    await rm(fresh, { recursive: true, force: true })
    await rm(password, { force: true })
  }
}

/** The superuser's password of the cluster `folder/db`. */
export async function readPassword(folder: string): Promise<string> {
  const path = join(folder, 'db', passwordFile)
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (cause) {
    throw new Error(`The database's password could not be read from ${path}. Was this folder made by something else?`, {
      cause,
    })
  }
}

function initdbArguments(fresh: string, password: string, fsync: boolean): string[] {
  const encoding = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  // For tests, in memory: nothing there must survive. initdb writes each -c into postgresql.conf.
  const forgetful = ['--no-sync', ...settings('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')]
  // One call for the whole file system instead of one for each of a thousand files: at a load of 16, 4 to 6 s instead of 7 to 8. Linux has it.
  const durable = process.platform === 'linux' ? ['--sync-method=syncfs'] : []
  const lean = settings('wal_level=minimal', 'max_wal_senders=0', 'max_connections=200')
  return [
    ...['-D', fresh, '-U', 'boot', '-A', 'scram-sha-256', `--pwfile=${password}`, '-k'],
    ...encoding,
    ...(fsync ? durable : [...forgetful, ...lean]),
  ]
}

const settings = (...pairs: string[]): string[] => pairs.flatMap(pair => ['-c', pair])

/** Folders of starters that were killed. Ten minutes, because a number alone does not tell whether its owner still lives. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^(db|boot\.password)\.new-\d+$/.test(name)) continue
    const made = await stat(join(folder, name)).catch(() => undefined)
    if (made && Date.now() - made.mtimeMs > 600_000) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function refuseHidden(error: unknown): undefined {
  if (!hasCode(error, 'EACCES', 'EPERM')) return undefined
  throw new Error(
    'The database folder belongs to another user of this machine (it was probably made when Clausewise was started as root). Start it as that user, or give the folder to yours.',
    { cause: error },
  )
}

function reason(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' && error.stderr !== '') {
    return error.stderr.trim()
  }
  return error instanceof Error ? error.message : String(error)
}
