import { dayOf, noonOf, rolesAt, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { refreshMonthsOf } from './ask-families.ts'
import { birthdaysOf } from './birthdays.store.ts'
import { wordingNow } from './family.store.ts'
import { isDue, whoToAsk } from './who-to-ask.store.ts'

/** Whose work it is; the others that keep the register can open the page, but it does not wait for them. */
const office: readonly Role[] = ['office_manager', 'nursery_manager']

/** No name: it stands on a page that somebody may have open on her desk. */
export type RenewalNeed = {
  readonly schoolId: string
  readonly school: string
  /** Children for whom somebody is due to be asked again. */
  readonly ending: number
  /** Guardians to be asked again who have no address for mail. */
  readonly letters: number
  readonly birthdays: number
  /** The school has words to ask in. */
  readonly words: boolean
  /** The first day on which a yes ends, or the first of the birthdays. */
  readonly since: Date
}

/** What a machine cannot do in asking families again: letters, words that nobody has written, and pupils who now answer for themselves. */
export async function renewalNeedsOf({ tx, at }: Act, visitor: Visitor): Promise<RenewalNeed[]> {
  const needs: RenewalNeed[] = []
  const today = dayOf(at)
  for (const { id, name } of visitor.schools) {
    if (!office.some(role => rolesAt(visitor, id).has(role))) continue
    const now = { months: await refreshMonthsOf({ tx, at }, id), at }
    const ending = (await whoToAsk(tx, id, null, now)).filter(one => isDue(one, today))
    const birthdays = await birthdaysOf(tx, id, at)
    const words = (await wordingNow(tx, id)) !== null
    const letters = new Set(ending.filter(one => one.asked === 0 && one.email === null).map(one => one.guardian))
    const days = [...ending.map(one => one.endsOn ?? today), ...birthdays.map(one => one.on)].toSorted()
    const waits = letters.size > 0 || birthdays.length > 0 || (!words && ending.length > 0)
    if (waits)
      needs.push({
        ...{ schoolId: id, school: name, words },
        ending: new Set(ending.map(one => one.pupil)).size,
        letters: letters.size,
        birthdays: birthdays.length,
        since: noonOf(days[0] ?? today),
      })
  }
  return needs
}
