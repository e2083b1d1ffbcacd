import { NotFound } from '../http/answer.ts'
import type { Clock } from '../clock/clock.ts'
import { as, type Identity, looking, theHouse } from '../db/become.ts'
import type { Db, Tx } from '../db/db.ts'
import type { Files } from '../files/files.ts'
import type { Settings } from '../installation/settings.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Mailer } from '../mail/mail.ts'
import type { OutsideClient } from '../outside/outside.ts'

/** The works of the house: what every use case is handed. Opened once in a process by the roof. */
export type Works = {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'send' | 'sendAll'>
  readonly clock: Clock
  readonly files: Files
  readonly outside: OutsideClient
  readonly mail: Mailer
  readonly settings: Settings
  /** The queues of the rooms that take a fact of this kind; filled by the roof. */
  readonly factQueues: (kind: string) => readonly string[]
  /** Something that went wrong and was handled: for the log, never with names in it. */
  readonly report: (error: unknown, where: string) => void
}

/** One act of one person (or of the house itself) at one instant, in one transaction. */
export type Act = { readonly tx: Tx; readonly who: Identity; readonly at: Date; readonly works: Works }

/**
 * The one shape of every change: in `work`, permission, lock, rule, save, history and job share one transaction.
 * A returned refusal commits (what was written before it stays), so ask the rule before writing.
 */
export async function act<T>(works: Works, who: Identity, work: (act: Act) => Promise<T>): Promise<T> {
  return as(works.db, who, tx => work({ tx, who, at: works.clock.now(), works }))
}

/**
 * What is left of something that `presser` was allowed and pressed, done later by a job: written down as hers, and done as the house. She may have left
 * by then, or hold no role any more; what was pressed is carried out all the same. Only behind an {@link act} of hers that asked whether she may.
 */
export async function carryOut<T>(works: Works, presser: Identity, work: (act: Act) => Promise<T>): Promise<T> {
  return as(works.db, theHouse(presser.trust), tx => work({ tx, who: presser, at: works.clock.now(), works }))
}

/** A job that goes on as a person failed because she has left, or may not any more: trying again changes nothing. */
export function mayNoMore(error: unknown): boolean {
  return error instanceof NotFound || (error instanceof Error && Reflect.get(error, 'code') === '42501')
}

/** A look of one person at one instant, for pages: nothing changes under it, and it can change nothing. */
export async function look<T>(works: Works, who: Identity, work: (act: Act) => Promise<T>): Promise<T> {
  return looking(works.db, who, tx => work({ tx, who, at: works.clock.now(), works }))
}
