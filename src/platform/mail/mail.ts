import { createTransport } from 'nodemailer'
import { randomUUID } from 'node:crypto'
import type { Tx } from '../db/db.ts'

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
  /** Sends; in the sample it keeps the mail in the caller's transaction to be shown on a page. */
  send(tx: Tx, trust: string, at: Date, mail: Mail): Promise<void>
  kept: boolean
}

/** Kept and shown, not sent: the sample has nobody to write to. */
export const keepingMailer: Mailer = {
  kept: true,
  async send(tx, trust, at, mail) {
    await tx
      .insertInto('kept_mail')
      .values({
        trust_id: trust,
        id: randomUUID(),
        to_person: mail.toPerson,
        to_address: mail.toAddress,
        subject: mail.subject,
        body: mail.body,
        at,
      })
      .execute()
  },
}

/** Sends through the school's mail server. Called from jobs only: a mail server must never hold up a transaction of a person. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url)
  return {
    kept: false,
    async send(_tx, _trust, _at, mail) {
      await transport.sendMail({ from, to: mail.toAddress, subject: mail.subject, text: mail.body })
    },
  }
}
