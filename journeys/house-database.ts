import { openJobs } from '../src/platform/jobs/jobs.ts'
import { DATABASE } from '../src/platform/postgres/database-url.rule.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'
import { openPool } from '../src/platform/platform.ts'
import { READ_REPLIES } from '../src/publishing/queues.ts'
import type { House } from './house.ts'

/** The database of a running house, for what a journey cannot wait for: the clock of a job, and a place where another server keeps its own tables. */
export type HouseDatabase = {
  /** The address of a new, empty database beside the house's. */
  beside(name: string): Promise<string>
  /** Has the answers beneath live posts read now, instead of at the next five minutes. */
  readRepliesNow(): Promise<void>
  close(): Promise<void>
}

export async function openHouseDatabase(house: House): Promise<HouseDatabase> {
  // Takes over the server that the house has started, and leaves it to the house again.
  const { connection, stop } = await startEmbedded({ folder: house.folder })
  const fails = (error: Error) => console.error(error)
  const pool = openPool({ ...connection, database: DATABASE }, 2, fails)
  const jobs = await openJobs({ ...connection, database: DATABASE }, 'web', fails)
  return {
    async beside(name) {
      await pool.query(`create database ${name}`)
      const { user, password, port, host } = connection
      const url = new URL(`postgres://${user}:${password}@localhost:${port}/${name}`)
      url.searchParams.set('host', host)
      return url.href
    },
    async readRepliesNow() {
      await pool.query(`update house.reply_reads set next_at = now() - interval '1 second'`)
      await jobs.boss.send(READ_REPLIES, {})
    },
    async close() {
      await jobs.stop()
      await pool.end()
      await stop()
    },
  }
}
