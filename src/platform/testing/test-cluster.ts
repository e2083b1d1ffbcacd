import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Connection } from '../db/db.ts'
import { prepareDatabase, type RolePasswords } from '../db/prepare.ts'
import { startEmbedded } from '../postgres/embedded.ts'

/** What a test file needs to make its own database: see fresh-database.ts. */
export type TestCluster = { boot: Connection; passwords: RolePasswords; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster
  }
}

const template = 'tpl'
const prefix = 'clausewise-test-'

/**
 * Starts one PostgreSQL for the whole run, with all roles and migrations in a template that each test file copies (23 ms in memory).
 * Nothing in it is dropped: dropping a database right after its pool ended was an uncaught "terminating connection" in most runs.
 */
export default async function testCluster(project: TestProject): Promise<() => Promise<void>> {
  const parent = await roomyFolder()
  await removeLeftOver(parent)
  const folder = await mkdtemp(join(parent, `${prefix}${process.pid}-`))
  // mkdtemp makes it for us alone; when we are root, the user postgres must get in.
  await chmod(folder, 0o755)
  const server = await startEmbedded({ folder, fsync: false })
  const remove = async () => {
    await server.stop('immediate')
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const passwords = { app: secret(), auth: secret(), migrator: secret() }
    await makeTemplate(server.connection, passwords)
    project.provide('cluster', { boot: server.connection, passwords, template })
  } catch (error) {
    await remove()
    throw error
  }
  return remove
}

async function makeTemplate(boot: Connection, passwords: RolePasswords): Promise<void> {
  // It visits each database once a minute: with four hundred of them that was a new process every 0.15 s, for rows nobody keeps.
  await query(boot, 'alter system set autovacuum = off')
  // Room for all that is written in a run; looking through all buffers for what to write out is for servers that must not lose it.
  await query(boot, `alter system set checkpoint_timeout = '1h'`)
  await query(boot, `alter system set max_wal_size = '4GB'`)
  await query(boot, 'alter system set bgwriter_lru_maxpages = 0')
  await query(boot, 'select pg_reload_conf()')
  await query(boot, `create database ${template}`)
  await prepareDatabase({ ...boot, database: template }, { passwords, queues: [] })
  await emptyCatalogue({ ...boot, database: template })
  // An open connection to a template makes every copy fail (55006), so it takes none.
  await query(boot, `alter database ${template} is_template true allow_connections false`)
}

/**
 * A hundred migrations leave a third of the catalogue dead, which each file would copy. Only the catalogue: a table that was looked at while it was
 * empty is taken for empty by whoever plans, and those of an installation were not.
 */
async function emptyCatalogue(database: Connection): Promise<void> {
  for (const table of [
    'attribute',
    'class',
    'constraint',
    'depend',
    'description',
    'index',
    'policy',
    'proc',
    'trigger',
    'type',
  ])
    await query(database, `vacuum (full, analyze) pg_catalog.pg_${table}`)
}

async function query(connection: Connection, text: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

const secret = (): string => randomBytes(18).toString('base64url')

/** Memory where there is enough of it: a container often has 64 MB there, and 60 test files fill about 700 MB. */
async function roomyFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined)
  return memory && memory.bavail * memory.bsize > 1.5 * 2 ** 30 ? '/dev/shm' : tmpdir()
}

/** The server of a run that was killed still runs and holds memory. The name tells whose it was. */
async function removeLeftOver(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    if (Number.isNaN(pid) || lives(pid)) continue
    const folder = join(parent, name)
    if (process.getuid && (await stat(folder)).uid !== process.getuid() && process.getuid() !== 0) continue
    const server = await startEmbedded({ folder, fsync: false })
    await server.stop('immediate')
    await rm(folder, { recursive: true, force: true })
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
