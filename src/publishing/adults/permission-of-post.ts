import { dayOf } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import type { Platform } from '../posts/post.ts'
import type { Version } from '../posts/versions.store.ts'
import { adultsIn } from '../posts/who-is-in.rule.ts'
import {
  type AdultShown,
  type AdultsOfPost,
  type AdultTerms,
  adultTerms,
  missingPermissions,
  type StillPermitted,
  stillPermitted,
} from './adult-permission.rule.ts'
import { adultFacts, adultsById } from './adults.store.ts'

/** Asks the register about these adults at this instant, under the policy in force. */
export async function permissionFor(
  { tx, at }: Pick<Act, 'tx' | 'at'>,
  school: string,
  shown: readonly AdultShown[],
  platforms: readonly Platform[],
): Promise<AdultsOfPost> {
  const terms = adultTerms((await policyInForce(tx, school, at)).settings)
  const ids = shown.map(({ adult }) => adult)
  const where = { places: [...new Set(platforms)], day: dayOf(at) }
  const known = await adultsById(tx, school, ids)
  return { terms, missing: missingPermissions(terms, shown, known, await adultFacts(tx, school, ids), where) }
}

/** An adult in something that is live on one account, by what her answers say today. */
export async function stillPermittedEach<Live extends AdultShown & { readonly place: Platform }>(
  { tx, at }: Pick<Act, 'tx' | 'at'>,
  school: string,
  live: readonly Live[],
): Promise<{ terms: AdultTerms; still: StillPermitted[] }> {
  const terms = adultTerms((await policyInForce(tx, school, at)).settings)
  const ids = [...new Set(live.map(({ adult }) => adult))]
  const [known, facts] = [await adultsById(tx, school, ids), await adultFacts(tx, school, ids)]
  const byAdult = Map.groupBy(facts, ({ adult }) => adult)
  const day = dayOf(at)
  return {
    terms,
    still: live.map(({ adult, kinds, place }) => {
      const staff = known.get(adult)?.staff ?? true
      return stillPermitted(terms, byAdult.get(adult) ?? [], { adult, staff, kinds, place, day })
    }),
  }
}

/** The same of every adult in a version, on the platforms it goes to or on this one alone. */
export async function permissionOfVersion(
  one: Pick<Act, 'tx' | 'at'>,
  { school, content }: Pick<Version, 'school' | 'content'>,
  only?: Platform,
): Promise<AdultsOfPost> {
  const shown = content.people === undefined ? [] : adultsIn(content.people)
  return permissionFor(one, school, shown, only === undefined ? content.targets.map(each => each.platform) : [only])
}
