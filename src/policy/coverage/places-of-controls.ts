import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tests call no control, and these two only describe them. */
const NO_PLACE = /\.test\.tsx?$|\/testing\/|^platform\/control\/|^policy\/packs\/(where-|controls)/

/**
 * The files in which each control acts, read from the source: those that call `control` with its name. Paths from the project's root, in
 * alphabetical order. A name no control has is answered too, so that a slip of the pen is found.
 */
export function placesOfControls(root: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.tsx?$/.test(file) && !NO_PLACE.test(file))
    .sort()
  for (const file of files) {
    const calls = readFileSync(join(root, 'src', file), 'utf8').matchAll(/\bcontrol\(\s*'([a-z_]+)'/g)
    for (const name of new Set([...calls].map(match => match[1] ?? '')))
      found.set(name, [...(found.get(name) ?? []), `src/${file}`])
  }
  return found
}
