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

/** Sends through the school's mail server. Called from jobs only: a mail server must never hold up a transaction of a person. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url)
  return {
    kept: false,
    async send(_db, _trust, _at, mail) {
      await transport.sendMail({ from, to: mail.toAddress, subject: mail.subject, text: mail.body })
    },
  }
}
