#!/usr/bin/env node
// The command line from a checkout, under the project's own Node. It bundles its own part of src/ (50 ms) when that changed, apart
// from `npm run build`: a check of a text should neither wait for pages and pictures nor fail with them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { keepPacksIn } from '../scripts/ready/load-source.mjs'
import { bundleOfCommand } from '../scripts/ready/packages-that-are-used.mjs'
import { houseNode, inRoot, root } from '../scripts/ready/place.mjs'

const bundle = inRoot('dist', 'clausewise', 'clausewise.js')
const made = inRoot('dist', 'clausewise', 'made-from.json')

const mark = path => {
  const found = statSync(inRoot(path), { throwIfNoEntry: false })
  return `${found?.size} ${found?.mtimeMs}`
}

/** True when the bundle is what its sources would make now. */
function isFresh() {
  if (!existsSync(bundle) || !existsSync(made)) return false
  return Object.entries(JSON.parse(readFileSync(made, 'utf8'))).every(([path, was]) => mark(path) === was)
}

async function makeBundle() {
  const { build } = await import('esbuild')
  const built = await build({
    absWorkingDir: root,
    // The programs that open files in a cage, look at pictures and read comments lie beside it: `policy import`, `check` and `triage` start them.
    entryPoints: [
      { in: 'src/cli.ts', out: 'clausewise' },
      { in: 'src/check-lines-worker.ts', out: 'check-lines-worker' },
      ...['picture-child', 'document-child'].map(out => ({ in: `src/platform/opened-safely/${out}.ts`, out })),
      { in: 'src/checks/pictures/look-worker.ts', out: 'look-worker' },
      { in: 'src/checks/triage/meaning-worker.ts', out: 'meaning-worker' },
    ],
    outdir: 'dist/clausewise',
    ...bundleOfCommand,
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const marks = Object.fromEntries(
    [...Object.keys(built.metafile.inputs), ...packs(), 'package-lock.json'].map(path => [path, mark(path)]),
  )
  mkdirSync(inRoot('dist', 'clausewise'), { recursive: true })
  await keepPacksIn(inRoot('dist', 'clausewise', 'packs'))
  for (const { path, contents } of built.outputFiles) put(path, contents)
  put(made, JSON.stringify(marks))
}

const packs = () =>
  readdirSync(inRoot('packs'))
    .map(name => `packs/${name}/pack.yaml`)
    .filter(path => existsSync(inRoot(path)))

/** By another name first, so that two commands at once never read half a file. */
function put(path, content) {
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, content)
  renameSync(beside, path)
}

async function run() {
  if (!existsSync(houseNode)) {
    // What installing says goes to standard error: standard output belongs to the findings.
    console.log = console.error
    await (await import('../scripts/ready.mjs')).ready({ build: false })
  }
  if (Number(process.versions.node.split('.')[0]) < 24) {
    const again = [inRoot('bin', 'clausewise.mjs'), ...process.argv.slice(2)]
    return spawnSync(houseNode, again, { stdio: 'inherit' }).status ?? 2
  }
  if (!isFresh()) await makeBundle()
  return (await import(pathToFileURL(bundle).href)).runCommandLine(process.argv.slice(2))
}

try {
  process.exitCode = await run()
} catch (error) {
  const [why] = String(error?.message ?? error).split('\n')
  process.stderr.write(`clausewise: It could not start (${why}): run npm ci in ${root} and try again.\n`)
  process.exitCode = 2
}
