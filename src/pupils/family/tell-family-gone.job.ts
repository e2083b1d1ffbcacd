import { append } from '../../history/history.ts'
import { peopleWithRoles, schoolById } from '../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { familyLanguageFor, type Words, wordsIn } from '../../ui/ui.ts'
import { familyMail } from './family-mail.ts'
import { TELL_FAMILY_GONE } from './queues.ts'
import { setTold, type ToTell, toTell } from './takedowns.store.ts'

/**
 * One mail to the guardian herself; it names no child, since a mailbox is read by others. Whoever has no address is told by the office, which is
 * told so. Written down as told after the mail has gone: a machine that stops in between tells twice rather than never.
 */
export const tellFamilyGoneJob: JobKind<Works> = {
  name: TELL_FAMILY_GONE,
  async work(works, { trust, target, guardian }) {
    if (target === undefined || guardian === undefined)
      throw new Error('A job to tell a family that something is gone does not say whom or what.')
    const found = await act(works, theHouse(trust), one => mailsFor(one, target, guardian))
    if (found === null) return
    for (const mail of found.mails) await works.mail.send(works.db, trust, works.clock.now(), mail)
    if (found.to.email !== null) await act(works, theHouse(trust), one => toldIn(one, found.to, 'mail'))
  },
}

async function mailsFor(one: Act, target: string, guardian: string): Promise<{ mails: Mail[]; to: ToTell } | null> {
  const to = await toTell(one.tx, target, guardian)
  if (to === null) return null
  const t = wordsIn('en-GB')
  const { baseUrl } = one.works.settings
  const school = (await schoolById(one.tx, to.school))?.name ?? ''
  if (to.email !== null) {
    const mail = familyMail(familyLanguageFor(to.language ?? ''), (words, opened) => ({
      subject: words('family.gone-mail-subject', { school }),
      body: words('family.gone-mail', { ...whatIsGone(words, to), door: opened(`${baseUrl}/family`) }),
    }))
    return { mails: [{ toPerson: guardian, toAddress: to.email, ...mail }], to }
  }
  const values = { school, platform: t(`consent.place-${to.platform}`), when: t.day(to.goneAt) }
  const office = new Map((await peopleWithRoles(one.tx, ['office_manager'], to.school)).map(each => [each.id, each]))
  const mails = [...office.values()].map(each => ({
    toPerson: each.id,
    toAddress: each.email,
    subject: t('family.tell-mail-subject', values),
    body: t('family.tell-mail', { ...values, name: each.name, address: `${baseUrl}/pupils/${to.pupil}` }),
  }))
  return { mails, to }
}

const whatIsGone = (t: Words, { platform, goneAt }: ToTell) => ({
  place: t(`family.where-${platform}`),
  when: t.day(goneAt),
})

/** Writes down that she was told; once, however many press. */
export async function toldIn(one: Act, to: ToTell, how: 'mail' | 'office'): Promise<boolean> {
  if (!(await setTold(one, to, how))) return false
  const facts = { target_id: to.target, guardian_id: to.guardian, how }
  await append(one, { kind: 'family-told', school: to.school, subject: to.pupil, clauses: [], facts, words: {} })
  return true
}
