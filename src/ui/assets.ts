import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installationRoot } from '../platform/installation/root.ts'

/** Plain name to the name with its content's hash, as `scripts/build-assets.mjs` wrote it. */
export type AssetManifest = { readonly [name: string]: string }

/** Names that pages ask for. */
export type AssetName =
  | 'app.css'
  | 'rtl.css'
  | 'fonts.css'
  | 'app.js'
  | 'writing.js'
  | 'cover.css'
  | 'cover.js'
  | 'folds.js'
  | 'mark.svg'
  | 'regular.woff2'
  | 'kept-list.js'
  | 'kept-list-worker.js'

let manifest: AssetManifest | undefined

/** Folder of the built assets, served under `/assets/`. */
export function assetsFolder(): string {
  return join(installationRoot(), 'dist', 'assets')
}

function readManifest(): AssetManifest {
  const file = join(assetsFolder(), 'manifest.json')
  try {
    const read: AssetManifest = JSON.parse(readFileSync(file, 'utf8'))
    return read
  } catch (cause) {
    throw new Error(`${file} cannot be read. Build the assets first: node scripts/build-assets.mjs`, { cause })
  }
}

function builtName(name: AssetName): string {
  manifest ??= readManifest()
  const file = manifest[name]
  if (file === undefined)
    throw new Error(`The built assets have no ${name}. Build them again: node scripts/build-assets.mjs`)
  return file
}

/** Address of a built asset, which may be cached for ever: its name changes with its content. Throws where assets were not built. */
export function asset(name: AssetName): string {
  return `/assets/${builtName(name)}`
}

/** Where a built asset lies, for whoever sends it from another address. */
export function assetFile(name: AssetName): string {
  return join(assetsFolder(), builtName(name))
}
