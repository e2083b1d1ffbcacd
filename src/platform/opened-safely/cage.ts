import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A cage is a command line that starts the child with less than this process has. What holds where:
 *
 * | | Linux | macOS, Windows |
 * |---|---|---|
 * | environment: empty, so no secret and no database address | yes | yes |
 * | Node's permission model: JavaScript in it starts no program or worker, writes no file, reads only its code | yes | yes |
 * | memory | prlimit, by the kernel | watched every 50 ms by the child itself |
 * | processor time | prlimit, and our clock | our clock |
 * | no core dump, no file written, by the kernel | prlimit | no |
 * | no network | own empty network namespace, where the machine lets us make one | no |
 * | another user (nobody), no new privileges | when we are root and nobody can read the program | no |
 *
 * The permission model binds JavaScript only. The picture libraries are machine code: if a crafted picture takes one over, what
 * is left is what the kernel holds. So where neither the network nor the user can be taken away (a container without those
 * rights, macOS, Windows), such a child could read what the user running Clausewise can read. `describeCage` says which it is.
 * macOS and Windows: not tried.
 */
export type Cage = {
  command: string
  arguments: string[]
  claims: { network: boolean; user: boolean; limits: boolean }
}

/**
 * A program that opens files of people, started in a cage. `file`: its name beside this file. `addons`: it needs machine code (sharp), without
 * which it gets none. `heapMegabytes`: for what it holds in JavaScript.
 */
export type ChildProgram = { file: string; addons: boolean; heapMegabytes: number }

/** What holds for every child: `memoryBytes` for one of them, `timeMs` from its start; the rest is its own affair. */
export type ChildLimits = { memoryBytes: number; timeMs: number }

export const pictureProgram: ChildProgram = { file: 'picture-child', addons: true, heapMegabytes: 256 }
export const documentProgram: ChildProgram = { file: 'document-child', addons: false, heapMegabytes: 512 }
export const tableProgram: ChildProgram = { file: 'table-child', addons: false, heapMegabytes: 1800 }
export const spreadsheetProgram: ChildProgram = { file: 'spreadsheet-child', addons: false, heapMegabytes: 768 }

/** The user without rights of every Linux. */
export const nobody = 65534

/** From the tightest to the loosest; the first that works on this machine is used. */
export function cages(limits: ChildLimits, program: ChildProgram): Cage[] {
  const node = [process.execPath, ...nodeArguments(limits, program)]
  return holds(kernelLimits(limits)).map(({ words, claims }) => asCage([...words, ...node], claims))
}

/**
 * The same hold for a program of the machine that has to write its results into a folder: each file at most `fileBytes`, and as many threads'
 * processor time. It has no permission model of Node around it.
 */
export function toolCage(
  claims: Cage['claims'],
  command: readonly string[],
  limits: ChildLimits & { fileBytes: number; threads: number },
): Cage | undefined {
  const held = holds(kernelLimits(limits, limits)).find(
    one =>
      one.claims.network === claims.network && one.claims.user === claims.user && one.claims.limits === claims.limits,
  )
  return held === undefined ? undefined : asCage([...held.words, ...command], held.claims)
}

type Hold = { words: readonly string[]; claims: Cage['claims'] }

function asCage(words: readonly string[], claims: Cage['claims']): Cage {
  const [command = process.execPath, ...rest] = words
  return { command, arguments: rest, claims }
}

function holds(kernel: readonly string[]): Hold[] {
  const hold = (words: readonly string[], claims: Cage['claims']): Hold => ({ words, claims })
  const last = hold([], { network: false, user: false, limits: false })
  const [prlimit, unshare, setpriv] = ['prlimit', 'unshare', 'setpriv'].map(systemProgram)
  if (process.platform !== 'linux' || !prlimit) return [last]
  const limited = [prlimit, ...kernel, '--']
  const tight: Hold[] = []
  const other = setpriv && [
    setpriv,
    `--reuid=${nobody}`,
    `--regid=${nobody}`,
    '--clear-groups',
    '--no-new-privs',
    '--bounding-set=-all',
    '--inh-caps=-all',
  ]
  if (process.getuid?.() === 0) {
    if (unshare && other) {
      tight.push(hold([...limited, unshare, '--net', ...other], { network: true, user: true, limits: true }))
    }
    if (other) tight.push(hold([...limited, ...other], { network: false, user: true, limits: true }))
    if (unshare) tight.push(hold([...limited, unshare, '--net'], { network: true, user: false, limits: true }))
  } else if (unshare) {
    // A user namespace of one's own lets an ordinary user make an empty network. Some systems forbid it (Ubuntu's AppArmor, Docker).
    const shut = [...limited, unshare, '--user', '--net', ...(setpriv ? [setpriv, '--no-new-privs'] : [])]
    tight.push(hold(shut, { network: true, user: false, limits: true }))
  }
  return [...tight, hold(limited, { network: false, user: false, limits: true }), last]
}

/**
 * RLIMIT_DATA and not RLIMIT_AS: WebAssembly reserves gigabytes of addresses it never touches, which AS counts and DATA does not.
 * fsize 0 kills what writes a file; a pipe is none.
 */
function kernelLimits(limits: ChildLimits, { fileBytes, threads } = { fileBytes: 0, threads: 1 }): string[] {
  const seconds = Math.ceil((limits.timeMs * threads) / 1000) + 5
  return [`--data=${limits.memoryBytes}`, `--cpu=${seconds}`, '--core=0', `--fsize=${fileBytes}`, '--nofile=256']
}

function nodeArguments(limits: ChildLimits, { file, addons, heapMegabytes }: ChildProgram): string[] {
  const program = placeOf(file)
  return [
    '--permission',
    ...(addons ? ['--allow-addons'] : []),
    `--allow-fs-read=${join(dirname(program), '*')}`,
    `--allow-fs-read=${join(packageFolder(), '*')}`,
    `--max-old-space-size=${heapMegabytes}`,
    '--no-warnings',
    program,
    JSON.stringify(limits),
  ]
}

/** The environment of the child. libvips would unpack large pictures into a temporary file, which is not allowed: keep them in memory. */
export const childEnvironment: NodeJS.ProcessEnv = {
  VIPS_DISC_THRESHOLD: '8g',
  ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? 'C:\\Windows' } : {}),
}

/**
 * Beside this file: TypeScript in the source, JavaScript in the bundle (an entry point of its own, because it is a program). A whole run of the tests
 * has the bundles made of the same sources, and names their folder: of TypeScript a child takes every file apart anew at each start (0.27 s of
 * processor instead of 0.15). Only the source itself listens to that name.
 */
function placeOf(program: string): string {
  const here = dirname(realpathSync(fileURLToPath(import.meta.url)))
  const bundles = import.meta.url.endsWith('.ts') ? process.env['CLAUSEWISE_BUNDLES'] : undefined
  const beside = [`${program}.ts`, `${program}.js`, join('..', `${program}.js`)].map(name => join(here, name))
  const places = [...(bundles === undefined ? [] : [join(bundles, `${program}.js`)]), ...beside]
  const found = places.find(place => existsSync(place))
  if (!found) {
    throw new Error(
      `A program that opens files is missing: no ${program}.js in ${here}. Build again with: npm run build`,
    )
  }
  return found
}

function packageFolder(): string {
  const sharp = realpathSync(createRequire(import.meta.url).resolve('sharp'))
  const mark = `${sep}node_modules${sep}`
  return sharp.slice(0, sharp.indexOf(mark) + mark.length - 1)
}

function systemProgram(name: string): string | undefined {
  return ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map(folder => join(folder, name)).find(place => existsSync(place))
}
