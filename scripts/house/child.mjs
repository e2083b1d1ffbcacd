import { spawn } from 'node:child_process'
import { inRoot, root } from '../ready/place.mjs'

const loader = inRoot('scripts', 'house', 'end-with-parent.mjs')

/** A child that lived this long has earned another restart. */
const settled = 60_000
/** How long a child may finish what it has begun. */
const drain = 30_000

/**
 * Keeps one program of `dist/` running. If it dies it is started once more after a second; if that one dies within a minute too,
 * `onGivenUp` is told.
 * @returns {{stop(): Promise<void>}}
 */
export function keepRunning(name, { args = [], env, onGivenUp }) {
  let stopping = false
  let child
  let restarted = 0
  const start = () => {
    const began = Date.now()
    child = spawnProgram(name, args, env)
    child.once('error', error => onGivenUp(`The ${name} process cannot be started: ${error.message}`))
    child.once('exit', (code, signal) => {
      if (stopping) return
      if (Date.now() - began > settled) restarted = 0
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
      if (restarted++ > 0)
        return onGivenUp(`The ${name} process ${how}, for the second time; what it said stands above.`)
      console.error(`The ${name} process ${how}; starting it again.`)
      setTimeout(() => {
        if (!stopping) start()
      }, 1000)
    })
  }
  start()
  return {
    /** Asks it to finish and waits; one that does not end in 30 s is killed. What it was doing is safe in the database. */
    async stop() {
      stopping = true
      await end(child)
    },
  }
}

/** Runs one program of `dist/` to its end. @returns {Promise<number>} its exit code */
export function runOnce(name, { args = [], env, onStarted = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawnProgram(name, args, env)
    onStarted(() => end(child))
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

function spawnProgram(name, args, env) {
  return spawn(process.execPath, ['--enable-source-maps', '--import', loader, inRoot('dist', `${name}.js`), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Windows (not tried) would open a window for it.
    detached: process.platform !== 'win32',
  })
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
