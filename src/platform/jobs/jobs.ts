import { fromKysely, type Job, PgBoss } from 'pg-boss'
import type { Connection, Tx } from '../db/db.ts'
import { eachByItself } from './each-by-itself.ts'

/** What a job carries: ids only. Job tables have no row-level security and hold every trust's jobs, so words never go in. */
export type JobIds = { readonly trust: string } & { readonly [id: string]: string }

/** Work for later: one queue, one handler. `work` may run more than once after a crash, so it must be harmless to repeat. */
export type JobKind<Context> = {
  readonly name: string
  readonly work: (context: Context, ids: JobIds) => Promise<void>
  /** A cron line in Europe/London, for jobs that a clock starts; then `ids` comes from `each trust`. */
  readonly every?: string
}

export type Jobs = {
  /** Queues in the caller's transaction: rolled back with it. `after`: not before this instant. `once`: a second job of this id is not made. */
  send(tx: Tx, name: string, ids: JobIds, options?: { after?: Date; once?: string }): Promise<void>
  /** Many of one queue in one step: a thousand by themselves are seconds in which their rows are held. */
  sendAll(tx: Tx, name: string, all: readonly JobIds[]): Promise<void>
  stop(): Promise<void>
  boss: PgBoss
}

/** The web process only sends; the worker process also works. */
export async function openJobs(
  connection: Connection,
  part: 'web' | 'worker',
  onError: (error: Error) => void,
): Promise<Jobs> {
  const boss = new PgBoss({
    ...connection,
    ssl: connection.ssl ? { rejectUnauthorized: true } : false,
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    schedule: part === 'worker',
    supervise: part === 'worker',
    useListenNotify: part === 'worker',
    max: part === 'worker' ? 6 : 2,
  })
  boss.on('error', onError)
  await boss.start()
  return {
    boss,
    async send(tx, name, ids, options = {}) {
      refuseWords(name, ids)
      await boss.send(
        name,
        { ...ids },
        {
          db: fromKysely(tx),
          ...(options.after ? { startAfter: options.after } : {}),
          ...(options.once ? { id: options.once } : {}),
        },
      )
    },
    async sendAll(tx, name, all) {
      for (const ids of all) refuseWords(name, ids)
      const jobs = all.map(ids => ({ data: { ...ids } }))
      if (jobs.length > 0) await boss.insert(name, jobs, { db: fromKysely(tx) })
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/**
 * An id, a day or an instant, a fingerprint, a short mark of ours, the tag of a language, or nothing. By their shape, so that a name of one word, a
 * telephone number or a part of an address is none of them.
 */
const CARRIED: readonly RegExp[] = [
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z)?$/,
  /^[0-9a-f]{64}$/,
  /^[a-z-]{0,40}$/,
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/,
]

/** @throws where a job would carry words: what was put in is not repeated, since this is read in a log */
function refuseWords(name: string, ids: JobIds): void {
  const worded = Object.keys(ids).find(key => !CARRIED.some(shape => shape.test(ids[key] ?? '')))
  if (worded !== undefined)
    throw new Error(`The job ${name} carries more than an id in "${worded}". Keep the words in a row, and send its id.`)
}

/**
 * Starts the workers of all kinds. A kind with `every` gets its cron line; its handler is then called once for each trust, and a trust at
 * which it breaks holds up no other.
 * @param onFailed hears of each job that threw: the queue tries it again, but keeps the reason to itself
 */
export async function workOn<Context>(
  jobs: Jobs,
  kinds: readonly JobKind<Context>[],
  context: Context,
  allTrusts: () => Promise<string[]>,
  onFailed: (error: unknown, name: string) => void,
): Promise<void> {
  for (const kind of kinds) {
    if (kind.every) await jobs.boss.schedule(kind.name, kind.every, {}, { tz: 'Europe/London', missed: 'once' })
    await jobs.boss.work(
      kind.name,
      { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, batchSize: 1 },
      async (batch: Job<Partial<JobIds>>[]) => {
        try {
          for (const job of batch) {
            const trust = job.data?.trust
            if (trust !== undefined) await kind.work(context, { ...job.data, trust } as JobIds)
            else
              await eachByItself(
                await allTrusts(),
                each => kind.work(context, { trust: each }),
                error => onFailed(error, kind.name),
              )
          }
        } catch (error) {
          onFailed(error, kind.name)
          throw error
        }
      },
    )
  }
}
