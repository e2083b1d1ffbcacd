import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { installationRoot } from '../../platform/platform.ts'
import { keepPack, keptPack } from './kept-packs.ts'
import type { Pack } from './pack.ts'
import { readPack } from './read-pack.ts'

const read = new Map<string, Pack>()

/** The names of the packs that come with the programme, in alphabetical order. */
export function embeddedPackNames(): readonly string[] {
  return readdirSync(packsFolder(), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

/**
 * One pack that comes with the programme, or undefined when there is none of that name. Found from the place of this code
 * (src/ or the bundle in dist/), never from the working directory; read once per process.
 * @throws {PackUnreadable} when the file was changed and no longer fits
 */
export function embeddedPack(name: string): Pack | undefined {
  const known = read.get(name)
  if (known !== undefined) return known
  // Compared with the folder's own list, so that a name from a command line never becomes a path.
  if (!embeddedPackNames().includes(name)) return undefined
  const yaml = readFileSync(fileOf(name), 'utf8')
  const pack = keptPack(name, yaml) ?? readEmbedded(name, yaml)
  read.set(name, pack)
  return pack
}

/** All packs that come with the programme. */
export function embeddedPacks(): readonly Pack[] {
  return embeddedPackNames().flatMap(name => embeddedPack(name) ?? [])
}

/** For the build: every pack, read and checked, is kept in this folder beside the bundle. */
export function keepEmbeddedPacks(folder: string): void {
  for (const name of embeddedPackNames()) {
    const yaml = readFileSync(fileOf(name), 'utf8')
    keepPack(name, yaml, readEmbedded(name, yaml), folder)
  }
}

const fileOf = (name: string) => join(packsFolder(), name, 'pack.yaml')

const readEmbedded = (name: string, yaml: string) => readPack(yaml, relative(installationRoot(), fileOf(name)))

function packsFolder(): string {
  return join(installationRoot(), 'packs')
}
