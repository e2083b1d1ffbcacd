import type { Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import type { Signature } from '../adopting/signing/seals.store.ts'
import { signersAround } from '../adopting/signing/sign-policy.ts'
import { stillToSign } from '../adopting/signing/sign.rule.ts'
import { type Capacity, inBestOrder, type Place, type Signer } from '../adopting/signing/signers.rule.ts'
import { inForce } from '../in-force.rule.ts'
import { type AdoptedVersion, versionById, versionsFor, versionsOfTrust } from '../policy-versions.store.ts'
import { reviewsOf } from '../reviewing/reviewing.store.ts'
import { type Ending, endSignaturesOf, standingEnding } from './endings.store.ts'

export type EndingSeen = {
  readonly version: AdoptedVersion
  /** It judges acts now, at its school or for its trust. */
  readonly inForce: boolean
  /** What holds from its day on: the trust's policy, or nothing. */
  readonly after: 'none' | 'followed'
  readonly ending: Ending | null
  readonly signatures: readonly Signature[]
  readonly open: readonly { readonly capacity: Capacity; readonly signers: readonly Signer[] }[]
  /** The offices in which this reader may sign now, first the one she should sign in. */
  readonly mine: readonly Capacity[]
  readonly place: Place
  readonly mayAdopt: boolean
  /** The reason that a review gave for withdrawing it; '' where none did. */
  readonly reviewSaid: string
  readonly name: string
  readonly now: Date
}

/** `no-version`: there is none of this id in her trust. `not-hers`: neither to end nor to sign for. */
export async function seeEnding(
  one: Act,
  visitor: Visitor,
  id: string,
): Promise<EndingSeen | 'no-version' | 'not-hers'> {
  const version = await versionById(one.tx, id)
  if (version === null) return 'no-version'
  const { school } = version
  const ending = await standingEnding(one.tx, id)
  const { place, holders } = await signersAround(one, version)
  const signatures = ending === null ? [] : await endSignaturesOf(one.tx, ending.id)
  const waits = ending !== null && ending.decidedAt === null && ending.endsAt > one.at
  const open = waits ? stillToSign(ending, place, holders, signatures) : []
  const me = visitor.identity.person
  const mine = inBestOrder(
    open.filter(({ signers }) => signers.some(signer => signer.person === me)).map(({ capacity }) => capacity),
    me,
    open.map(({ capacity }) => capacity),
    { place, holders, signed: signatures },
  )
  const adopts = mayAdopt(visitor, school)
  if (!adopts && mine.length === 0 && !signatures.some(signature => signature.person === me)) return 'not-hers'
  const versions = school === null ? await versionsOfTrust(one.tx) : await versionsFor(one.tx, school)
  const judge = inForce(versions, one.at)
  const rest = versions.filter(other => other.school !== school)
  const review = school === null ? undefined : (await reviewsOf(one.tx, school, id))[0]
  return {
    version,
    inForce: judge?.id === id,
    after: inForce(rest, ending?.endsAt ?? one.at) === null ? 'none' : 'followed',
    ending,
    signatures,
    open,
    mine,
    place,
    mayAdopt: adopts,
    reviewSaid: review?.outcome === 'withdraw' ? review.reason : '',
    name: visitor.schools.find(mine => mine.id === school)?.name ?? visitor.trustName,
    now: one.at,
  }
}
