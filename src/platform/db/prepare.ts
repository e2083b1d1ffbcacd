import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { installationRoot } from '../installation/root.ts'
import type { Connection } from './db.ts'
import { migrate } from './migrate.ts'
import { tooOld } from './server-version.rule.ts'

/** The login roles of the house and their passwords (made from the installation's secret, never written down). */
export type RolePasswords = { app: string; auth: string; migrator: string }

export type PrepareOptions = {
  passwords: RolePasswords
  /** Names of all pg-boss queues: only the migrator may make them. */
  queues: readonly { name: string; notify?: boolean }[]
}

/**
 * Makes roles, schemas, tables and queues where they are missing. May be run at every start and by several processes at once.
 * @param admin a role that may create roles in this database (the embedded server's `boot`, or the user of DATABASE_URL)
 */
export async function prepareDatabase(admin: Connection, options: PrepareOptions): Promise<{ applied: string[] }> {
  const folder = join(installationRoot(), 'migrations')
  const client = new pg.Client(clientOptions(admin))
  await client.connect()
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [4_207_310])
    const roles = await readFile(join(folder, 'roles.sql'), 'utf8')
    await untilNobodyElseDoes(async () => {
      await client.query(roles)
      await setPasswords(client, options.passwords)
      await makeSchemas(client, admin.database)
    })
  } finally {
    await client.end()
  }
  const asMigrator = { ...admin, user: 'house_migrator', password: options.passwords.migrator }
  const migrator = new pg.Client(clientOptions(asMigrator))
  await migrator.connect()
  try {
    const result = await migrate(migrator, folder)
    await makeQueues(asMigrator, options.queues)
    await grantQueues(migrator)
    return result
  } finally {
    await migrator.end()
  }
}

/**
 * Roles belong to the whole server, and the lock above to this database only: two installations on one server that start in the same moment alter
 * the same row, and the later one is told "tuple concurrently updated" (seen twice among tests). All of it may be done again.
 */
async function untilNobodyElseDoes(work: () => Promise<void>, tries = 10): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (tries <= 1 || !(error instanceof Error) || !error.message.includes('concurrently updated')) throw error
    await new Promise(resolve => setTimeout(resolve, 50 + Math.random() * 200))
    await untilNobodyElseDoes(work, tries - 1)
  }
}

function clientOptions(connection: Connection): pg.ClientConfig {
  return { ...connection, ssl: connection.ssl ? { rejectUnauthorized: true } : false }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; words: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as words`,
  )
  const problem = tooOld(Number(rows[0]?.number), rows[0]?.words ?? '')
  if (problem !== null) throw new Error(problem)
}

async function setPasswords(client: pg.Client, passwords: RolePasswords): Promise<void> {
  for (const [role, password] of Object.entries(passwords)) {
    await client.query(`alter role house_${role} password ${client.escapeLiteral(password)}`)
  }
}

async function makeSchemas(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database)
  await client.query(`grant house_owner to current_user with inherit false, set true`)
  for (const schema of ['house', 'auth', 'jobs', 'migrations'])
    await client.query(`create schema if not exists ${schema} authorization house_owner`)
  await client.query(`
    revoke connect, temporary on database ${name} from public;
    grant connect on database ${name} to house_app, house_auth, house_migrator;
    revoke all on schema public from public;
    -- As the schemas' owner: whoever owns a rented database is no superuser and inherits nothing from house_owner.
    set role house_owner;
    grant usage on schema house to house_app, house_eye;
    grant usage on schema jobs to house_app;
    grant usage on schema auth to house_auth;
    alter default privileges in schema house grant select, insert, update on tables to house_app;
    alter default privileges in schema auth grant select, insert, update, delete on tables to house_auth;
    alter default privileges revoke execute on functions from public;
    reset role;
  `)
}

/** After 5 seconds, 10, 20 … and then every hour, for about two days: a mail server that is away for a night loses nobody's mail. */
const AGAIN = { retryLimit: 60, retryBackoff: true, retryDelay: 5, retryDelayMax: 3_600 }

async function makeQueues(connection: Connection, queues: PrepareOptions['queues']): Promise<void> {
  const boss = new PgBoss({
    ...connection,
    ssl: connection.ssl ? { rejectUnauthorized: true } : false,
    schema: 'jobs',
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 2,
  })
  boss.on('error', () => undefined)
  await boss.start()
  const known = new Map((await boss.getQueues()).map(queue => [queue.name, queue]))
  for (const { name } of queues) {
    const before = known.get(name)
    if (before === undefined) await boss.createQueue(name, { ...AGAIN, heartbeatSeconds: 10, notify: true })
    // Made by an earlier version.
    else if (before.retryLimit !== AGAIN.retryLimit) await boss.updateQueue(name, AGAIN)
  }
  await boss.stop({ graceful: true })
}

async function grantQueues(migrator: pg.Client): Promise<void> {
  await migrator.query(
    'grant select, insert, update, delete on all tables in schema jobs to house_app; grant execute on all functions in schema jobs to house_app; grant usage on all sequences in schema jobs to house_app',
  )
}
