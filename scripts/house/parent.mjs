import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { inRoot, Stop, whenShellEnds } from '../ready/place.mjs'
import { keepRunning, runOnce } from './child.mjs'
import { openDatabase } from './database.mjs'
import { choosePort } from './port.mjs'

/**
 * The one parent: starts the database, lets `prepare` bring its tables up to date, then keeps the web and the worker process running.
 * Stops in the other order: first web and worker finish what they have begun, then the database is closed.
 * @param {'sample' | 'serve'} mode
 * @returns {Promise<number>} exit code
 */
export async function runHouseParent(mode) {
  const asked = askedToStop()
  const host = process.env.HOST || '127.0.0.1'
  const port = await choosePort(mode, host)
  const data = resolve(process.env.CLAUSEWISE_DATA || inRoot('var'))
  mkdirSync(data, { recursive: true })
  const database = await openDatabase({
    url: mode === 'serve' ? process.env.DATABASE_URL : undefined,
    folder: data,
    onGivenUp: asked.giveUp,
  })
  const children = []
  try {
    const env = childEnvironment(mode, { host, port, data, database })
    if (asked.reason === undefined)
      await prepare({ ...env, CLAUSEWISE_ADMIN: JSON.stringify(database.admin) }, asked, mode)
    if (asked.reason === undefined) {
      const args = mode === 'sample' ? ['--sample'] : []
      for (const name of ['web', 'worker']) children.push(keepRunning(name, { args, env, onGivenUp: asked.giveUp }))
    }
    await asked.promise
    if (asked.reason.failed) console.error(`\n${asked.reason.failed}`)
    else console.log('\nStopping ...')
  } finally {
    await Promise.all(children.map(child => child.stop()))
    await database.stop()
  }
  return asked.reason?.failed ? 1 : 0
}

async function prepare(env, asked, mode) {
  let endIt
  asked.promise.then(() => endIt?.())
  const args = mode === 'sample' ? ['--sample'] : []
  const code = await runOnce('prepare', { args, env, onStarted: end => (endIt = end) })
  if (code !== 0 && asked.reason === undefined) throw new Stop('Clausewise did not start; the reason stands above.')
}

/** Web and worker learn where the database is, never the superuser's password. */
function childEnvironment(mode, { host, port, data, database }) {
  const { DATABASE_URL: _secret, CLAUSEWISE_ADMIN: _another, ...rest } = process.env
  const { host: at, port: databasePort, database: name, ssl } = database.admin
  return {
    ...rest,
    CLAUSEWISE_MODE: mode,
    CLAUSEWISE_DATA: data,
    CLAUSEWISE_DATABASE: JSON.stringify({ host: at, port: databasePort, database: name, ...(ssl ? { ssl } : {}) }),
    HOST: host,
    PORT: String(port),
  }
}

/** Resolves at Ctrl-C, SIGTERM, a closed terminal, or when something cannot be kept running. A second Ctrl-C does not cut the drain short. */
function askedToStop() {
  const { promise, resolve: wake } = Promise.withResolvers()
  const asked = {
    /** @type {{failed?: string} | undefined} */
    reason: undefined,
    promise,
    giveUp: failed => stop({ failed }),
  }
  const stop = reason => {
    asked.reason ??= reason
    wake()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop({}))
  whenShellEnds(() => stop({}))
  return asked
}
