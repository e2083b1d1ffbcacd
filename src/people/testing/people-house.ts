import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import {
  type Clock,
  type Identity,
  type JobIds,
  type JobKind,
  type Jobs,
  keepingMailer,
  openDb,
  openJobs,
  openPool,
  readSettings,
  type Works,
} from '../../platform/platform.ts'
import type { Role } from '../roles.ts'
import { peopleJobs } from '../people.jobs.ts'
import { peopleQueues } from '../queues.ts'
import { openSignIn, type SignIn } from '../sign-in/sign-in.ts'
import type { ProviderSettings } from '../sign-in/providers.ts'
import { openAccount, PASSWORD } from './known-password.ts'

export { PASSWORD }

/** A house for the tests of this room: a database of its own, real jobs, real sign-in, a clock that can be set. */
export type PeopleHouse = {
  works: Works
  jobs: Jobs
  signIn: SignIn
  authPool: pg.Pool
  /** The superuser: to look, and to put rows in place. */
  boot: pg.Pool
  clock: { at: Date | null }
  /** What was reported to the log. */
  reports: unknown[]
  addTrust(name?: string): Promise<string>
  addSchool(trust: string, name?: string): Promise<string>
  /** A person with an account, the password {@link PASSWORD} and these roles since long ago. */
  addPerson(
    trust: string,
    roles?: readonly { role: Role; school: string | null; endsOn?: string; startsOn?: string }[],
    email?: string,
  ): Promise<{ id: string; email: string; who: Identity }>
  /** Does the work of all queued jobs of a kind, as the worker would. */
  workOff(name: string): Promise<JobIds[]>
  close(): Promise<void>
}

export async function openPeopleHouse(
  options: {
    providers?: readonly ProviderSettings[]
    outside?: Works['outside']
    /** Queues and jobs of the room under test, beside those of people. */
    queues?: readonly { name: string }[]
    jobs?: readonly JobKind<Works>[]
    factQueues?: Works['factQueues']
    /** The address people type; `http://house.test` unless said otherwise. */
    baseUrl?: string
  } = {},
): Promise<PeopleHouse> {
  const connections = await freshDatabase({ queues: [...peopleQueues, ...(options.queues ?? [])] })
  const reports: unknown[] = []
  const report = (error: unknown) => void reports.push(error)
  const appPool = openPool(connections.app, 8, report)
  const authPool = openPool(connections.auth, 8, report)
  const boot = openPool(connections.boot, 2, report)
  const jobs = await openJobs(connections.app, 'web', report)
  const clock: PeopleHouse['clock'] = { at: null }
  const running: Clock = { now: () => clock.at ?? new Date() }
  const settings = readSettings({
    CLAUSEWISE_MODE: 'test',
    CLAUSEWISE_BASE_URL: options.baseUrl ?? 'http://house.test',
    CLAUSEWISE_SECRET: 'a secret of this test only, nobody else has it',
    CLAUSEWISE_DATABASE: JSON.stringify(connections.app),
  })
  const nowhere = new Proxy(
    {},
    {
      get: () => () => {
        throw new Error('This test reaches nothing outside.')
      },
    },
  )
  // Files and the way outside play no part in most tests of this room; using them fails.
  const works: Works = {
    db: openDb(appPool),
    jobs,
    clock: running,
    files: nowhere as Works['files'],
    outside: options.outside ?? (nowhere as Works['outside']),
    mail: keepingMailer,
    settings,
    factQueues: options.factQueues ?? (() => []),
    report,
  }
  const signIn = openSignIn({ works, authPool, settings, providers: options.providers ?? [] })
  return {
    works,
    jobs,
    signIn,
    authPool,
    boot,
    clock,
    reports,
    ...filler(boot, signIn),
    async workOff(name) {
      const kind = [...peopleJobs(signIn), ...(options.jobs ?? [])].find(one => one.name === name)
      if (kind === undefined) throw new Error(`This room has no job ${name}.`)
      const done: JobIds[] = []
      for (const job of await jobs.boss.fetch<JobIds>(name, { batchSize: 50 })) {
        await kind.work(works, job.data)
        await jobs.boss.complete(name, job.id)
        done.push(job.data)
      }
      return done
    },
    async close() {
      await jobs.stop()
      await Promise.all([works.db.destroy(), authPool.end(), boot.end()])
    },
  }
}

let drawn = 0

function filler(boot: pg.Pool, signIn: SignIn): Pick<PeopleHouse, 'addTrust' | 'addSchool' | 'addPerson'> {
  return {
    async addTrust(name = 'The Fenwold Trust') {
      const id = randomUUID()
      await boot.query(`insert into house.trusts values ($1, $2, 'england', now())`, [id, name])
      return id
    },
    async addSchool(trust, name = 'Larkenby School') {
      const id = randomUUID()
      await boot.query(
        `insert into house.schools (trust_id, id, name, kind, created_at) values ($1, $2, $3, 'primary', now())`,
        [trust, id, name],
      )
      return id
    },
    async addPerson(trust, roles = [], email) {
      drawn += 1
      const person = { id: randomUUID(), name: `Person ${drawn}`, email: email ?? `person${drawn}@school.example` }
      await boot.query(`insert into house.people values ($1, $2, $3, $4, 'employee', '2020-09-01', null, now())`, [
        trust,
        person.id,
        person.name,
        person.email,
      ])
      for (const held of roles) {
        await boot.query('insert into house.role_holdings values ($1, $2, $3, $4, $5, $6, $7, now())', [
          trust,
          randomUUID(),
          person.id,
          held.role,
          held.school,
          held.startsOn ?? '2020-09-01',
          held.endsOn ?? null,
        ])
      }
      await openAccount(signIn, person)
      return { id: person.id, email: person.email, who: { trust, person: person.id } }
    },
  }
}

/** A browser that keeps cookies. */
export class Browser {
  cookies = new Map<string, string>()
  client: string
  constructor(client = '198.51.100.7') {
    this.client = client
  }
  take(set: readonly string[]): this {
    for (const line of set) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (/max-age=0/i.test(line) || value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return this
  }
  get from(): { client: string; headers: Record<string, string | undefined> } {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return {
      client: this.client,
      headers: {
        'sec-fetch-site': 'same-origin',
        'user-agent': 'A test',
        host: 'house.test',
        ...(cookie === '' ? {} : { cookie }),
      },
    }
  }
}
