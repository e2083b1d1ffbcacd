import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, prepareDatabase } from '../src/platform/platform.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'
import { queues } from '../src/school.ts'

/** A PostgreSQL of its own on the disk, as a school has it, prepared and empty. */
export async function ownDatabase(): Promise<{
  /** Where its cluster lies. */
  folder: string
  connections: Record<'app' | 'auth' | 'boot', Connection>
  close(): Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'clausewise-bench-'))
  // Where we are root, the database runs as another user, who must get in.
  await chmod(folder, 0o755)
  const { connection: boot, stop } = await startEmbedded({ folder })
  const passwords = { app: 'app of a bench', auth: 'auth of a bench', migrator: 'migrator of a bench' }
  await prepareDatabase(boot, { passwords, queues })
  const asRole = (role: 'app' | 'auth'): Connection => ({ ...boot, user: `house_${role}`, password: passwords[role] })
  return {
    folder,
    connections: { app: asRole('app'), auth: asRole('auth'), boot },
    async close() {
      await stop('immediate')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
