import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json in it. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export const inRoot = (...parts) => join(root, ...parts)

/** Node 24, from the npm package `node`: everything but these scripts runs under it. On Windows (not tried) it ends in .exe. */
export const houseNode = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * Calls `stop` when the shell that npm started us through is gone: a SIGTERM to npm ends that shell without telling us (seen with dash).
 * Never when started without npm, where the shell may rightly end before us.
 */
export function whenShellEnds(stop) {
  if (!process.env.npm_lifecycle_event) return () => {}
  const shell = process.ppid
  const watch = setInterval(() => process.ppid !== shell && stop(), 500)
  watch.unref()
  return () => clearInterval(watch)
}

/** A sentence for the person at the keyboard: printed without a stack, since nothing in the program is wrong. */
export class Stop extends Error {
  name = 'Stop'
}

/** Runs a script's main part: a {@link Stop} becomes its sentence, anything else keeps its stack. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
