import { dayOf, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import type { Place } from '../consent/consent.ts'
import { familyFactsOf } from '../consent/consent-facts.store.ts'
import type { Shown } from '../consent/may-go-for.ts'
import { silentGivers } from '../consent/silent-givers.rule.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { keepsFamilies } from '../families.rule.ts'
import { fresh, guardiansAmong } from './ask-families.ts'
import { wordingNow } from './family.store.ts'
import { queueFamilyLinks } from './queue-family-links.ts'
import { askableFor, type ToAsk } from './who-to-ask.store.ts'

/**
 * Whose answer is missing before these children may be shown or named so on these places: by child, everybody with parental responsibility who
 * has not said a yes that counts. Whoever said no is not asked again, and neither is a family of which one did. What families said alone: a flag
 * is not in it, so that this list cannot tell of one.
 */
export async function missingAnswers(
  { tx, at }: Pick<Act, 'tx' | 'at'>,
  school: string,
  children: readonly Shown[],
  places: readonly Place[],
): Promise<ToAsk[]> {
  const terms = await termsInForce(tx, school, at)
  const facts = await familyFactsOf(
    tx,
    children.map(({ pupil }) => pupil),
  )
  const silent = new Set(
    children.flatMap(({ pupil, kinds }) => {
      const child = facts.get(pupil)
      if (child?.school !== school) return []
      return silentGivers(child, kinds, places, terms, dayOf(at)).map(giver => `${pupil} ${giver}`)
    }),
  )
  const pupils = children.map(({ pupil }) => pupil)
  return (await askableFor(tx, school, pupils, { months: terms.refreshMonths, at })).filter(one =>
    silent.has(`${one.pupil} ${one.guardian}`),
  )
}

export type MissingAsked = { readonly sent: number } | { readonly refused: 'not-hers' | 'no-words' | 'nobody-to-ask' }

/** Queues a link by mail for each of these who has an address and was not asked since yesterday. */
export async function askMissing(
  works: Works,
  visitor: Visitor,
  school: string,
  missingIn: (one: Act) => Promise<readonly ToAsk[]>,
): Promise<MissingAsked> {
  if (!keepsFamilies(rolesAt(visitor, school))) return { refused: 'not-hers' }
  return act(works, visitor.identity, async one => {
    if ((await wordingNow(one.tx, school)) === null) return { refused: 'no-words' }
    const chosen = guardiansAmong(await missingIn(one), 'mail', one.at)
    if (chosen.length === 0) return { refused: 'nobody-to-ask' }
    await queueFamilyLinks(one, school, chosen)
    return { sent: chosen.length }
  })
}

/** How each of these is reached today. */
export const reachedHow = (one: ToAsk, now: Date): 'asked-today' | 'mail' | 'letter' => {
  if (fresh(one, now)) return 'asked-today'
  return one.email === null ? 'letter' : 'mail'
}
