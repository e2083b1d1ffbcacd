import { execFile, spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Numbers of the user who runs PostgreSQL; an empty object means "whoever we are". */
export type RunAs = { uid: number; gid: number } | Record<string, never>

/** A small environment, the same on every machine: LANG and the like once made an SQL_ASCII cluster. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  return { LC_ALL: 'C', TZ: 'UTC', PATH, ...(process.platform === 'win32' ? { SystemRoot, TEMP } : {}) }
}

export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * Who is to run the server of the cluster in `data`. PostgreSQL refuses to run as root, so root hands it to: the owner of the
 * cluster that is already there, else the person who owns the folder round it, else the user `postgres`, who is made if missing.
 */
export async function chooseUser(data: string): Promise<RunAs> {
  if (!isRoot()) return {}
  const owner = await ownerOfNearest(data)
  if (owner.uid !== 0 && (await hasName(owner.uid))) return owner
  return (await lookUp('postgres')) ?? (await makePostgresUser())
}

/** True when that user may open the path and run or list what is there. */
export function canReach(user: RunAs, path: string): boolean {
  if (!('uid' in user)) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/', env: {} }).status === 0
}

async function ownerOfNearest(path: string): Promise<{ uid: number; gid: number }> {
  const found = await stat(path).catch(() => undefined)
  if (found) return { uid: found.uid, gid: found.gid }
  return dirname(path) === path ? { uid: 0, gid: 0 } : ownerOfNearest(dirname(path))
}

/** initdb looks its user's name up and fails without one, as with the owner of a folder mounted into a container. */
const hasName = (uid: number): Promise<boolean> =>
  run('id', ['-un', String(uid)]).then(
    () => true,
    () => false,
  )

async function lookUp(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function makePostgresUser(): Promise<{ uid: number; gid: number }> {
  // macOS has no useradd: there root gets the sentence below (not tried).
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  } catch (cause) {
    throw new Error(
      'PostgreSQL does not run as root, and no user "postgres" could be made. Make one, or start Clausewise as an ordinary user.',
      { cause },
    )
  }
  const made = await lookUp('postgres')
  if (!made) throw new Error('The user "postgres" was made but cannot be found. Start Clausewise as an ordinary user.')
  return made
}
