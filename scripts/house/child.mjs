import { spawn } from 'node:child_process'
import { inRoot, root } from '../ready/place.mjs'
import { memoryOf } from './memory.mjs'

const loader = inRoot('scripts', 'house', 'end-with-parent.mjs')

/** A child that lived this long has earned another restart. */
const settled = 60_000
const mostRestarts = 3
/** How long a child may finish what it has begun. */
const drain = 30_000

/**
 * Keeps one program of `dist/` running. It is started at once, so that it can load, and begins when `begin` resolves: with what that adds to
 * its environment. If it dies it is started again, after one second, two and four: one that began as the database was killed died of that, and a second death
 * ended the house. At the fourth death, each within a minute of its start, `onGivenUp` is told.
 * @returns {{serving: Promise<void>, stop(): Promise<void>}} `serving` resolves when the program says so for the first time
 */
export function keepRunning(name, { args = [], env, begin, onGivenUp }) {
  let stopping = false
  let child
  let restarted = 0
  const { promise: serving, resolve: nowServing } = Promise.withResolvers()
  const start = () => {
    const began = Date.now()
    child = spawnProgram(name, args, env, begin)
    child.once('message', nowServing)
    child.once('error', error => onGivenUp(`The ${name} process cannot be started: ${error.message}`))
    child.once('exit', (code, signal) => {
      if (stopping) return
      if (Date.now() - began > settled) restarted = 0
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
      if (restarted >= mostRestarts)
        return onGivenUp(`The ${name} process ${how}, for the fourth time; what it said stands above.`)
      console.error(`The ${name} process ${how}; starting it again.`)
      setTimeout(
        () => {
          if (!stopping) start()
        },
        1000 * 2 ** restarted++,
      )
    })
  }
  start()
  return {
    serving,
    /** Asks it to finish and waits; one that does not end in 30 s is killed. What it was doing is safe in the database. */
    async stop() {
      stopping = true
      await end(child)
    },
  }
}

/** Runs one program of `dist/` to its end, begun as in {@link keepRunning}; `quiet`: what it prints is not shown, but for what went wrong. @returns {{code: Promise<number>, stop(): Promise<void>}} */
export function runOnce(name, { args = [], env, begin, quiet = false }) {
  const child = spawnProgram(name, args, env, begin, quiet)
  const code = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', number => resolve(number ?? 1))
  })
  // Whoever stops it before it began does not ask for its code.
  code.catch(() => {})
  return { code, stop: () => end(child) }
}

function spawnProgram(name, args, env, begin, quiet = false) {
  const options = [...memoryOf(name), '--enable-source-maps', '--import', loader]
  const child = spawn(process.execPath, [...options, inRoot('dist', `${name}.js`), ...args], {
    cwd: root,
    // Pictures are large blocks in several threads: kept for the next one, as glibc does by itself, they are 150 MB that nobody else gets.
    env: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144', ...env },
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    // Windows (not tried) would open a window for it.
    detached: process.platform !== 'win32',
  })
  // A child that is gone by then cannot be told; its end is seen elsewhere.
  begin.then(
    added => child.connected && child.send(added, () => {}),
    () => {},
  )
  return child
}

function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    const kill = setTimeout(() => child.kill('SIGKILL'), drain)
    child.once('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
