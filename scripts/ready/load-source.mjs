import { mkdirSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundleOfCommand } from './packages-that-are-used.mjs'
import { inRoot, root } from './place.mjs'

/** A file of src/ with all it imports, for a script: bundled anew each time (50 ms), so that it is what the sources say. */
export async function loadSource(path) {
  const { build } = await import('esbuild')
  const folder = inRoot('dist', 'for-scripts')
  const outfile = inRoot('dist', 'for-scripts', `${path.replaceAll(/\W/g, '-')}-${process.pid}.js`)
  mkdirSync(folder, { recursive: true })
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [path],
      outfile,
      ...bundleOfCommand,
      logLevel: 'warning',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}

/** Reads and checks every pack that comes with the programme and keeps it in this folder beside a bundle (`src/policy/packs/kept-packs.ts`). */
export async function keepPacksIn(folder) {
  const { keepEmbeddedPacks } = await loadSource('src/policy/packs/packs.ts')
  keepEmbeddedPacks(folder)
}
