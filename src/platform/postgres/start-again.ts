import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'

/** PostgreSQL makes a new part of its log at once, of 16 MB; with less it starts and ends again, or does not start. Bytes. */
const NEEDED = 20 * 2 ** 20

/** Whether the disk of this cluster has room for what a start of PostgreSQL writes. Where nobody can say, there is. */
export async function hasRoom(folder: string): Promise<boolean> {
  const disk = await statfs(join(folder, 'db')).catch(() => undefined)
  return disk === undefined || disk.bavail * disk.bsize >= NEEDED
}

/**
 * Starts a server that stopped. On a full disk it cannot (its lock alone is a file), and whoever makes room on it must not have to know that a
 * programme is to be started as well: so it is waited for.
 *
 * @returns null when nobody wants it any more
 */
export async function startAgain(folder: string, wanted: () => boolean): Promise<EmbeddedServer | null> {
  for (let told = false; wanted(); told = true) {
    if (await hasRoom(folder)) {
      try {
        return await startEmbedded({ folder })
      } catch (error) {
        if (await hasRoom(folder)) throw error
      }
    }
    if (!told)
      console.error(
        `The disk that holds ${folder} is full. What was saved is safe. Make room on it: as soon as 20 MB are free, PostgreSQL starts by itself.`,
      )
    await pause(1000)
  }
  return null
}
