import { dayOf, noonOf, rolesAt, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { refreshMonthsOf } from './ask-families.ts'
import { birthdaysOf } from './birthdays.store.ts'
import { wordingNow } from './family.store.ts'
import { whoIsDue } from './who-to-ask.store.ts'

/** Whose work it is; the others that keep the register can open the page, but it does not wait for them. */
const office: readonly Role[] = ['office_manager', 'nursery_manager']

/** No name: it stands on a page that somebody may have open on her desk. */
export type RenewalNeed = {
  readonly schoolId: string
  readonly school: string
  /** Children for whom somebody is due to be asked again, and no machine can ask. */
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
    const birthdays = await birthdaysOf(tx, id, at)
    const words = (await wordingNow(tx, id)) !== null
    // Whom a machine asks does not wait for the office, and is not counted: when a year ends it is a whole school.
    const ending = words
      ? (await whoIsDue(tx, id, now, 'by letter')).filter(one => one.asked === 0)
      : await whoIsDue(tx, id, now)
    const letters = new Set(ending.filter(one => one.asked === 0 && one.email === null).map(one => one.guardian))
    const days = [...ending.map(one => one.endsOn ?? today), ...birthdays.map(one => one.on)].toSorted()
    if (letters.size > 0 || birthdays.length > 0 || ending.length > 0)
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
