import { append } from '../../history/history.ts'
import { staffOfSchool } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { firstTold } from '../acknowledging/notices.store.ts'
import { TELL_READER } from '../acknowledging/queues.ts'
import { versionsToRead } from '../acknowledging/read-mine.ts'
import { isBound } from '../acknowledging/reading-standing.rule.ts'
import { schoolsOf } from '../acknowledging/tell-readers.ts'
import { settledVersion } from '../policy-in-force.ts'
import { privacyReminderDue } from './privacy-due.rule.ts'
import { keepReminded, privacyReminders } from './privacy-reminders.store.ts'
import { REMIND_OF_PRIVACY } from './queues.ts'

/**
 * Each morning: whom the policy binds and who has heard nothing of it for as many months as the policy says gets one short mail about the privacy
 * settings of her own accounts. No account is asked for. Her accounts are hers wherever she works, so two schools send her one.
 */
export const remindOfPrivacy: JobKind<Works> = {
  name: REMIND_OF_PRIVACY,
  every: '20 7 * * *',
  async work(works, { trust }) {
    const schools = await act(works, theHouse(trust), schoolsOf)
    await eachByItself(
      schools,
      school => act(works, theHouse(trust), one => remindSchool(one, school)),
      error => works.report(error, REMIND_OF_PRIVACY),
    )
  },
}

async function remindSchool(one: Act, school: string): Promise<void> {
  const { current: version } = await versionsToRead(one.tx, school, one.at)
  if (version === null) return
  const { settings } = await settledVersion(one.tx, version.id)
  const { value: months, clauses } = settings.get('reminders.privacy_interval')
  if (months === null) return
  const told = await firstTold(one.tx, school)
  const had = await privacyReminders(one.tx)
  let people = 0
  for (const { id: person, workerType } of await staffOfSchool(one.tx, school)) {
    const { remindedAt = null, lookedAt = null } = had.get(person) ?? {}
    const facts = { toldAt: told.get(person) ?? null, remindedAt, lookedAt }
    if (!isBound(settings, workerType) || !privacyReminderDue(months, facts, one.at)) continue
    await keepReminded(one, person)
    await one.works.jobs.send(one.tx, TELL_READER, { trust: one.who.trust, person, about: 'privacy', school })
    people += 1
  }
  if (people === 0) return
  const facts = { version_id: version.id, people }
  await append(one, { kind: 'privacy-reminded', school, subject: version.id, clauses, facts, words: {} })
}
