import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inRoot, root } from '../ready/place.mjs'
import { packagesThatAreUsed } from '../ready/packages-that-are-used.mjs'

/** The coverage of clauses, which is written in TypeScript: bundled anew each time (50 ms), so that it is what the sources say. */
export async function loadCoverage() {
  const { build } = await import('esbuild')
  const outfile = inRoot('dist', 'clauses', `coverage-${process.pid}.js`)
  mkdirSync(inRoot('dist', 'clauses'), { recursive: true })
  const { rmSync } = await import('node:fs')
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['src/policy/coverage/for-scripts.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node24',
      format: 'esm',
      plugins: [packagesThatAreUsed],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'warning',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}
