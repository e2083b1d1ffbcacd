import { append } from '../../history/history.ts'
import { allSchools, dayOf, type StaffMember, staffOfSchool } from '../../people/people.ts'
import { act, type Act, type JobIds, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'
import { settledVersion } from '../policy-in-force.ts'
import { type AdoptedVersion, versionById } from '../policy-versions.store.ts'
import { insertNotice, noticesOf } from './notices.store.ts'
import { TELL_READER, TELL_READERS } from './queues.ts'
import { versionsToRead } from './read-mine.ts'
import { isBound, monthsAfter } from './reading-standing.rule.ts'
import { readingsOf } from './readings.store.ts'

/**
 * A policy was adopted: everybody it reaches is told, of one that starts later too. Where the policy wants people told in the months before
 * it begins and it begins later than that, they are told on the first day of those months; else at once.
 */
export async function tellOfAdoption(works: Works, { trust, subject, school }: JobIds): Promise<void> {
  if (subject === undefined) return
  await act(works, theHouse(trust), async one => {
    const version = await versionById(one.tx, subject)
    if (version === null) return
    const { settings } = await settledVersion(one.tx, version.id)
    const tellAt = tellFrom(version, settings)
    for (const each of school === undefined ? await schoolsOf(one) : [school])
      await one.works.jobs.send(
        one.tx,
        TELL_READERS,
        { trust, version: version.id, school: each },
        tellAt > one.at ? { after: tellAt } : {},
      )
  })
}

/** From when people are told of a version. */
export function tellFrom(version: AdoptedVersion, settings: SettingsInForce): Date {
  const months = settings.get('policy.change_notice').value ?? 1
  const before = settings.get('policy.change_notice_from').value === 'before'
  const first = before ? monthsAfter(version.from, -months) : version.adoptedAt
  return first > version.adoptedAt ? first : version.adoptedAt
}

export async function schoolsOf(one: Act): Promise<string[]> {
  return (await allSchools(one.tx)).map(({ id }) => id)
}

/** Everybody a version reaches at one school is told of it, once. */
export const tellReaders: JobKind<Works> = {
  name: TELL_READERS,
  async work(works, { trust, version: id, school }) {
    if (id === undefined || school === undefined) return
    await act(works, theHouse(trust), async one => {
      const version = await versionById(one.tx, id)
      const { current, coming } = await versionsToRead(one.tx, school, one.at)
      // Followed by another meanwhile: people are told of that one.
      if (version !== null && (version.id === current?.id || version.id === coming?.id))
        await tellEverybody(one, school, version)
    })
  },
}

/**
 * Tells everybody whom the version reaches and who has neither been told nor read it: all on the day it is adopted, a new starter on her first.
 * @returns how many
 */
export async function tellEverybody(one: Act, school: string, version: AdoptedVersion): Promise<number> {
  const { settings } = await settledVersion(one.tx, version.id)
  if (settings.get('ack.required').value === 'no' || tellFrom(version, settings) > one.at) return 0
  const told = new Set((await noticesOf(one.tx, school, version.id)).map(notice => notice.person))
  const read = new Set(
    (await readingsOf(one.tx, school)).filter(({ version: of }) => of === version.id).map(({ person }) => person),
  )
  const staff = (await staffOfSchool(one.tx, school)).filter(
    person => isBound(settings, person.workerType) && !told.has(person.id) && !read.has(person.id),
  )
  let people = 0
  for (const person of staff) if (await tellOne(one, school, version, person)) people += 1
  if (people > 0)
    await append(one, {
      kind: 'policy-told',
      school,
      subject: version.id,
      clauses: settings.get('policy.change_notice').clauses,
      facts: { version_id: version.id, about: 'adopted', people },
      words: {},
    })
  return people
}

async function tellOne(one: Act, school: string, version: AdoptedVersion, person: StaffMember): Promise<boolean> {
  if (!control('notice_of_change', true)) return false
  const about = person.since > dayOf(version.adoptedAt) ? 'joined' : 'adopted'
  const notice = { version: version.id, school, person: person.id, about } as const
  const id = await insertNotice(one, notice, dayOf(one.at))
  if (id === null) return false
  await one.works.jobs.send(one.tx, TELL_READER, {
    trust: one.who.trust,
    person: person.id,
    about,
    subject: version.id,
    school,
  })
  return true
}

/** A person was added, or her role changed: whoever is new to a school is told of its policy, on her first day by the clock of the day. */
export async function tellJoiner(works: Works, { trust, school }: JobIds): Promise<void> {
  await act(works, theHouse(trust), async one => {
    for (const each of school === undefined ? await schoolsOf(one) : [school]) {
      const { current, coming } = await versionsToRead(one.tx, each, one.at)
      for (const version of [current, coming]) if (version !== null) await tellEverybody(one, each, version)
    }
  })
}
