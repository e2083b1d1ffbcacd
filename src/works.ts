import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import {
  type Clock,
  type Connection,
  type Db,
  connectionAs,
  keepingMailer,
  keyFor,
  openDb,
  openFiles,
  openJobs,
  openOutside,
  openPool,
  outsideSettingsProblem,
  type Jobs,
  type Settings,
  SettingsProblem,
  smtpMailer,
  systemClock,
  type Works,
} from './platform/platform.ts'
import { queuesOfFact } from './school.ts'

export type OpenWorks = {
  works: Works
  jobs: Jobs
  db: Db
  authPool: ReturnType<typeof openPool>
  close: () => Promise<void>
}

export type WorksOptions = {
  settings: Settings
  part: 'web' | 'worker'
  /** A test stands at an instant of its own and connects to a database of its own. */
  clock?: Clock
  connections?: { app: Connection; auth: Connection }
  report?: Works['report']
}

/** Opens what every use case is handed: database, jobs, files, mail, the door to the outside. */
export async function openWorks({
  settings,
  part,
  clock = systemClock,
  connections,
  report = logReport(),
}: WorksOptions): Promise<OpenWorks> {
  const reach = { allowLoopback: settings.allowLoopback, ...(settings.allowLoopback ? { ports: 'any' as const } : {}) }
  const problem = outsideSettingsProblem(settings.mode, reach)
  if (problem !== undefined) throw new SettingsProblem(problem)
  const app = connections?.app ?? connectionAs(settings, 'app')
  const pool = openPool(app, 12, error => report(error, 'database'))
  const authPool = openPool(connections?.auth ?? connectionAs(settings, 'auth'), 4, error =>
    report(error, 'database (sign-in)'),
  )
  const db = openDb(pool)
  const jobs = await openJobs(app, part, error => report(error, 'jobs'))
  const folder = join(settings.data, 'files')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const outside = openOutside(reach)
  const works: Works = {
    db,
    jobs,
    clock,
    files: await openFiles({ folder, keys: [keyFor(settings.secret, 'files')] }),
    outside,
    mail: settings.mailUrl === null ? keepingMailer : smtpMailer(settings.mailUrl, settings.mailFrom),
    settings,
    factQueues: queuesOfFact,
    report,
  }
  return {
    works,
    jobs,
    db,
    authPool,
    async close() {
      await jobs.stop()
      await outside.close()
      await db.destroy()
      await authPool.end()
    },
  }
}

/** To standard error, as JSON lines; never with what people wrote. */
function logReport(): Works['report'] {
  let log: pino.Logger | undefined
  return (error, where) => {
    // Made when there is something to say: as it begins it asks who called it, and for that Node reads the whole map of sources (0.2 s).
    log ??= pino({ base: null }, pino.destination(2))
    log.error({ where, err: error }, error instanceof Error ? error.message : String(error))
  }
}
