import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pack } from './pack.ts'

/**
 * Packs that the build has read and checked, beside the bundle: to read the YAML of one took 0.3 to 0.6 s of each cold start and of each run
 * of the command line, and this takes 2 ms. One is used only while its YAML is, byte for byte, what the build read; from src/, as in tests,
 * there is none, since the code that reads may be newer than they are.
 */
const beside = join(dirname(fileURLToPath(import.meta.url)), 'packs')

type Kept = { readonly of: string; readonly pack: Pack }

const digest = (yaml: string) => createHash('sha256').update(yaml).digest('hex')

/** The pack that this very text was read as, or undefined: then it is read now. */
export function keptPack(name: string, yaml: string, folder: string = beside): Pack | undefined {
  let text: string
  try {
    text = readFileSync(join(folder, `${name}.json`), 'utf8')
  } catch {
    return undefined
  }
  // Written by {@link keepPack} of the same build; who could change it could change the bundle beside it.
  const kept = JSON.parse(text) as Kept
  return kept.of === digest(yaml) ? kept.pack : undefined
}

/** Called by the build alone, with what `readPack` made of the text. Under another name first, so that nobody reads half a file. */
export function keepPack(name: string, yaml: string, pack: Pack, folder: string): void {
  const path = join(folder, `${name}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${path}.${process.pid}`, JSON.stringify({ of: digest(yaml), pack } satisfies Kept))
  renameSync(`${path}.${process.pid}`, path)
}
