import { schoolById } from '../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { familyLanguageFor, type Words } from '../../ui/ui.ts'
import { type AnswerShown, answersOf } from '../consent/answers.store.ts'
import { whatStands } from '../consent/what-stands.rule.ts'
import { guardiansSeen, sharedWithNoContact } from '../guardians/guardians.store.ts'
import { pupilEver } from '../roll.store.ts'
import { takenBackIds } from '../slips/slips.store.ts'
import { familyMail } from './family-mail.ts'
import { TELL_ANSWER_CHANGED } from './queues.ts'

/**
 * Staff changed or took back an answer of hers on her behalf: what stands now, to herself, so that a slip of the pen or a wrong word is found by whoever knows.
 * It names no child, since a mailbox is read by others. With no contact, without an address, where the address is another school's to know, and where somebody
 * else of the child has the same one and is to have no contact, nobody is written to.
 */
export const tellAnswerChangedJob: JobKind<Works> = {
  name: TELL_ANSWER_CHANGED,
  async work(works, { trust, subject: pupil, guardian, about }) {
    if (pupil === undefined || guardian === undefined)
      throw new Error('A job to tell a guardian of a changed answer says not whom, or about which child.')
    const mail = await act(works, theHouse(trust), one => mailFor(one, pupil, guardian, about === 'back'))
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

async function mailFor(one: Act, pupil: string, guardian: string, back: boolean): Promise<Mail | null> {
  const child = await pupilEver(one.tx, pupil)
  const her = (await guardiansSeen(one.tx, pupil)).find(({ id }) => id === guardian)
  if (child === null || her === undefined || her.noContact || her.email === null) return null
  if (await sharedWithNoContact(one.tx, { pupil, guardian, email: her.email })) return null
  const school = (await schoolById(one.tx, child.school))?.name ?? ''
  // A no that was taken back holds until midnight; what is told is what stands from then on, and the mail says so.
  const gone = await takenBackIds(one.tx, pupil)
  const hers = (await answersOf(one.tx, pupil)).filter(row => row.guardian === guardian && !gone.has(row.id))
  const stands = whatStands(hers)
  const mail = familyMail(familyLanguageFor(her.language ?? ''), (words, opened) => ({
    subject: words('family.changed-mail-subject', { school }),
    body: words('family.changed-mail', {
      lines: [...(back ? [words('family.changed-mail-back')] : []), linesOf(words, stands)].join('\n\n'),
      door: opened(`${one.works.settings.baseUrl}/family`),
    }),
  }))
  return { toPerson: guardian, toAddress: her.email, ...mail }
}

/** One line for what was answered alike at one place. */
function linesOf(t: Words, stands: readonly AnswerShown[]): string {
  if (stands.length === 0) return t('family.changed-mail-none')
  const alike = Map.groupBy(stands, ({ channel, answer }) => `${channel} ${answer}`)
  return [...alike.values()]
    .flatMap(([first, ...more]) => {
      if (first === undefined) return []
      const kinds = [first, ...more].map(({ kind }) => t(`consent.kind-${kind}`)).join(', ')
      return [`${t(`consent.state-${first.answer}`)}: ${t(`consent.channel-${first.channel}`)} (${kinds})`]
    })
    .join('\n')
}
