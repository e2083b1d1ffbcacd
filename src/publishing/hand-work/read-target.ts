import type { Visitor } from '../../people/people.ts'
import { act, NotFound, type Works } from '../../platform/platform.ts'
import { type PolicyInForce, policyInForce } from '../../policy/policy.ts'
import { connectorFor } from '../platforms/connectors.ts'
import type { ManualStep } from '../platforms/outcomes.ts'
import type { Outgoing } from '../platforms/outgoing.ts'
import { outgoingOf, type PostState } from '../posts/post.ts'
import { findPost } from '../posts/posts.store.ts'
import { isUuid } from '../posts/read-post.ts'
import { findVersion } from '../posts/versions.store.ts'
import { type Target, targetsOfPost } from '../posts/targets.store.ts'
import type { NotByHand } from './may-do-by-hand.rule.ts'
import { stoppedMeanwhile } from '../going-out/stopped-meanwhile.rule.ts'
import { mayDoByHand } from './may-do-by-hand.ts'

/** What a person is to do with one target by hand, if anything. `late`: stopped meanwhile, but it may be on the platform already. */
export type HandDeed = 'post' | 'late' | 'remove' | null

export type TargetRead = {
  readonly target: Target
  readonly postState: PostState
  readonly outgoing: Outgoing
  readonly deed: HandDeed
  readonly steps: readonly ManualStep[]
  readonly mine: { readonly may: true } | NotByHand
  readonly policy: PolicyInForce
  readonly readAt: Date
}

/** @throws NotFound when there is no such target, or it is behind a wall: the two look the same. */
export async function readTarget(works: Works, visitor: Visitor, id: string): Promise<TargetRead> {
  return act(works, visitor.identity, async one => {
    const target = isUuid(id) ? await findTarget(one.tx, id) : null
    if (target === null) throw new NotFound('There is no such thing to do by hand.')
    const post = await findPost(one.tx, target.post)
    const version = await findVersion(one.tx, target.version)
    const outgoing = version === null ? null : outgoingOf(version.content, target.account)
    if (post === null || outgoing === null) throw new NotFound('The post of this target is not for this reader.')
    const deed = deedOf(target)
    return {
      target,
      postState: post.state,
      outgoing,
      deed,
      steps: stepsOf(target, outgoing, deed),
      mine: await mayDoByHand(one, visitor, target, post.author, deed === 'remove' ? 'remove' : 'post'),
      policy: await policyInForce(one.tx, target.school, one.at),
      readAt: one.at,
    }
  })
}

async function findTarget(tx: Parameters<typeof findPost>[0], id: string): Promise<Target | null> {
  const row = await tx.selectFrom('post_targets').select('post_id').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : ((await targetsOfPost(tx, row.post_id)).find(one => one.id === id) ?? null)
}

function deedOf(target: Target): HandDeed {
  if (target.state === 'to_remove_by_hand') return 'remove'
  if (target.way !== 'by_hand') return null
  if (target.state === 'to_post_by_hand') return 'post'
  return stoppedMeanwhile(target) ? 'late' : null
}

function stepsOf(target: Target, outgoing: Outgoing, deed: HandDeed): readonly ManualStep[] {
  const connector = connectorFor(target.way)
  const link = target.link ?? undefined
  if (deed === 'remove') return connector.manualSteps({ deed: 'remove', ...(link === undefined ? {} : { url: link }) })
  if (deed !== 'post') return []
  const url = addressOf(target)
  return connector.manualSteps({ deed: 'publish', outgoing, ...(url === undefined ? {} : { url }) })
}

/** Where the account is, when it was entered as an address. */
function addressOf({ handle }: Target): string | undefined {
  return URL.canParse(handle) && ['http:', 'https:'].includes(new URL(handle).protocol) ? handle : undefined
}
