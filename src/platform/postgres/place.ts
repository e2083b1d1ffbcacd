import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, readFile, readlink, realpath, rmdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Binaries, copyBinaries, findBinaries } from './binaries.ts'
import { hasCode } from './has-code.ts'
import { canReach, chooseUser, type RunAs } from './run-as.ts'

/** Where a cluster lies, by which programs and as whom it runs. `folder` is real (no symbolic links) and exists. */
export type Place = { folder: string; binaries: Binaries; user: RunAs }

/** Where root puts what the database's user could not reach in the checkout. */
const elsewhere = '/var/lib/clausewise'

/**
 * Makes sure that the user who will run PostgreSQL can open the data folder and the programs. Root's checkout often lies in /root,
 * closed to everyone else: then data and programs go to /var/lib/clausewise, said through `log`, rather than opening /root.
 */
export async function findPlace(
  wanted: string,
  log: (line: string) => void,
  find: () => Promise<Binaries> = findBinaries,
): Promise<Place> {
  const user = await chooseUser(join(wanted, 'db'))
  const made = await mkdir(wanted, { recursive: true })
  if (made !== undefined && 'uid' in user) await chown(wanted, user.uid, user.gid)
  let folder = await realpath(wanted)
  if (!canReach(user, folder)) {
    folder = await placeElsewhere(join(folder, 'db'))
    log(`${wanted} is closed to the user who runs PostgreSQL, so the database's data is in ${folder}`)
  }
  let binaries = await find()
  if (!canReach(user, binaries.postgres))
    binaries = await copyBinaries(binaries, elsewhere, await markOf(binaries.postgres))
  if (!canReach(user, folder) || !canReach(user, binaries.postgres)) {
    throw new Error(
      `PostgreSQL does not run as root, and the user it would run as cannot open ${folder} or ${dirname(binaries.postgres)}. Put Clausewise where every user can look, for example /srv/clausewise, or start it as an ordinary user.`,
    )
  }
  return { folder, binaries, user }
}

/**
 * A folder of its own below {@link elsewhere}, found again by the link that is left in its stead. Not by a name made of the path: a second
 * checkout in the same place would meet the first one's data.
 */
async function placeElsewhere(link: string): Promise<string> {
  const known = await readlink(link).catch(() => undefined)
  if (known) return dirname(known)
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  const folder = await mkdtemp(join(elsewhere, 'data-'))
  await chmod(folder, 0o755)
  try {
    await symlink(join(folder, 'db'), link)
    return folder
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    // Another process was first, and its place is everybody's.
    await rmdir(folder)
    return dirname(await readlink(link))
  }
}

/** A mark of the programs' own bytes: programs of another version are another copy. */
const markOf = async (program: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(program))
    .digest('hex')
    .slice(0, 12)
