import type { Tx } from '../../platform/platform.ts'
import { versionInForce } from '../../policy/policy.ts'
import { basesOf } from './basis/bases.store.ts'
import { type ConsentTerms, consentTerms } from './terms.ts'

/** What policy and school say about consent at this instant: the settings in force, and the basis that was decided upon this very policy. */
export async function termsInForce(tx: Tx, school: string, at: Date): Promise<ConsentTerms> {
  const { settings, version } = await versionInForce(tx, school, at)
  const decided = version === null ? [] : await basesOf(tx, school, version.id)
  return consentTerms(
    settings,
    decided.filter(each => each.at <= at),
  )
}
