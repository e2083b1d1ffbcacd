import { createTransport } from 'nodemailer'
import { randomUUID } from 'node:crypto'
import { as, theHouse } from '../db/become.ts'
import type { Db } from '../db/db.ts'

declare module '../db/db.ts' {
  interface House {
    kept_mail: {
      trust_id: string
      id: string
      to_person: string
      to_address: string
      subject: string
      body: string
      at: Date
    }
  }
}

/** A mail never names a child, a case or a pupil's data in its subject. `toPerson`: whose mail it is. */
export type Mail = { toPerson: string; toAddress: string; subject: string; body: string }

export type Mailer = {
  /**
   * Sends one mail; in the sample it is kept to be shown on a page. Takes no transaction, so that nobody holds one open while a mail
   * server thinks: read first, send, then write down that it went.
   */
  send(db: Db, trust: string, at: Date, mail: Mail): Promise<void>
  kept: boolean
}

/** Kept and shown, not sent: the sample has nobody to write to. */
export const keepingMailer: Mailer = {
  kept: true,
  async send(db, trust, at, mail) {
    const { toPerson: to_person, toAddress: to_address, subject, body } = mail
    await as(db, theHouse(trust), tx =>
      tx
        .insertInto('kept_mail')
        .values({ trust_id: trust, id: randomUUID(), to_person, to_address, subject, body, at })
        .execute(),
    )
  },
}

/** The mail is not on its way; whoever sent it tries again later. What it says goes to the log, so it names no address and quotes nobody. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent'
}

/**
 * Sends through the school's mail server. Called from jobs only: a mail server must never hold up a transaction of a person.
 * @param url smtp:// or smtps://, with the account in it
 * @throws MailNotSent
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true })
  return {
    kept: false,
    async send(_db, _trust, _at, mail) {
      const message = { from, to: mail.toAddress, subject: mail.subject, text: mail.body, headers: BY_MACHINE }
      await transport.sendMail(message).catch((error: unknown) => {
        throw new MailNotSent(`The mail server did not take a mail (${codesOf(error)}). It will be tried again.`)
      })
    },
  }
}

/** Milliseconds. The library would wait for ten minutes, and the jobs behind this one with it. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

/** RFC 3834: out-of-office replies and the like are not to answer it. */
const BY_MACHINE = { 'Auto-Submitted': 'auto-generated' }

/** The library's own code (EAUTH, ECONNECTION …) and the server's number (550 …); its words often hold the address. */
function codesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'without a reason'
  const codes = ['code', 'responseCode'].flatMap(name => Reflect.get(error, name) ?? [])
  return codes.length === 0 ? error.name : codes.join(' ')
}
