import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Binaries, copyBinaries, findBinaries } from './binaries.ts'
import { canReach, chooseUser, type RunAs } from './run-as.ts'

/** Where a cluster lies, by which programs and as whom it runs. `folder` is real (no symbolic links) and exists. */
export type Place = { folder: string; binaries: Binaries; user: RunAs }

/** Where root puts what the database's user could not reach in the checkout. */
const elsewhere = '/var/lib/clausewise'

/**
 * Makes sure that the user who will run PostgreSQL can open the data folder and the programs. Root's checkout often lies in /root,
 * closed to everyone else: then data and programs go to /var/lib/clausewise, said through `log`, rather than opening /root.
 */
export async function findPlace(wanted: string, log: (line: string) => void): Promise<Place> {
  const user = await chooseUser(join(wanted, 'db'))
  const made = await mkdir(wanted, { recursive: true })
  if (made !== undefined && 'uid' in user) await chown(wanted, user.uid, user.gid)
  let folder = await realpath(wanted)
  if (!canReach(user, folder)) {
    folder = join(elsewhere, mark(folder))
    await mkdir(folder, { recursive: true, mode: 0o755 })
    await chmod(elsewhere, 0o755)
    log(`${wanted} cannot be opened by the user who runs PostgreSQL; the database's data is in ${folder}`)
  }
  let binaries = await findBinaries()
  if (!canReach(user, binaries.postgres))
    binaries = await copyBinaries(binaries, elsewhere, await markOf(binaries.postgres))
  if (!canReach(user, folder) || !canReach(user, binaries.postgres)) {
    throw new Error(
      `PostgreSQL does not run as root, and the user it would run as cannot open ${folder} or ${dirname(binaries.postgres)}. Put Clausewise where every user can look, for example /srv/clausewise, or start it as an ordinary user.`,
    )
  }
  return { folder, binaries, user }
}

/** A mark of the programs' own bytes: programs of another version are another copy. */
const markOf = async (program: string): Promise<string> => mark(await readFile(program))

const mark = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12)
