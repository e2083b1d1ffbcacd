import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const serversFolder = fileURLToPath(new URL('../../../../journeys/bluesky-servers', import.meta.url))
const patienceMs = 300_000

/**
 * A sentence why the servers cannot run here, else undefined; installs them when they are missing (about 50 s and 480 MB, once).
 * On a build machine (`CI` is set) and in a whole `npm test` it throws instead, since tests that skip there prove nothing.
 */
export async function whyNoBlueskyServers(): Promise<string | undefined> {
  const reason = await install().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  return reason === undefined ? undefined : mayBeSkipped(reason, process.env)
}

/** Whoever cannot have the servers says so, and is told by name what was not tried; nobody goes without them unawares. */
export function mayBeSkipped(reason: string, env: Readonly<Record<string, string | undefined>>): string {
  const whole = env['CI'] || env['CLAUSEWISE_WHOLE_RUN']
  if (!whole || env['CLAUSEWISE_WITHOUT_BLUESKY'] === 'yes') return reason
  throw new Error(
    `${reason} Where they cannot be had, set CLAUSEWISE_WITHOUT_BLUESKY=yes: the run then names what it skips.`,
  )
}

async function install(): Promise<void> {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 22) throw new Error(`The Bluesky servers need Node 22 or later; this is ${process.versions.node}.`)
  const lock = await readFile(join(serversFolder, 'package-lock.json'))
  const mark = join(serversFolder, 'node_modules', '.installed')
  const wanted = createHash('sha256').update(lock).digest('hex')
  const isThere = async () => (await readFile(mark, 'utf8').catch(() => '')) === wanted
  const until = Date.now() + patienceMs
  while (!(await isThere())) {
    const mine = await takeLock()
    if (mine) {
      try {
        await npmCi()
        await writeFile(mark, wanted)
      } finally {
        await mine.release()
      }
    } else {
      if (Date.now() > until) throw new Error(`Another process has been installing ${serversFolder} for too long.`)
      await pause(200)
    }
  }
}

/** Making a folder succeeds for one process only. The lock of a process that is no more is taken away. */
async function takeLock(): Promise<{ release(): Promise<void> } | undefined> {
  const folder = join(serversFolder, '.installing')
  const owner = join(folder, 'pid')
  try {
    await mkdir(folder)
  } catch {
    const pid = Number(await readFile(owner, 'utf8').catch(() => ''))
    if (pid > 0 && !isAlive(pid)) await rm(folder, { recursive: true, force: true })
    return undefined
  }
  await writeFile(owner, String(process.pid))
  return { release: () => rm(folder, { recursive: true, force: true }) }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** No install scripts: nothing has to be built, and 638 packages need not run anything here. */
function npmCi(): Promise<void> {
  const child = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: serversFolder,
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      if (code === 0) resolve()
      else reject(new Error(`The Bluesky servers could not be installed (npm ci ended with ${code}): ${said.trim()}`))
    })
  })
}
