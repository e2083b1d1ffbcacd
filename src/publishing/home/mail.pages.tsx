import type { Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, keptMail, NotFound, oneKeptMail, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { isUuid } from '../posts/read-post.ts'
import { MailListPage, MailPage } from './mail.page.tsx'

const t = wordsIn('en-GB')
const SHOWN = 100

/** Mail of the sample, which everybody in it may read: its people are invented. Where mail is really sent there is no such page. */
export async function showMail({ works, visitor }: Ask<Visitor>): Promise<Answer> {
  if (!works.mail.kept) throw new NotFound('Mail is sent here, not kept.')
  const { mails, now } = await act(works, visitor.identity, async ({ tx, at }) => ({
    mails: await keptMail(tx, SHOWN + 1),
    now: at,
  }))
  return page(
    t('home.mail-title'),
    <MailListPage mails={mails.slice(0, SHOWN)} more={mails.length > SHOWN} now={now} />,
  )
}

export async function showOneMail({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  if (!works.mail.kept || !isUuid(id)) throw new NotFound('There is no such mail.')
  const { mail, now } = await act(works, visitor.identity, async ({ tx, at }) => ({
    mail: await oneKeptMail(tx, id),
    now: at,
  }))
  if (mail === null) throw new NotFound('There is no such mail.')
  return page(mail.subject, <MailPage mail={mail} baseUrl={works.settings.baseUrl} now={now} />)
}
