import { allSchools } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { unanswered } from './ask-families.ts'
import { wordingNow } from './family.store.ts'
import { queueFamilyLinks } from './queue-family-links.ts'
import { REMIND_FAMILIES } from './queues.ts'
import type { ToAsk } from './who-to-ask.store.ts'

/** A fortnight: a mail of before the holidays is not chased into them. */
const AFTER_MS = 14 * 86_400_000

/** Once in each asking: asked by link, silent for a fortnight, and not asked a second time by anybody. The rule about two guardians needs no third asking. */
export function toRemind(waiting: readonly ToAsk[], at: Date): ToAsk[] {
  const found = new Map<string, ToAsk>()
  for (const one of waiting) {
    const due = one.lastAsked !== null && at.getTime() - one.lastAsked.getTime() >= AFTER_MS
    if (one.email !== null && one.asked === 1 && one.byLink && due && !found.has(one.guardian))
      found.set(one.guardian, one)
  }
  return [...found.values()]
}

async function remindSchool(one: Act, school: string): Promise<void> {
  const { settings } = await policyInForce(one.tx, school, one.at)
  // Where one yes is enough at once, nobody has to be asked twice; but a yes that ends has to be given again.
  const once = settings.get('consent.second_guardian').value === 'counts_at_once'
  if ((await wordingNow(one.tx, school)) === null) return
  const waiting = (await unanswered(one, school, null)).filter(({ endsOn }) => !once || endsOn !== null)
  for (const each of toRemind(waiting, one.at))
    await queueFamilyLinks(one, school, [each], each.endsOn === null ? {} : { again: 'yes' })
}

/** On mornings of working days. What it sends is written down as a second asking, so that a third never follows by itself. */
export const remindFamiliesJob: JobKind<Works> = {
  name: REMIND_FAMILIES,
  every: '10 8 * * 1-5',
  work: async (works, { trust }) => {
    const schools = await act(works, theHouse(trust), ({ tx }) => allSchools(tx))
    await eachByItself(
      schools,
      ({ id }) => act(works, theHouse(trust), one => remindSchool(one, id)),
      error => works.report(error, REMIND_FAMILIES),
    )
  },
}
