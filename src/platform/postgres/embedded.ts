import { spawn } from 'node:child_process'
import { chown, open, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Keeper, knock } from './keeper.ts'
import { makeClusterOnce, readPassword } from './new-cluster.ts'
import { findPlace, type Place } from './place.ts'
import { cleanEnvironment } from './run-as.ts'
import { clearStaleLock } from './stale-lock.ts'

export type { Keeper } from './keeper.ts'

/** How the superuser of the cluster connects. `host` is a folder (a Unix socket lies in it) or 127.0.0.1. */
export type ServerConnection = { host: string; port: number; user: 'boot'; password: string; database: 'postgres' }

export type EmbeddedServer = {
  connection: ServerConnection
  /** False when a server was already running and was taken over. */
  started: boolean
  /** Resolves when the server goes away without our `stop`, for example after `kill -9`. Calling `startEmbedded` again repairs it. */
  lost: Promise<void>
  /**
   * Leaves the server, and stops it when nobody else keeps it: of two parents on one folder the last one switches off, and a parent
   * that was killed keeps nothing. `fast` ends connections and writes everything out; `immediate` is for clusters that are thrown away.
   */
  stop: (mode?: 'fast' | 'immediate') => Promise<void>
}

export type EmbeddedOptions = {
  /** The cluster becomes `folder/db`, its log `folder/db.log`. */
  folder: string
  /** False only for clusters that are thrown away, as in tests. Read when the cluster is made. */
  fsync?: boolean
  /** A cluster to copy where `folder` has none, see kept-cluster.ts. */
  kept?: string
  log?: (line: string) => void
}

const patience = { start: 30_000, recovery: 600_000 }
/** `sun_path` holds 108 bytes with its closing zero. A longer path fails only when connecting, with EINVAL. */
const longestSocketPath = 107

/**
 * Starts PostgreSQL 18 from npm's own programs in `folder`, or takes over the one that already runs there. Any number of processes may
 * call it at once: one server starts, all get it. `pg_ctl` makes the server a daemon in a session of its own, so neither Ctrl-C nor our
 * death reaches it before we ask it to stop.
 */
export async function startEmbedded({
  folder,
  fsync = true,
  kept,
  log = () => {},
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = await findPlace(folder, log)
  await makeClusterOnce(place.folder, place.binaries, place.user, fsync, kept)
  await refuseOtherVersion(place.folder)
  const password = await readPassword(place.folder)
  const { keeper, started } = await connectOrStart(place, password)
  return {
    connection: keeper.connection,
    started,
    lost: keeper.lost,
    stop: async (mode = 'fast') => {
      if (await keeper.letGo()) await pgCtl(place, ['stop', '-w', '-t', '60', '-m', mode, '-D', 'db'])
    },
  }
}

async function connectOrStart(place: Place, password: string): Promise<{ keeper: Keeper; started: boolean }> {
  const data = join(place.folder, 'db')
  const began = Date.now()
  let started = false
  let standing: number[] = []
  for (;;) {
    const answer = await knock(await addressOf(data, password), data)
    if (typeof answer === 'object') return { keeper: answer, started }
    // A server that repairs itself after a crash may need minutes; one that does not show up at all may not.
    const limit = answer === 'starting' ? patience.recovery : patience.start
    if (Date.now() - began > limit) throw await notStarted(place.folder, standing)
    if (answer === 'absent') {
      standing = await clearStaleLock(data, place.user)
      if (standing.length === 0) started = await start(place)
    }
    if (!started) await pause(50 + Math.random() * 100)
  }
}

/** True when this call started the server; false when another starter was first, or it failed. */
async function start(place: Place): Promise<boolean> {
  const log = await open(join(place.folder, 'db.log'), 'a', 0o600)
  await log.close()
  if ('uid' in place.user) await chown(join(place.folder, 'db.log'), place.user.uid, place.user.gid)
  // Flags win over ALTER SYSTEM, so there are no more of them than the address needs. The relative "." survives a folder that is
  // moved, and a path with a space or an apostrophe, which pg_ctl's quoting did not.
  const address = usesSocket(join(place.folder, 'db'))
    ? '-c listen_addresses= -c unix_socket_directories=. -c unix_socket_permissions=0700'
    : `-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=${await rememberedPort(place.folder)}`
  return (await pgCtl(place, ['start', '-w', '-t', '30', '-D', 'db', '-l', 'db.log', '-o', address])) === 0
}

/** Runs pg_ctl in the folder of the cluster and answers its exit code. Its output is not read: the server would inherit the pipe. */
function pgCtl(place: Place, args: string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(place.binaries.pg_ctl, args, {
      ...place.user,
      cwd: place.folder,
      env: cleanEnvironment(),
      stdio: 'ignore',
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
}

// Windows: Node has no Unix sockets there (not tried).
const usesSocket = (data: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(join(data, '.s.PGSQL.5432')) <= longestSocketPath

/** Where the server of this folder would answer; undefined when nothing has been written about it. */
async function addressOf(data: string, password: string): Promise<ServerConnection | undefined> {
  const account = { user: 'boot', password, database: 'postgres' } as const
  if (usesSocket(data)) {
    const socket = await stat(join(data, '.s.PGSQL.5432')).catch(() => undefined)
    return socket && { host: data, port: 5432, ...account }
  }
  // postmaster.pid: 1 pid, 2 folder, 3 start, 4 port, 5 socket folder, 6 address, 8 "ready".
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const port = Number(lines.split('\n')[3])
  return Number.isInteger(port) && port > 0 ? { host: '127.0.0.1', port, ...account } : undefined
}

/** The same port at each start where it is free, so that others find a server that was started again. */
async function rememberedPort(folder: string): Promise<number> {
  const path = join(folder, 'db.port')
  const before = Number(await readFile(path, 'utf8').catch(() => '0'))
  const port = before > 0 && (await tryPort(before).catch(() => 0)) === before ? before : await tryPort(0)
  await writeFile(path, String(port))
  return port
}

/** Opens and closes the port; 0 asks the system for a free one. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function refuseOtherVersion(folder: string): Promise<void> {
  const version = (await readFile(join(folder, 'db', 'PG_VERSION'), 'utf8')).trim()
  if (version !== '18') {
    throw new Error(
      `The database in ${folder} was made by PostgreSQL ${version}; Clausewise brings PostgreSQL 18, which cannot read it.`,
    )
  }
}

async function notStarted(folder: string, standing: number[]): Promise<Error> {
  const log = await readFile(join(folder, 'db.log'), 'utf8').catch(() => '')
  const last = log.trim().split('\n').slice(-8).join('\n')
  const blocked =
    standing.length > 0
      ? ` These processes stand in its folder ${join(folder, 'db')} without answering: ${standing.join(', ')}. End them, or leave the folder if one is a terminal.`
      : ''
  return new Error(
    `PostgreSQL did not start within its time.${blocked} The last lines of ${join(folder, 'db.log')}:\n${last}`,
  )
}
