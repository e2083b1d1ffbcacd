import { dayOf, staffOfSchool } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { remindOfTraining } from '../understanding/remind-of-training.ts'
import { control } from '../control.ts'
import { settledVersion } from '../policy-in-force.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { insertNotice, noticesOf } from './notices.store.ts'
import { REMIND_READERS, TELL_READER } from './queues.ts'
import { versionsToRead } from './read-mine.ts'
import { isBound, readingState, reminderDue, schoolYearBegan } from './reading-standing.rule.ts'
import { lastRead, readingsOf } from './readings.store.ts'
import { schoolsOf, tellEverybody } from './tell-readers.ts'

/**
 * Each morning: whoever is new is told, whoever has not read is reminded, and from 1 September everybody is shown what the policy says for
 * the new school year. Whose training runs out hears of it before. Who has left is on no list. Nobody gets two of these on one day: the table has no place for a second.
 */
export const remindReaders: JobKind<Works> = {
  name: REMIND_READERS,
  every: '0 7 * * *',
  async work(works, { trust }) {
    const schools = await act(works, theHouse(trust), schoolsOf)
    // A transaction for each school, so that one that fails does not hold up the others.
    await eachByItself(
      schools,
      school => act(works, theHouse(trust), one => remindSchool(one, school)),
      error => works.report(error, REMIND_READERS),
    )
  },
}

async function remindSchool(one: Act, school: string): Promise<void> {
  const { current, coming } = await versionsToRead(one.tx, school, one.at)
  for (const version of [current, coming]) if (version !== null) await tellEverybody(one, school, version)
  if (current !== null) await remindOf(one, school, current)
  if (coming !== null) await remindOf(one, school, coming)
  await remindOfTraining(one, school)
}

async function remindOf(one: Act, school: string, version: AdoptedVersion): Promise<void> {
  const { settings } = await settledVersion(one.tx, version.id)
  const notices = await noticesOf(one.tx, school, version.id)
  const readings = await readingsOf(one.tx, school)
  const yearBegan = schoolYearBegan(dayOf(one.at))
  for (const { id: person, workerType } of await staffOfSchool(one.tx, school)) {
    if (!isBound(settings, workerType)) continue
    const mine = notices.filter(notice => notice.person === person)
    const toldAt = mine[0]?.at ?? null
    const said = readings.filter(reading => reading.person === person && reading.version === version.id)
    const readAt = lastRead(said)
    const seenAt = said.findLast(reading => reading.state === 'read')?.at ?? null
    const state = readingState({ settings, toldAt, said: said.at(-1) ?? null, readAt }, one.at)
    const had = (about: string, since: string) =>
      mine.some(notice => notice.about === about && dayOf(notice.at) >= since)
    const reminders = mine.filter(notice => notice.about === 'reminder').length
    const asked = state === 'to_read' || state === 'late'
    if (asked && toldAt !== null && reminderDue(toldAt, reminders, one.at))
      await tell(one, school, version, person, 'reminder')
    else if (control('reading_again', state === 'again' && readAt !== null && !had('refresh', dayOf(readAt))))
      await tell(one, school, version, person, 'refresh')
    // Whoever read it in this school year has it fresh in mind.
    else if (control('september_notice', seenAt !== null && dayOf(seenAt) < yearBegan && !had('september', yearBegan)))
      await tell(one, school, version, person, 'september')
  }
}

async function tell(
  one: Act,
  school: string,
  version: AdoptedVersion,
  person: string,
  about: 'reminder' | 'refresh' | 'september',
): Promise<void> {
  const id = await insertNotice(one, { version: version.id, school, person, about }, dayOf(one.at))
  if (id === null) return
  await one.works.jobs.send(one.tx, TELL_READER, {
    trust: one.who.trust,
    person,
    about,
    subject: version.id,
    school,
  })
}
