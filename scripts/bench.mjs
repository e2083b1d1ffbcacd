// npm run bench: runs bench/*.bench.ts one by one, so that none disturbs another. npm run bench -- check: only those named so.
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, root, runScript, Stop } from './ready/place.mjs'
import { ready, runHouse } from './ready.mjs'

await runScript(async () => {
  await ready()
  const wanted = process.argv.slice(2)
  const names = readdirSync(inRoot('bench'))
    .filter(name => /\.bench\.tsx?$/.test(name) && (wanted.length === 0 || wanted.some(word => name.includes(word))))
    .sort()
  if (names.length === 0) throw new Stop(`No file in bench/ has a name with ${wanted.join(' or ')} in it.`)
  const { build } = await import('esbuild')
  const outdir = inRoot('dist', 'bench')
  mkdirSync(outdir, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: names.map(name => join('bench', name)),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  // As the processes of the house are started (scripts/house/child.mjs).
  const env = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144', ...process.env }
  let failed = 0
  for (const name of names) {
    console.log(`\n${name}`)
    if ((await runHouse(['--enable-source-maps', join(outdir, name.replace(/\.tsx?$/, '.js'))], env)) !== 0) failed++
  }
  return failed === 0 ? 0 : 1
})
