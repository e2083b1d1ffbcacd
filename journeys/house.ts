import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installationRoot } from '../src/platform/installation/root.ts'

// Found upwards, since bench/ runs this from dist/.
const root = installationRoot()

/** A Clausewise of its own for one journey: started as people start it, with a data folder that is thrown away. */
export type House = {
  /** http://127.0.0.1:<port>, without a slash at the end. */
  address: string
  /** What it has printed so far: the sample's people, or the code of the first run. */
  printed(): string
  /** How many milliseconds passed from the command to the answer of the first page. */
  startedIn: number
  /** Where its data lie. */
  folder: string
  /**
   * Ends it as `kill` does, or as Ctrl-C: of a house in a `terminal` the whole group of processes hears it. Answers with its exit code once none of them
   * holds what it prints open any more. `keep`: its data stay.
   */
  stop(how?: { keep?: boolean; signal?: 'SIGTERM' | 'SIGINT' }): Promise<number>
  /** The processes of it that run now, the database's first one too. */
  pids(): Promise<number[]>
  /** Ends every process of it at once, its database too, as the lack of power does; its data stay. */
  kill(): Promise<void>
  /** Ends one of them, as `kill -9` or the lack of memory does, and looks at nothing else. */
  killOne(which: 'web' | 'worker' | 'database'): Promise<void>
}

/** Names the folder of a sample that is filled already, where there is one (filled-sample.ts). */
export const FILLED_SAMPLE = 'CLAUSEWISE_FILLED_SAMPLE'

/**
 * @param mode 'sample' is `npm start`, 'serve' is `npm run serve`
 * @param env settings beside data folder and port
 * @param data the folder of a house that was here before; else a new one
 * @param within where the folder of a new house is made
 * @param terminal started by npm and as the first of a group of processes, as in a terminal
 */
export async function startHouse({
  mode = 'sample',
  env = {},
  data: before,
  within = tmpdir(),
  terminal = false,
}: {
  mode?: 'sample' | 'serve'
  env?: Readonly<Record<string, string>>
  data?: string
  within?: string
  terminal?: boolean
} = {}): Promise<House> {
  const data = before ?? (await mkdtemp(join(within, 'clausewise-journey-')))
  // Where we are root, the database runs as another user, who must get in.
  await chmod(data, 0o755)
  const filled = mode === 'sample' ? process.env[FILLED_SAMPLE] : undefined
  if (filled !== undefined && before === undefined) await copyFolder(filled, data)
  const port = await freePort()
  const began = performance.now()
  const address = mode === 'serve' ? { CLAUSEWISE_BASE_URL: `http://127.0.0.1:${port}` } : {}
  const script = mode === 'sample' ? 'start.mjs' : 'serve.mjs'
  const [program, ...args] = terminal
    ? ['npm', 'run', mode === 'sample' ? 'start' : 'serve']
    : [process.execPath, join(root, 'scripts', script)]
  const child = spawn(program ?? '', args, {
    cwd: root,
    detached: terminal,
    env: { ...plainEnvironment(), CLAUSEWISE_DATA: data, PORT: String(port), ...address, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  const ended = new Promise<number>(resolve => {
    // What a shell says of one that was ended by Ctrl-C.
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
  try {
    await answers(`http://127.0.0.1:${port}/sign-in`, child)
  } catch (error) {
    child.kill('SIGTERM')
    await ended
    throw new Error(`The house did not start. It said:\n${printed}`, { cause: error })
  }
  const startedIn = performance.now() - began
  // The worker fills in the posts after the first page of a new house answers.
  const fills = mode === 'sample' && filled === undefined && before === undefined
  const until = Date.now() + 120_000
  while (fills && !printed.includes('posts are there') && Date.now() < until)
    await new Promise(resolve => setTimeout(resolve, 50))
  const pids = async () => [child.pid ?? 0, ...(await pidsOf(child)).map(({ pid }) => pid), await databaseOf(data)]
  return {
    address: `http://127.0.0.1:${port}`,
    printed: () => printed,
    startedIn,
    folder: data,
    async stop({ keep = false, signal = 'SIGTERM' } = {}) {
      if (terminal && child.pid !== undefined) process.kill(-child.pid, signal)
      else child.kill(signal)
      const code = await ended
      if (!keep) await rm(data, { recursive: true, force: true })
      return code
    },
    pids,
    async kill() {
      for (const pid of await pids()) process.kill(pid, 'SIGKILL')
      await ended
    },
    async killOne(which) {
      const pid =
        which === 'database'
          ? await databaseOf(data)
          : (await pidsOf(child)).find(({ command }) => command.includes(`${which}.js`))?.pid
      if (pid === undefined) throw new Error(`The house has no process ${which}.`)
      process.kill(pid, 'SIGKILL')
    },
  }
}

interface Running {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Every process of the machine: by Linux itself, since not every machine has `ps`, and by that where there is no /proc. */
async function allRunning(): Promise<Running[]> {
  const pids = (await readdir('/proc').catch((): string[] => [])).filter(name => /^\d+$/.test(name))
  if (pids.length > 0) return (await Promise.all(pids.map(readProcess))).filter(one => one !== undefined)
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='], { maxBuffer: 2 ** 24 })
  return stdout.split('\n').flatMap(line => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
  })
}

async function readProcess(pid: string): Promise<Running | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    return { pid: Number(pid), parent: Number(parent), command }
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}

/** The processes below the one that was started. PostgreSQL is none of them: it was begun by a program that has ended. */
async function pidsOf(child: ChildProcess): Promise<Running[]> {
  const all = await allRunning()
  const below = (parent: number): Running[] =>
    all.filter(one => one.parent === parent).flatMap(one => [one, ...below(one.pid)])
  return below(child.pid ?? 0)
}

/** The first line of PostgreSQL's own lock. */
async function databaseOf(data: string): Promise<number> {
  const [pid = ''] = (await readFile(join(data, 'db', 'postmaster.pid'), 'utf8')).split('\n')
  return Number(pid)
}

/** With whom each file belongs to: where we are root, PostgreSQL's are another user's, and Node's own copy makes all of them ours. */
async function copyFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') await cp(from, to, { recursive: true })
  else await promisify(execFile)('cp', ['-a', `${from}/.`, to])
}

/** Our own environment without what a test run adds to it: the house must be as people have it. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV|NODE_OPTIONS|TEST|CLAUSEWISE_|PORT|HOST|DATABASE_URL)/.test(name),
    ),
  )
}

/** Asked again and again rather than read from what it prints: what counts is that a page answers. */
async function answers(address: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 120_000
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`)
    const status = await fetch(address, { redirect: 'manual' }).then(
      answer => answer.status,
      () => 0,
    )
    if (status === 200 || status === 303) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error('Nothing answered for two minutes.')
}

/** A port that was free a moment ago; the sample moves on to the next one if it is not any more, and then the journey would not find it. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address()
      probe.close(() => (typeof at === 'object' && at !== null ? resolve(at.port) : reject(new Error('no port'))))
    })
  })
}
