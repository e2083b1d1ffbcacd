// Makes a cluster of PostgreSQL with the tables of the house and nobody in it, so that the first start of the sample copies it (0.1 s) and does
// not wait until one is made (observed: 1 s for the cluster, 1 s for its tables). Whoever cannot read it makes one, as "npm run serve" always does.
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { childEnvironment, keyOf, placeOf } from '../house/child-environment.mjs'
import { runOnce } from '../house/child.mjs'
import { inRoot } from './place.mjs'
import { keptCluster } from './sources.mjs'

const run = promisify(execFile)

/** Called when dist/ holds the programs. That it could not be made is no reason to stop: the first start then makes its own. */
export async function keepCluster() {
  await rm(keptCluster, { recursive: true, force: true })
  // Windows (not tried) has no cp.
  if (process.platform === 'win32') return
  // Not in dist/: root's PostgreSQL runs as another user, who may not look into the checkout.
  const folder = await mkdtemp(join(tmpdir(), 'clausewise-cluster-'))
  try {
    await chmod(folder, 0o755)
    await fill(folder)
    await run('cp', ['-a', join(folder, 'db'), keptCluster])
  } catch (error) {
    await rm(keptCluster, { recursive: true, force: true })
    console.log(`No database was made ready, so the first start takes two seconds more (${error.message}).`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(folder) {
  const { openDatabase } = await import(inRoot('dist', 'database.js'))
  const database = await openDatabase({ folder, onGivenUp: () => {} })
  try {
    const prepare = runOnce('prepare', {
      args: ['--tables-only'],
      env: childEnvironment('sample', { host: '127.0.0.1', port: 4600, data: folder }),
      begin: Promise.resolve({ ...keyOf(database.admin), ...placeOf(database.admin) }),
      quiet: true,
    })
    const code = await prepare.code
    if (code !== 0) throw new Error(`the tables were not made, code ${code}`)
  } finally {
    await database.stop()
  }
}
