import { type InRole, peopleWithRoles } from '../../people/people.ts'
import { act, type Act, type JobKind, type Mail, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { flagRoles } from '../families.rule.ts'
import { TELL_LEAD_TO_LOOK, TELL_NO_CONTACT } from '../family/queues.ts'
import { keepTold, schoolsUntold, toldAt } from './no-contact-told.store.ts'

const t = wordsIn('en-GB')

/**
 * Whoever leads safeguarding and is there. Where none of them is: the head who is, and those who lead it though they are away, for somebody has to read it
 * and they still hold the office; and where there is nobody else, a head who is away.
 */
async function toTellAt(tx: Tx, school: string): Promise<InRole[]> {
  const leads = await peopleWithRoles(tx, flagRoles, school)
  if (leads.length > 0) return leads
  const others = [
    ...(await peopleWithRoles(tx, ['headteacher'], school)),
    ...(await peopleWithRoles(tx, flagRoles, school, 'too')),
  ]
  return others.length > 0 ? others : peopleWithRoles(tx, ['headteacher'], school, 'too')
}

/**
 * When somebody was marked, and every night, for rolls bring marks and children too. Each child is told of once while the mark stands, and nobody gets
 * more than one letter of one run. Where a school has nobody to be told, nothing counts as told, and the next night asks again.
 */
const tellNoContact: JobKind<Works> = {
  name: TELL_NO_CONTACT,
  every: '50 5 * * *',
  work: (works, { trust }) =>
    act(works, theHouse(trust), async one => {
      const readers = new Map<string, readonly InRole[]>()
      for (const school of await schoolsUntold(one)) {
        const found = await toTellAt(one.tx, school)
        if (found.length > 0) readers.set(school, found)
      }
      const schools = await keepTold(one, [...readers.keys()])
      const people = new Set(schools.flatMap(school => readers.get(school) ?? []).map(({ id }) => id))
      for (const person of people)
        await one.works.jobs.send(one.tx, TELL_LEAD_TO_LOOK, { trust, person, told: String(one.at.getTime()) })
    }),
}

/** One letter to one of them. It names no child, no school, nobody else and no reason: the page says whom to ask, and a mailbox is read by others. */
const tellLeadToLook: JobKind<Works> = {
  name: TELL_LEAD_TO_LOOK,
  async work(works, { trust, person, told }) {
    if (person === undefined || told === undefined)
      throw new Error('A job to tell a safeguarding lead says not whom, or when it was sent.')
    const mail = await act(works, theHouse(trust), one => mailFor(one, person, new Date(Number(told))))
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** Asked again: since the job was sent she may have handed the office on, and a mark may have been taken back. */
async function mailFor({ tx, works }: Act, person: string, told: Date): Promise<Mail | null> {
  const pupils: string[] = []
  let her: InRole | null = null
  for (const [school, children] of Map.groupBy(await toldAt(tx, told), ({ school }) => school)) {
    const held = (await toTellAt(tx, school)).find(({ id }) => id === person)
    if (held === undefined) continue
    her = held
    pupils.push(...children.map(({ pupil }) => pupil))
  }
  if (her === null) return null
  const addresses = pupils.map(pupil => `${works.settings.baseUrl}/pupils/${pupil}`).join('\n')
  const body = t('consent.elsewhere-mail-body', { name: her.name, count: pupils.length, addresses })
  return { toPerson: person, toAddress: her.email, subject: t('consent.elsewhere-mail-subject'), body }
}

export const noContactJobs: readonly JobKind<Works>[] = [tellNoContact, tellLeadToLook]
