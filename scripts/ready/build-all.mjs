// Builds dist/: the server's bundles and the pages' assets, each only when its sources changed. Runs under Node 24; start it by
// `npm run build`, which installs what it needs first.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, root, runScript, Stop } from './place.mjs'
import { builtFile, sourceMarks } from './sources.mjs'

/** Programs of their own: the roof, and those that open pictures and documents in a cage. */
const programs = [
  ...['web.ts', 'worker.ts', 'prepare.ts', 'cli.ts'],
  ...['picture-child.ts', 'document-child.ts'].map(name => join('platform', 'opened-safely', name)),
]

/** Packages stay outside: bundled into ESM, those that call `require` at run time fail. */
async function buildServer() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: programs.map(path => join('src', path)),
    outdir: 'dist',
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    logLevel: 'warning',
  }).catch(() => {
    throw new Stop('The server was not built; the errors stand above.')
  })
}

await runScript(async () => {
  const before = existsSync(builtFile) ? JSON.parse(readFileSync(builtFile, 'utf8')) : {}
  const marks = sourceMarks()
  // Gone until all is done: a build that is killed must be repeated.
  rmSync(builtFile, { force: true })
  if (before.assets !== marks.assets) await (await import('../build-assets.mjs')).buildAssets()
  if (before.server !== marks.server) await buildServer()
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(builtFile, JSON.stringify(marks))
})
