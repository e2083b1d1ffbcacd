import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
// Built, since reading TypeScript takes the parent 0.2 s, for which everything else waits.
import { openDatabase } from '../../dist/database.js'
import { inRoot, Stop, whenShellEnds } from '../ready/place.mjs'
import { keptCluster } from '../ready/sources.mjs'
import { childEnvironment, keyOf, placeOf } from './child-environment.mjs'
import { keepRunning, runOnce } from './child.mjs'
import { choosePort } from './port.mjs'

/**
 * The one parent: starts the database, lets `prepare` bring its tables up to date, then keeps the web and the worker process running.
 * `prepare` loads while the database starts and web while `prepare` works; the worker, for whom nobody waits, starts when pages answer.
 * Stops in the other order: first web and worker finish what they have begun, then the database is closed.
 * @param {'sample' | 'serve'} mode
 * @returns {Promise<number>} exit code
 */
export async function runHouseParent(mode) {
  const asked = askedToStop()
  // The sample's passwords are public: some shells export HOST, and it must not open it to a network.
  const host = (mode === 'serve' && process.env.HOST) || '127.0.0.1'
  const port = await choosePort(mode, host)
  const data = resolve(process.env.CLAUSEWISE_DATA || inRoot('var'))
  mkdirSync(data, { recursive: true })
  const how = { args: mode === 'sample' ? ['--sample'] : [], env: childEnvironment(mode, { host, port, data }) }
  const opening = openDatabase({
    url: mode === 'serve' ? process.env.DATABASE_URL : undefined,
    folder: data,
    kept: mode === 'sample' ? keptCluster : undefined,
    onGivenUp: asked.giveUp,
  }).catch(error => {
    throw error.name === 'DatabaseProblem' ? new Stop(error.message) : error
  })
  const prepare = runOnce('prepare', {
    ...how,
    begin: opening.then(({ admin }) => ({ ...keyOf(admin), ...placeOf(admin) })),
  })
  const children = [prepare]
  try {
    const place = placeOf((await opening).admin)
    const prepared = prepare.code.then(code => {
      if (code !== 0 && asked.reason === undefined) throw new Stop('Clausewise did not start; the reason stands above.')
      return place
    })
    const keep = (name, begin) => {
      const child = keepRunning(name, { ...how, begin, onGivenUp: asked.giveUp })
      children.push(child)
      return child
    }
    if (asked.reason === undefined) {
      const web = keep('web', prepared)
      await Promise.race([prepared.then(() => web.serving), asked.promise])
    }
    if (asked.reason === undefined) keep('worker', prepared)
    await asked.promise
    if (asked.reason.failed) console.error(`\n${asked.reason.failed}`)
    else console.log('\nStopping ...')
  } finally {
    await Promise.all(children.map(child => child.stop()))
    await opening.then(
      database => database.stop(),
      () => {},
    )
  }
  return asked.reason?.failed ? 1 : 0
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
