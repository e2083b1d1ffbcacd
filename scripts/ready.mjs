// Makes this checkout ready to run: packages, Node 24, pages' assets, the server's bundle; for tests also a browser and the Bluesky
// servers. Uses nothing but Node 20 or later. When nothing is missing it takes about 50 ms and starts no program.
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { provideChromium } from './ready/chromium.mjs'
import { provideFfmpeg } from './ready/ffmpeg.mjs'
import { oneAtATime } from './ready/one-at-a-time.mjs'
import { installBeside, installPackages, missingBeside, missingPackages } from './ready/packages.mjs'
import { houseNode, inRoot, root, Stop, whenShellEnds } from './ready/place.mjs'
import { isBuilt } from './ready/sources.mjs'

/**
 * @param {{tests?: boolean, build?: boolean, browser?: boolean}} need `tests`: also packages that only tests use, and PostgreSQL 17; `build`: false for
 *   checks of the sources alone; `browser`: a Chromium and the Bluesky servers, for journeys; `video`: ffmpeg where it may be installed
 * @returns {Promise<{chromium: string | undefined}>}
 */
export async function ready({ tests = false, build = true, browser = false, video = tests } = {}) {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) throw new Stop(`Clausewise needs Node 20 or later; this is ${process.version}.`)
  const beside = [...(tests ? ['postgres17'] : []), ...(browser ? ['bluesky'] : [])].filter(missingBeside)
  const chromium = browser ? provideChromium() : undefined
  // What it says is heard below, however long others hold the lock.
  chromium?.catch(() => {})
  // After it: two of apt-get at a time are in each other's way. Whatever comes of it, everything else goes on.
  const ffmpeg = video ? Promise.allSettled([chromium]).then(() => provideFfmpeg()) : undefined
  // They wait for the network most of the time, so they wait together.
  if (missingPackages({ dev: tests }) || beside.length > 0)
    await oneAtATime(() => allOf([installPackages({ dev: tests }), ...beside.map(installBeside), chromium, ffmpeg]))
  if (build && !isBuilt()) await oneAtATime(buildAll)
  await ffmpeg
  return { chromium: await chromium }
}

/** Waits for all, also when one fails: what it has begun must not go on behind the sentence that says why. */
async function allOf(works) {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

async function buildAll() {
  if (isBuilt()) return
  console.log('Building pages and server ...')
  const code = await runHouse([inRoot('scripts', 'ready', 'build-all.mjs')])
  if (code !== 0) throw new Stop('The build failed; what it said stands above.')
}

/** True when this process already is the Node that everything else needs. */
export const isHouseNode = () => realpathSync(process.execPath) === realpathSync(houseNode)

/**
 * Runs a script under Node 24 and answers its exit code. Ctrl-C reaches it without us (it is in the same group of the terminal), so here it
 * only must not end the one who waits; SIGTERM is handed on.
 */
export function runHouse(args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(houseNode, args, { cwd: root, env, stdio: 'inherit' })
    const stay = () => {}
    const handOn = () => child.kill('SIGTERM')
    process.on('SIGINT', stay)
    process.on('SIGTERM', handOn)
    const unwatch = whenShellEnds(handOn)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      process.off('SIGINT', stay)
      process.off('SIGTERM', handOn)
      unwatch()
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}
