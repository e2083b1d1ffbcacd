import { allSchools, dayOf } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { guardiansAmong, unanswered } from './ask-families.ts'
import { wordingNow } from './family.store.ts'
import { queueFamilyLinks } from './queue-family-links.ts'
import { RENEW_FAMILIES } from './queues.ts'
import { isDue, type ToAsk } from './who-to-ask.store.ts'

/**
 * Due, and not asked in this asking. Whoever was never asked at all waits for the office: the first question of a school is a decision of somebody.
 */
export function toRenew(waiting: readonly ToAsk[], at: Date): ToAsk[] {
  const due = waiting.filter(one => one.asked === 0 && isDue(one, dayOf(at)))
  return guardiansAmong(due, 'mail', at)
}

async function renewSchool(one: Act, school: string): Promise<void> {
  if ((await wordingNow(one.tx, school)) === null) return
  await queueFamilyLinks(one, school, toRenew(await unanswered(one, school, null), one.at), { again: 'yes' })
}

/**
 * On mornings of working days, before the reminders: who said yes is asked again, in the words of today, while the old answer still stands.
 * Families without an address stand on the page of the office, which prints their letters.
 */
export const renewFamiliesJob: JobKind<Works> = {
  name: RENEW_FAMILIES,
  every: '50 7 * * 1-5',
  work: async (works, { trust }) => {
    const schools = await act(works, theHouse(trust), ({ tx }) => allSchools(tx))
    await eachByItself(
      schools,
      ({ id }) => act(works, theHouse(trust), one => renewSchool(one, id)),
      error => works.report(error, RENEW_FAMILIES),
    )
  },
}
