import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { Stop } from './place.mjs'

/** The machine's own npm. Under `npm start` npm says itself which it is, and by which Node it wants to be run. */
function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (cli && /npm-cli\.c?js$/.test(cli)) return { command: node ?? process.execPath, first: [cli], shell: false }
  // Windows (not tried): npm is a .cmd file, which only a shell can start.
  return { command: 'npm', first: [], shell: process.platform === 'win32' }
}

/** `npm run` puts our Node 24 first in PATH. `npm ci` is about to delete exactly that, so npm's own scripts must find another. */
function environment() {
  const key = Object.keys(process.env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH'
  const kept = (process.env[key] ?? '').split(delimiter).filter(part => !/node_modules[\\/]\.bin[\\/]?$/.test(part))
  return { ...process.env, [key]: kept.join(delimiter) }
}

/**
 * Runs npm with the person's own settings, silently. Only when it fails is its reason shown, without addresses: a school's mirror may
 * carry a password in them.
 */
export async function npm(args, { cwd, purpose }) {
  const { command, first, shell } = npmCommand()
  const { code, output } = await run(command, [...first, ...args], { cwd, shell, env: environment() })
  if (code === 0) return
  // The reason stands first; the end is a list of npm's options.
  const safe = output.replace(/\w+:\/\/\S+/g, '(address left out)')
  const said = safe
    .split('\n')
    .filter(line => line.startsWith('npm error') && line.trim() !== 'npm error')
    .slice(0, 12)
    .join('\n')
  throw new Stop(
    `${purpose} did not work. npm said:\n${said || safe.slice(-1000)}\nCheck that this machine reaches its npm registry, then start again.`,
  )
}

/** Runs a program and keeps what it says. @returns {Promise<{code: number | null, output: string}>} */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = chunk => {
      output = (output + chunk).slice(-100_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', code => resolve({ code, output }))
  })
}
