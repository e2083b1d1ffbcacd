import { z } from 'zod'
import {
  connectionAs,
  prepareDatabase,
  readSettings,
  rolePassword,
  SettingsProblem,
  toldToBegin,
} from './platform/platform.ts'
import { fillSample, whoseDatabase } from './sample/sample.ts'
import { queues } from './school.ts'

/** Brings the database up to date before web and worker start. The only program that is given a role that may make roles. */
const Admin = z.object({
  host: z.string(),
  port: z.number(),
  database: z.string(),
  user: z.string(),
  password: z.string(),
  ssl: z.boolean().optional(),
})

try {
  const env = await toldToBegin()
  const settings = readSettings(env)
  const { ssl, ...admin } = Admin.parse(JSON.parse(env['CLAUSEWISE_ADMIN'] ?? '{}'))
  const connection = { ...admin, ...(ssl === undefined ? {} : { ssl }) }
  const passwords = {
    app: rolePassword(settings.secret, 'app'),
    auth: rolePassword(settings.secret, 'auth'),
    migrator: rolePassword(settings.secret, 'migrator'),
  }
  // Before anything is changed: the sample's secret, which everybody knows, must not become the one of a real school's database.
  const before = settings.mode === 'sample' ? await whoseDatabase(connection) : undefined
  if (before === 'real')
    throw new SettingsProblem(
      `The data in ${settings.data} are a real school's. Start them with "npm run serve", or set CLAUSEWISE_DATA to another folder for the sample.`,
    )
  const { applied } = await prepareDatabase(connection, { passwords, queues })
  if (applied.length > 0) console.log(`Database brought up to date: ${applied.join(', ')}`)
  if (settings.mode === 'serve' && (await whoseDatabase(connectionAs(settings, 'app'))) === 'sample')
    throw new SettingsProblem(
      'This database holds the sample, whose people and password everybody knows. Set CLAUSEWISE_DATA to a new folder, or DATABASE_URL to an empty database.',
    )
  // When installing, nobody is in it yet (scripts/ready/keep-cluster.mjs).
  if (before === 'empty' && !process.argv.includes('--tables-only')) await fillSample(settings, connection, new Date())
} catch (error) {
  const known = error instanceof SettingsProblem || (error instanceof Error && error.name === 'MigrationProblem')
  console.error(known ? error.message : error)
  process.exitCode = 1
}
