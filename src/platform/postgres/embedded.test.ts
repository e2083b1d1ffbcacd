import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type EmbeddedServer, type ServerConnection, startEmbedded } from './embedded.ts'

const run = promisify(execFile)

let folder: string
/** A cluster that was made before, for tests of everything but making one: a copy of it takes a tenth of the time. */
let made: string
const servers: EmbeddedServer[] = []
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'clausewise-made-'))
  await chmod(made, 0o755)
  await (await startEmbedded({ folder: made, fsync: false })).stop()
})
afterAll(() => rm(made, { recursive: true, force: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausewise-postgres-'))
  await chmod(folder, 0o755)
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop('immediate')))
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Without fsync where nothing is claimed about it: such a cluster is made in half the time. */
async function started(where = folder, fsync = false): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder: where, fsync })
  servers.push(server)
  return server
}

/** Puts that cluster where the test wants one. With its owner, who is another user where we are root. */
const copyMade = () => run('cp', ['-a', join(made, 'db'), folder])

async function ask(connection: ServerConnection, text: string): Promise<Record<string, string>[]> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, string>>(text)).rows
  } finally {
    await client.end()
  }
}

const pidOf = async (data = join(folder, 'db')): Promise<number> =>
  Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0])

async function killServer(server: EmbeddedServer): Promise<void> {
  process.kill(await pidOf(), 'SIGKILL')
  await server.lost
}

/** Another process that starts the server and then waits to be killed. */
async function otherParent(): Promise<{ child: ChildProcess; started: boolean }> {
  const door = fileURLToPath(new URL('./embedded.ts', import.meta.url))
  const script = `const { startEmbedded } = await import(${JSON.stringify(door)})
    const server = await startEmbedded({ folder: ${JSON.stringify(folder)}, fsync: false })
    // Before it says so: told to end at once it was ended by the signal itself, seen once in a whole run.
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
    console.log(JSON.stringify({ started: server.started }))
    setInterval(() => {}, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  const said: unknown = JSON.parse(String(line))
  return { child, started: typeof said === 'object' && said !== null && Reflect.get(said, 'started') === true }
}

test('a cold start makes a cluster in UTF-8 that sorts the same on every machine and writes everything through', async () => {
  const server = await started(folder, true)
  expect(server.started).toBe(true)
  const [made] = await ask(
    server.connection,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider::text as provider, datlocale as locale,
       current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('data_checksums') as sums
     from pg_database where datname = 'postgres'`,
  )
  const durable = { fsync: 'on', commit: 'on', sums: 'on' }
  expect(made).toEqual({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', ...durable })
})

test('a cluster that was made when installing is copied; where there is none that may be read, one is made', async () => {
  const identify = async (kept: string, where: string) => {
    const server = await startEmbedded({ folder: where, fsync: false, kept })
    servers.push(server)
    return ask(server.connection, 'select system_identifier::text as it from pg_control_system()')
  }
  const copied = await identify(join(made, 'db'), folder)
  const another = await mkdtemp(join(tmpdir(), 'clausewise-postgres-'))
  onTestFinished(() => rm(another, { recursive: true, force: true, maxRetries: 5 }))
  await chmod(another, 0o755)
  const anew = await identify(join(made, 'nothing'), another)
  await run('cp', ['-a', join(made, 'db'), join(another, 'copy')])
  // A copy in another's name: PostgreSQL would refuse it, so it is not taken.
  await chown(join(another, 'copy', 'PG_VERSION'), 4711, 4711).catch(() => undefined)
  const third = await mkdtemp(join(tmpdir(), 'clausewise-postgres-'))
  onTestFinished(() => rm(third, { recursive: true, force: true, maxRetries: 5 }))
  await chmod(third, 0o755)
  const [foreign, of] = [await identify(join(another, 'copy'), third), await identify(join(made, 'db'), folder)]
  expect(of).toEqual(copied)
  expect(anew).not.toEqual(copied)
  // Only root can give a file away; for others the copy stays theirs and is taken.
  if (process.getuid?.() === 0) expect(foreign).not.toEqual(copied)
})

test('the server answers only on a socket that nobody else may open, and only to the password', async () => {
  await copyMade()
  const { connection } = await started()
  expect(connection.host).toBe(join(folder, 'db'))
  expect(await ask(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  expect((await stat(join(folder, 'db', '.s.PGSQL.5432'))).mode & 0o777).toBe(0o700)
  await expect(ask({ ...connection, password: 'guess' }, 'select 1')).rejects.toThrow('password authentication failed')
})

test('a second start takes the running server over, and only the last one switches it off', async () => {
  await copyMade()
  const first = await started()
  const second = await started()
  expect(second.started).toBe(false)
  await first.stop()
  expect(await ask(second.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  await expect(ask(second.connection, 'select 1')).rejects.toThrow('ENOENT')
})

test('five processes at once on an empty folder get one server, and one of them started it', async () => {
  const parents = await Promise.all(Array.from({ length: 5 }, otherParent))
  expect(parents.filter(parent => parent.started)).toHaveLength(1)
  expect((await readdir(folder)).sort()).toEqual(['db', 'db.log'])
  const ends = parents.map(({ child }) => once(child, 'exit'))
  for (const { child } of parents) child.kill('SIGTERM')
  expect(await Promise.all(ends)).toEqual(parents.map(() => [0, null]))
  expect(await readdir(join(folder, 'db'))).not.toContain('postmaster.pid')
})

test('after kill -9 of the server everything that was answered with success is there again', async () => {
  const server = await started(folder, true)
  await ask(server.connection, 'create table kept (number int)')
  for (let number = 1; number <= 20; number++) await ask(server.connection, `insert into kept values (${number})`)
  await killServer(server)
  const again = await started()
  expect(again.started).toBe(true)
  expect(await ask(again.connection, 'select count(*)::int as rows from kept')).toEqual([{ rows: 20 }])
})

test('after kill -9 of the server five processes at once still get exactly one server', async () => {
  await copyMade()
  await killServer(await started())
  const parents = await Promise.all(Array.from({ length: 5 }, otherParent))
  expect(parents.filter(parent => parent.started)).toHaveLength(1)
  const ends = parents.map(({ child }) => once(child, 'exit'))
  for (const { child } of parents) child.kill('SIGTERM')
  await Promise.all(ends)
})

test('a parent that was killed keeps nothing: the next one takes its server over and can stop it', async () => {
  await copyMade()
  const { child } = await otherParent()
  const pid = await pidOf()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const server = await started()
  expect(server.started).toBe(false)
  expect(await pidOf()).toBe(pid)
  await server.stop()
  await expect(stat(join(folder, 'db', 'postmaster.pid'))).rejects.toThrow('ENOENT')
})

// The rule reads /proc.
test.runIf(process.platform === 'linux')(
  'the pid of a killed server that now belongs to another process does not keep it from starting',
  async () => {
    await copyMade()
    const server = await started()
    await killServer(server)
    const { uid, gid } = await stat(join(folder, 'db'))
    const stranger = spawn('sleep', ['60'], {
      cwd: '/',
      stdio: 'ignore',
      ...(process.getuid?.() === 0 ? { uid, gid } : {}),
    })
    onTestFinished(() => void stranger.kill())
    for (const lock of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
      const path = join(folder, 'db', lock)
      const lines = (await readFile(path, 'utf8')).split('\n')
      await writeFile(path, [String(stranger.pid), ...lines.slice(1)].join('\n'))
    }
    expect((await started()).started).toBe(true)
  },
)

test.runIf(process.platform === 'linux')(
  'a lock file is left alone while any process stands in the data folder',
  async () => {
    await copyMade()
    const server = await started()
    await killServer(server)
    const { uid, gid } = await stat(join(folder, 'db'))
    const user = process.getuid?.() === 0 ? { uid, gid } : {}
    const standing = spawn('sleep', ['60'], { cwd: join(folder, 'db'), stdio: 'ignore', ...user })
    onTestFinished(() => void standing.kill())
    const before = await readFile(join(folder, 'db', 'postmaster.pid'), 'utf8')
    const starting = started()
    await pause(500)
    expect(await readFile(join(folder, 'db', 'postmaster.pid'), 'utf8')).toBe(before)
    standing.kill()
    expect((await starting).started).toBe(true)
  },
)

test('a path too long for a socket is served on 127.0.0.1, and taken over there too', async () => {
  const deep = join(folder, 'a-long-name-of-a-folder-of-the-school'.repeat(3))
  const server = await started(deep)
  expect(server.connection.host).toBe('127.0.0.1')
  const second = await started(deep)
  expect(second.started).toBe(false)
  expect(second.connection).toEqual(server.connection)
  expect(await ask(second.connection, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
  process.kill(await pidOf(join(deep, 'db')), 'SIGKILL')
  await server.lost
  expect((await started(deep)).connection.port).toBe(server.connection.port)
})

test(`a folder with a space, an apostrophe and a dollar sign works`, async () => {
  const { connection } = await started(join(folder, `St Mary's $HOME school`))
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

// Only root meets this: its checkout often lies in /root, which the user postgres may not open.
test.runIf(process.getuid?.() === 0)('data goes elsewhere when its folder is closed, and is found again', async () => {
  const closed = join(folder, 'closed')
  await mkdir(closed, { mode: 0o700 })
  const lines: string[] = []
  const first = await startEmbedded({ folder: closed, log: line => lines.push(line) })
  servers.push(first)
  const data = first.connection.host
  onTestFinished(() => rm(dirname(data), { recursive: true, force: true }))
  expect(data).toMatch(/^\/var\/lib\/clausewise\//)
  expect(lines.join()).toContain(dirname(data))
  const second = await started(closed)
  expect([second.started, second.connection.host]).toEqual([false, data])
})

test('an initialisation that was killed half-way does not spoil the next start', async () => {
  const half = join(folder, 'db.new-999999999')
  await mkdir(half)
  await writeFile(join(half, 'PG_VERSION'), '18\n')
  if (process.getuid?.() === 0) await chown(half, 1, 1)
  expect((await started()).started).toBe(true)
})

test('a cluster of another major version is refused with a sentence that names both', async () => {
  await copyMade()
  await writeFile(join(folder, 'db', 'PG_VERSION'), '17\n')
  await expect(startEmbedded({ folder })).rejects.toThrow('made by PostgreSQL 17; Clausewise brings PostgreSQL 18')
})
