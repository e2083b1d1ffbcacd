import { peopleWithRoles, schoolById } from '../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { familyLanguageFor, wordsIn } from '../../ui/ui.ts'
import { complaintRoles } from './complaints.rule.ts'
import { answerToken, READABLE_FOR } from './answer-link.ts'
import { type Complaint, complaintById, mayStillBeTold, readersOf } from './complaints.store.ts'
import { familyMail } from './family-mail.ts'
import { TELL_COMPLAINT } from './queues.ts'

/** Unanswered: whoever leads the school is told, or who stands in for her where it is about her. Answered: the family is, where she wrote from. No mail says anything of what was written. */
export const tellComplaintJob: JobKind<Works> = {
  name: TELL_COMPLAINT,
  async work(works, { trust, complaint, about }) {
    if (complaint === undefined) throw new Error('A job to tell of a complaint does not say of which.')
    const mails = await act(works, theHouse(trust), one => mailsOf(one, complaint, about))
    for (const mail of mails) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** @param about 'came' or 'answered'; left out by jobs of before this was said: whatever it is now */
async function mailsOf(one: Act, id: string, about: string | undefined): Promise<Mail[]> {
  const found = await complaintById(one.tx, id)
  if (found === null) return []
  const t = wordsIn('en-GB')
  const { baseUrl } = one.works.settings
  const school = (await schoolById(one.tx, found.school))?.name ?? ''
  if (found.answeredAt !== null) {
    // It was answered before its first mail went: whoever leads knows of it, and the family is told by the job of the answer.
    if (about === 'came') return []
    const { answerTo, answeredAt, fromEmail } = found
    // About the head and by letter: whatever the school holds for her may be the head's own mailbox, or that of somebody else at home.
    if (answerTo === null || (found.aboutHead && fromEmail === null) || !(await mayStillBeTold(one.tx, found)))
      return []
    const mail = familyMail(familyLanguageFor(found.language ?? ''), (words, opened) => ({
      subject: words('family.complaint-answered-mail-subject', { school }),
      // Whoever wrote from this very address reads the answer by this link, whatever address the school has for her now. After a letter nobody
      // knows whose mailbox it is: she has to have a link sent to her.
      body:
        fromEmail === null
          ? words('family.complaint-answered-mail', { school, door: opened(`${baseUrl}/family`) })
          : words('family.complaint-answered-mail-link', {
              school,
              address: opened(
                `${baseUrl}/family/answer/${answerToken(one.works.settings, { trust: one.who.trust, complaint: id })}`,
              ),
              until: words.day(new Date(answeredAt.getTime() + READABLE_FOR)),
            }),
    }))
    return [{ toPerson: found.guardian, toAddress: answerTo, ...mail }]
  }
  const path = found.aboutHead ? '/pupils/complaints/about-the-head' : '/pupils/complaints'
  return (await readers(one, found)).map(each => ({
    toPerson: each.id,
    toAddress: each.email,
    subject: t('family.complaint-mail-subject', { school }),
    body: t('family.complaint-mail', { school, name: each.name, address: `${baseUrl}${path}` }),
  }))
}

async function readers({ tx }: Act, complaint: Complaint) {
  const all = complaint.aboutHead
    ? await readersOf(tx, complaint)
    : await peopleWithRoles(tx, complaintRoles, complaint.school)
  return [...new Map(all.map(each => [each.id, each])).values()]
}
