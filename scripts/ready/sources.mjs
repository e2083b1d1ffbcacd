import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './place.mjs'

/** What was built from which sources; written last, so a build that was killed counts as not done. */
export const builtFile = inRoot('dist', 'built.json')

/** A cluster with the tables of the house and nobody in it, made by keep-cluster.mjs for the sample to copy. */
export const keptCluster = inRoot('dist', 'cluster')

/** Marks of what the two builds read: names, sizes and times of files, not their contents (600 files in 15 ms). */
export function sourceMarks() {
  const all = files(inRoot('src')).filter(path => !/\.test\.tsx?$/.test(path))
  const rest = [
    'package-lock.json',
    'docs/clauses/flips.json',
    'scripts/build-assets.mjs',
    'scripts/ready/build-all.mjs',
    'scripts/ready/load-source.mjs',
  ].map(path => inRoot(path))
  const packs = files(inRoot('packs')).filter(path => path.endsWith('.yaml'))
  return {
    server: markOf([...all, ...packs, ...rest]),
    assets: markOf([...all.filter(isUi), ...rest]),
    cluster: markOf([
      ...files(inRoot('migrations')),
      ...all.filter(path => path.startsWith(inRoot('src', 'platform')) || path === inRoot('src', 'prepare.ts')),
      inRoot('package-lock.json'),
      inRoot('scripts/ready/keep-cluster.mjs'),
    ]),
  }
}

/** True when `dist/` is what the sources would make now. */
export function isBuilt() {
  const built = existsSync(builtFile) ? JSON.parse(readFileSync(builtFile, 'utf8')) : {}
  const marks = sourceMarks()
  return Object.entries(marks).every(([what, mark]) => built[what] === mark)
}

const ui = inRoot('src', 'ui')
const isUi = path => path.startsWith(ui)

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(entry => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
}

function markOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false })
    hash.update(`${path} ${found?.size} ${found?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}
