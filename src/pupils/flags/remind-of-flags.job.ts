import { sql } from 'kysely'
import { dayOf, peopleWithRoles } from '../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { flagRoles } from '../families.rule.ts'
import { REMIND_OF_FLAGS, TELL_OF_FLAG } from '../family/queues.ts'

const t = wordsIn('en-GB')

/** Every morning: at which schools a flag's review day has come. Each day is told once, also where the house was not running on it. */
const remindOfFlags: JobKind<Works> = {
  name: REMIND_OF_FLAGS,
  every: '30 6 * * *',
  async work(works, { trust }) {
    await act(works, theHouse(trust), remind)
  },
}

async function remind(one: Act): Promise<void> {
  const { trust } = one.who
  const { rows } = await sql<{ school: string }>`
    select school from house.flag_reviews_to_tell(${dayOf(one.at)}::date) as school`.execute(one.tx)
  // Who keeps the flags of several schools is written to once: the letter names none of them.
  const people = new Map<string, string>()
  for (const { school } of rows)
    for (const { id } of await peopleWithRoles(one.tx, flagRoles, school)) people.set(id, school)
  for (const [person, school] of people) await one.works.jobs.send(one.tx, TELL_OF_FLAG, { trust, person, school })
}

/**
 * One letter to one safeguarding lead. It names no child, no school and no reason, and does not say that it is about a flag: a mailbox is read by
 * others.
 */
const tellOfFlag: JobKind<Works> = {
  name: TELL_OF_FLAG,
  async work(works, { trust, person, school }) {
    if (person === undefined || school === undefined)
      throw new Error('A job to tell a safeguarding lead does not say whom, or of which school.')
    const mail = await act(works, theHouse(trust), async (one): Promise<Mail | null> => {
      // Asked again: since this job was sent she may have handed the office on.
      const held = (await peopleWithRoles(one.tx, flagRoles, school)).find(({ id }) => id === person)
      if (held === undefined) return null
      const body = t('consent.flag-mail-body', { name: held.name, address: `${works.settings.baseUrl}/` })
      return { toPerson: person, toAddress: held.email, subject: t('consent.flag-mail-subject'), body }
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

export const flagJobs: readonly JobKind<Works>[] = [remindOfFlags, tellOfFlag]
