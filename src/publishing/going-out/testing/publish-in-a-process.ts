// Works one publishing job as the worker would. A process of its own, so that a test can kill it in the middle.
import { text } from 'node:stream/consumers'
import {
  type Connection,
  keepingMailer,
  keyFor,
  openDb,
  openFiles,
  openJobs,
  openOutside,
  openPool,
  type Settings,
  type Works,
} from '../../../platform/platform.ts'
import { publishTarget } from '../publish-target.job.ts'

export type Errand = {
  readonly connection: Connection
  readonly settings: Settings
  readonly folder: string
  readonly at: string
  readonly trust: string
  readonly target: string
}

// What the test wrote a moment ago, so it is what its type says.
const errand = JSON.parse(await text(process.stdin)) as Errand
const report = (error: unknown) => console.error(error)
const works: Works = {
  db: openDb(openPool(errand.connection, 2, report)),
  jobs: await openJobs(errand.connection, 'web', report),
  clock: { now: () => new Date(errand.at) },
  files: await openFiles({ folder: errand.folder, keys: [keyFor(errand.settings.secret, 'files')] }),
  outside: openOutside({ allowLoopback: true, ports: 'any' }),
  mail: keepingMailer,
  settings: errand.settings,
  factQueues: () => [],
  report,
}
await publishTarget.work(works, { trust: errand.trust, target: errand.target })
process.stdout.write('done')
process.exit(0)
