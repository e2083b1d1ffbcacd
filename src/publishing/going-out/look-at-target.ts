import { append, sha256 } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { type Account, findAccount } from '../accounts/accounts.store.ts'
import type { Outgoing } from '../platforms/outgoing.ts'
import { TWO_PEOPLE } from '../posts/decide.rule.ts'
import { contentHash, outgoingOf, sealOf } from '../posts/post.ts'
import { lockPost, type Post } from '../posts/posts.store.ts'
import { clearingsOf, decisionOn, findVersion, type Version } from '../posts/versions.store.ts'
import { changeTarget, lockTarget, type Target } from '../posts/targets.store.ts'
import { TELL_AUTHOR } from '../queues.ts'
import { sendBack } from './check-again.ts'
import { changedSince } from './closed-since.ts'
import { stoppedByConsent } from './consent-again.ts'
import { type GoOut, mayGoOut } from './may-go-out.rule.ts'

/** A post without a planned time goes out when it is approved, and not later than this: nobody expects it then. Milliseconds. */
const GOES_WITHIN = 24 * 3_600_000

export type Looked = {
  readonly post: Post
  readonly target: Target
  readonly account: Account
  readonly version: Version
  readonly outgoing: Outgoing
  readonly seal: string
  /** After this nobody expects the post any more. */
  readonly until: Date | null
  readonly verdict: GoOut
}

/** The post first, then its target: everybody who needs both takes them in this order, so that nobody waits for each other. */
export async function lockWithPost(one: Act, targetId: string): Promise<{ post: Post; target: Target } | null> {
  const seen = await one.tx.selectFrom('post_targets').select('post_id').where('id', '=', targetId).executeTakeFirst()
  const post = seen === undefined ? null : await lockPost(one.tx, seen.post_id)
  const target = post === null ? null : await lockTarget(one.tx, targetId)
  return post === null || target === null ? null : { post, target }
}

/** Reads what a locked target would send, and asks whether it may. */
export async function lookAtTarget(one: Act, post: Post, target: Target): Promise<Looked> {
  const account = await findAccount(one.tx, target.account)
  const version = await findVersion(one.tx, target.version)
  const outgoing = version === null ? null : outgoingOf(version.content, target.account)
  if (account === null || version === null || outgoing === null)
    throw new Error(
      `Target ${target.id} has lost its account or version; it cannot be sent. Restore them from a backup.`,
    )
  const decision = await decisionOn(one.tx, version.id)
  const seal = sealOf(version.hash, await clearingsOf(one.tx, version.id), decision?.confirmed ?? '')
  const { from, until } = version.content.window
  // A task for a person waits over the weekend, and she is reminded; a machine that comes a day late was out of order.
  const handedOver = target.state === 'to_post_by_hand'
  const approved = decision === null || handedOver ? null : new Date(decision.at.getTime() + GOES_WITHIN)
  const window = { from: from === null ? null : new Date(from), until: until === null ? approved : new Date(until) }
  const verdict = mayGoOut(
    {
      state: post.state,
      current: post.version === version.id,
      sealApproved: decision?.seal ?? null,
      sealNow: seal,
      contentUntouched: sha256(version.contentText) === version.hash && contentHash(version.content) === version.hash,
      window,
      account: account.state,
    },
    one.at,
  )
  return { post, target, account, version, outgoing, seal, until: window.until, verdict }
}

/** True: it may go out now. Otherwise what keeps it is written down, and who waits for it is told. */
export async function clearToGo(one: Act, looked: Looked): Promise<boolean> {
  const { verdict, post, target, version } = looked
  if ('stays' in verdict) return false
  if ('stopped' in verdict) {
    if (verdict.stopped === 'seal-broken')
      one.works.report(
        new Error(`Version ${version.id} is not what was approved. Nothing was sent. Find out who changed the table.`),
        'going out',
      )
    await failTarget(one, target, verdict.stopped)
    return false
  }
  const change = await changedSince(one, version)
  if (change === null) return !(await stoppedByConsent(one, post, version, target))
  await sendBack(one, post, version, change)
  return false
}

/** It will not go out by itself any more. */
export async function failTarget(one: Act, target: Target, code: string): Promise<void> {
  await changeTarget(one.tx, target.id, { state: 'failed', problem: code, next_try_at: null }, one.at)
  const clauses = code === 'not-approved' || code === 'seal-broken' ? [TWO_PEOPLE] : []
  await append(one, {
    kind: 'target-failed',
    school: target.school,
    subject: target.post,
    clauses,
    facts: { target_id: target.id, code },
    words: { account: target.accountName },
  })
  await tellAuthor(one, target)
}

export async function tellAuthor(one: Act, target: Pick<Target, 'post' | 'version'>): Promise<void> {
  await one.works.jobs.send(one.tx, TELL_AUTHOR, { trust: one.who.trust, post: target.post, version: target.version })
}
