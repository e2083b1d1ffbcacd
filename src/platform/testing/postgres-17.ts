import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { installationRoot } from '../installation/root.ts'
import type { Connection } from '../db/db.ts'
import { findBinaries } from '../postgres/binaries.ts'
import { makeClusterOnce, readPassword } from '../postgres/new-cluster.ts'
import { findPlace } from '../postgres/place.ts'
import { cleanEnvironment } from '../postgres/run-as.ts'

const run = promisify(execFile)

/** A PostgreSQL 17 that somebody else looks after, as DATABASE_URL leads to one: on this machine only, thrown away at the end. */
export async function startPostgres17(): Promise<{ boot: Connection; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'clausewise-17-'))
  // Where we are root, the database runs as another user, who must get in.
  await chmod(folder, 0o755)
  const beside = createRequire(join(installationRoot(), 'journeys', 'postgres-17', 'package.json'))
  const place = await findPlace(
    folder,
    () => {},
    () => findBinaries(name => import(pathToFileURL(beside.resolve(name)).href)),
  )
  await makeClusterOnce(place.folder, place.binaries, place.user, false)
  const pgCtl = (...args: string[]) =>
    run(place.binaries.pg_ctl, [...args, '-D', 'db'], { ...place.user, cwd: place.folder, env: cleanEnvironment() })
  const address = '-c listen_addresses= -c unix_socket_directories=.'
  // Its log goes to a file: a pipe of ours would be held open for as long as it runs.
  await pgCtl('start', '-w', '-s', '-l', 'db/server.log', '-o', address)
  const password = await readPassword(place.folder)
  return {
    boot: { host: join(place.folder, 'db'), port: 5432, user: 'boot', password, database: 'postgres' },
    async stop() {
      await pgCtl('stop', '-w', '-s', '-m', 'immediate')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
