import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { inRoot } from './place.mjs'

const lock = inRoot('var', 'ready.lock')

/** Two commands started together in a fresh checkout would delete each other's node_modules: the second waits for the first. */
export async function oneAtATime(work) {
  mkdirSync(inRoot('var'), { recursive: true })
  let told = false
  while (!take()) {
    if (!told) console.log('Another command is installing or building here; waiting for it ...')
    told = true
    await pause(500)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!lives(holder())) rmSync(lock, { force: true })
    return false
  }
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

/** An empty file is one that is being written at this moment. A number that is nobody's is a command that was killed. */
function lives(pid) {
  if (pid === 0) return true
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
