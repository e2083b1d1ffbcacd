import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises'
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
  /** Ends it as `kill` does, or as Ctrl-C. Answers with its exit code, and rejects when it was not gone in time. `keep`: its data stay. */
  stop(how?: { keep?: boolean; signal?: 'SIGTERM' | 'SIGINT' }): Promise<number>
  /** Ends every process of it but its database at once, as `kill -9` or the lack of memory does; its data stay. Only of a house started with `alone`. */
  kill(): Promise<void>
}

/** Names the folder of a sample that is filled already, where there is one (filled-sample.ts). */
export const FILLED_SAMPLE = 'CLAUSEWISE_FILLED_SAMPLE'

/**
 * @param mode 'sample' is `npm start`, 'serve' is `npm run serve`
 * @param env settings beside data folder and port
 * @param data the folder of a house that was here before; else a new one
 * @param alone in a group of processes of its own, so that it can be killed with whatever it started
 */
export async function startHouse({
  mode = 'sample',
  env = {},
  data: before,
  alone = false,
}: {
  mode?: 'sample' | 'serve'
  env?: Readonly<Record<string, string>>
  data?: string
  alone?: boolean
} = {}): Promise<House> {
  const data = before ?? (await mkdtemp(join(tmpdir(), 'clausewise-journey-')))
  // Where we are root, the database runs as another user, who must get in.
  await chmod(data, 0o755)
  const filled = mode === 'sample' ? process.env[FILLED_SAMPLE] : undefined
  if (filled !== undefined && before === undefined) await copyFolder(filled, data)
  const port = await freePort()
  const began = performance.now()
  const address = mode === 'serve' ? { CLAUSEWISE_BASE_URL: `http://127.0.0.1:${port}` } : {}
  const script = mode === 'sample' ? 'start.mjs' : 'serve.mjs'
  const child = spawn(process.execPath, [join(root, 'scripts', script)], {
    cwd: root,
    env: { ...plainEnvironment(), CLAUSEWISE_DATA: data, PORT: String(port), ...address, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: alone,
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  const ended = new Promise<number>(resolve => {
    child.once('close', code => resolve(code ?? 1))
  })
  try {
    await answers(`http://127.0.0.1:${port}/sign-in`, child)
  } catch (error) {
    child.kill('SIGTERM')
    await ended
    throw new Error(`The house did not start. It said:\n${printed}`, { cause: error })
  }
  const startedIn = performance.now() - began
  // The worker fills in the posts after the first page answers.
  const until = Date.now() + 120_000
  while (mode === 'sample' && filled === undefined && !printed.includes('posts are there') && Date.now() < until)
    await new Promise(resolve => setTimeout(resolve, 50))
  return {
    address: `http://127.0.0.1:${port}`,
    printed: () => printed,
    startedIn,
    folder: data,
    async stop({ keep = false, signal = 'SIGTERM' } = {}) {
      child.kill(signal)
      const code = await ended
      if (!keep) await rm(data, { recursive: true, force: true })
      return code
    },
    async kill() {
      if (!alone || child.pid === undefined) throw new Error('Only a house that was started alone can be killed.')
      process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
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
