import { peopleWithRoles } from '../../people/people.ts'
import { act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { flagRoles } from '../families.rule.ts'
import { TELL_LEAD_TO_LOOK, TELL_NO_CONTACT } from '../family/queues.ts'
import { keepToldOf } from './no-contact-told.store.ts'

const t = wordsIn('en-GB')

/** Whoever leads safeguarding; where a school has nobody in that office, its head. */
async function leadsAt(tx: Parameters<typeof peopleWithRoles>[0], school: string) {
  const leads = await peopleWithRoles(tx, flagRoles, school)
  return leads.length > 0 ? leads : peopleWithRoles(tx, ['headteacher'], school)
}

/** When somebody was marked, and every night, for rolls bring marks and children too. Each child is told of once while the mark stands. */
const tellNoContact: JobKind<Works> = {
  name: TELL_NO_CONTACT,
  every: '50 5 * * *',
  work: (works, { trust }) =>
    act(works, theHouse(trust), async one => {
      for (const { pupil, school } of await keepToldOf(one))
        for (const person of new Set((await leadsAt(one.tx, school)).map(({ id }) => id)))
          await one.works.jobs.send(one.tx, TELL_LEAD_TO_LOOK, { trust, person, school, subject: pupil })
    }),
}

/** One letter to one of them. It names no child, no school, nobody else and no reason: the page says whom to ask, and a mailbox is read by others. */
const tellLeadToLook: JobKind<Works> = {
  name: TELL_LEAD_TO_LOOK,
  async work(works, { trust, person, school, subject: pupil }) {
    if (person === undefined || school === undefined || pupil === undefined)
      throw new Error('A job to tell a safeguarding lead says not whom, of which school or of which child.')
    const mail = await act(works, theHouse(trust), async (one): Promise<Mail | null> => {
      // Asked again: since this job was sent she may have handed the office on.
      const held = (await leadsAt(one.tx, school)).find(({ id }) => id === person)
      if (held === undefined) return null
      const body = t('consent.elsewhere-mail-body', {
        name: held.name,
        address: `${works.settings.baseUrl}/pupils/${pupil}`,
      })
      return { toPerson: person, toAddress: held.email, subject: t('consent.elsewhere-mail-subject'), body }
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

export const noContactJobs: readonly JobKind<Works>[] = [tellNoContact, tellLeadToLook]
