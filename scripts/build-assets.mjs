// Builds what browsers load: dist/assets with a hash of the content in each name, and manifest.json from plain to hashed names.
// Run it as `node scripts/build-assets.mjs`, or call buildAssets({ outDir }).
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { build } from 'esbuild'
import { compile, Logger } from 'sass'
import subsetFont from 'subset-font'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const look = join(root, 'src', 'ui', 'look')
const require = createRequire(import.meta.url)

/** Every character from `first` to `last`. */
const characters = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('')

// The same ranges as unicode-range in src/ui/look/fonts.scss.
const fonts = [
  {
    name: 'regular.woff2',
    file: 'atkinson-hyperlegible-next-latin-wght-normal.woff2',
    text: characters(0x20, 0x7e) + characters(0xa0, 0xff) + characters(0x2000, 0x206f) + 'ıŒœʻʼˆ˚˜€™−',
  },
  {
    name: 'european.woff2',
    file: 'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
    text: characters(0x100, 0x24f) + characters(0x1e00, 0x1eff),
  },
]

async function makeFont({ name, file, text }) {
  const source = require.resolve(`@fontsource-variable/atkinson-hyperlegible-next/files/${file}`)
  const subset = await subsetFont(await readFile(source), text, {
    targetFormat: 'woff2',
    // Only the weights in use: the ends of the axis are a quarter of the file.
    variationAxes: { wght: { min: 400, max: 700 } },
  })
  return { name, bytes: subset }
}

// The synchronous compiler: in this package it takes half the time of the other one.
function makeStyle(name) {
  const { css } = compile(join(look, name.replace(/css$/, 'scss')), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
    logger: Logger.silent,
  })
  return { name, bytes: Buffer.from(css) }
}

async function makeScript(entry, name, format) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'ui', 'islands', entry)],
    bundle: true,
    minify: true,
    format,
    target: ['es2022'],
    write: false,
    logLevel: 'warning',
  })
  return { name, bytes: Buffer.from(outputFiles[0].contents) }
}

function hashed(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return `${basename(name, extname(name))}-${hash}${extname(name)}`
}

/** The mark on a browser's tab: § in a rounded square, the same lines as in src/ui/layout/mark.tsx. */
const mark = {
  name: 'mark.svg',
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5c56"/><path fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" d="M20 9.2C19.3 7.4 17.8 6.5 16 6.5c-2.4 0-4.1 1.4-4.1 3.4 0 4.2 8.6 4.1 8.6 8.4 0 1.9-1.5 3.2-3.6 3.4M12 22.8c.7 1.8 2.2 2.7 4 2.7 2.4 0 4.1-1.4 4.1-3.4 0-4.2-8.6-4.1-8.6-8.4 0-1.9 1.5-3.2 3.6-3.4"/></svg>',
  ),
}

/** Style and script lie there pressed too, once and as small as can be: a page for parents has 30 KB for all of it. */
const pressed = file => /\.(css|js)$/.test(file)
const press = promisify(brotliCompress)

/** Builds all assets into `outDir` and returns the manifest. Files of an earlier build are removed last, when nothing names them. */
export async function buildAssets({ outDir = join(root, 'dist', 'assets') } = {}) {
  const others = Promise.all([
    makeScript('start.ts', 'app.js', 'esm'),
    makeScript('writing.ts', 'writing.js', 'esm'),
    makeScript('start-cover.ts', 'cover.js', 'esm'),
    makeScript('start-folds.ts', 'folds.js', 'esm'),
    makeScript('start-kept-list.ts', 'kept-list.js', 'esm'),
    // Runs beside the pages and not in one; old telephones take no module there.
    makeScript('kept-list-worker.ts', 'kept-list-worker.js', 'iife'),
    ...fonts.map(makeFont),
  ])
  const [app, rightToLeft, cover, fontFaces] = ['app.css', 'rtl.css', 'cover.css', 'fonts.css'].map(makeStyle)
  const [script, writing, coverScript, folds, keptList, worker, ...fontFiles] = await others
  const named = [...fontFiles, app, rightToLeft, cover, script, writing, coverScript, folds, keptList, worker, mark]
  const manifest = Object.fromEntries(named.map(({ name, bytes }) => [name, hashed(name, bytes)]))
  const css = fontFaces.bytes.toString().replaceAll(/url\("?([\w.]+)"?\)/g, (_, name) => {
    if (!manifest[name]) throw new Error(`fonts.scss names ${name}, which is not built`)
    return `url("${manifest[name]}")`
  })
  const faces = { name: 'fonts.css', bytes: Buffer.from(css) }
  manifest['fonts.css'] = hashed(faces.name, faces.bytes)
  await mkdir(outDir, { recursive: true })
  for (const { name, bytes } of [...named, faces]) {
    const file = join(outDir, manifest[name])
    await writeFile(file, bytes)
    if (pressed(file)) await writeFile(`${file}.br`, await press(bytes))
  }
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const current = new Set([...Object.values(manifest).flatMap(file => [file, `${file}.br`]), 'manifest.json'])
  for (const file of await readdir(outDir)) if (!current.has(file)) await rm(join(outDir, file), { recursive: true })
  return manifest
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  const manifest = await buildAssets()
  console.log(`${Object.keys(manifest).length} assets built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
