import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, OutsideRefusal, type Works } from '../../platform/platform.ts'
import { connectionOf } from '../accounts/connection.ts'
import { type Looked, lockWithPost, lookAtTarget, tellAuthor } from '../going-out/look-at-target.ts'
import { publishersOf } from '../going-out/may-publish.rule.ts'
import { publisherFacts } from '../going-out/publishers.ts'
import { comparePasted, readPastedPage } from '../platforms/by-hand/by-hand.ts'
import { connectorFor } from '../platforms/connectors.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { standingOf } from '../posts/standing.ts'
import { changeTarget } from '../posts/targets.store.ts'
import { TELL_FAMILIES } from '../queues.ts'
import { ownersUnder, passedOnAs } from './raise-removal.rule.ts'
import { withdrawsAs } from './withdraw-post.rule.ts'

/** `machine`: its address answers "not there" where it answered before. `person`: somebody looked, because it answers everybody the same. */
export type SeenGone = { readonly gone: 'machine' | 'person' }

export type HandRemovalRefusal = {
  readonly refused: 'not-there' | 'not-now' | 'not-hers' | 'still-there' | 'look-yourself'
  readonly clauses: readonly string[]
}

/**
 * A person says that she deleted a post by hand. We look ourselves first: where the post is still to be read, it is not gone, whoever says so;
 * where nothing can be told from outside, her own look (`looked`) is kept with her name, apart in history from what we saw.
 */
export async function recordHandRemoval(
  works: Works,
  visitor: Visitor,
  targetId: string,
  { looked }: { looked: boolean },
): Promise<SeenGone | HandRemovalRefusal> {
  const early = await act(works, visitor.identity, one => mayRecord(one, visitor, targetId))
  if ('refused' in early) return early
  const seen = await observe(works, visitor.identity.trust, early)
  if (seen === 'there') return { refused: 'still-there', clauses: [] }
  if (seen === 'cannot-tell' && !looked) return { refused: 'look-yourself', clauses: [] }
  return act(works, visitor.identity, async one => {
    const now = await mayRecord(one, visitor, targetId)
    if ('refused' in now) return now
    const { target } = now
    await changeTarget(one.tx, target.id, { state: 'gone', gone_at: one.at, problem: null, next_try_at: null }, one.at)
    const about = aboutTarget(target)
    await append(one, { ...about, kind: 'target-removed', facts: { target_id: target.id, how: 'by_hand' } })
    if (seen === 'gone') await append(one, { ...about, kind: 'target-observed-gone', facts: { target_id: target.id } })
    else
      await append(one, {
        ...about,
        kind: 'target-seen-gone',
        facts: { target_id: target.id, as_role: now.as },
        words: { ...about.words, by_name: visitor.name },
      })
    await one.works.jobs.send(one.tx, TELL_FAMILIES, { trust: one.who.trust, target: target.id })
    if (now.post.author !== one.who.person) await tellAuthor(one, target)
    return { gone: seen === 'gone' ? 'machine' : 'person' }
  })
}

type May = Looked & { readonly as: string; readonly cid: string | null }

/** Whoever may withdraw it, whoever may post by hand, for they hold the sign-in, and whom it was passed on to. */
async function mayRecord(one: Act, visitor: Visitor, targetId: string): Promise<May | HandRemovalRefusal> {
  const locked = await lockWithPost(one, targetId)
  if (locked === null) return { refused: 'not-there', clauses: [] }
  const { post, target } = locked
  if (target.state !== 'to_remove_by_hand') return { refused: 'not-now', clauses: [] }
  const standing = await standingOf(one.tx, post.school, post.author, one.at)
  const { approvers, approverClauses } = standing
  const facts = await publisherFacts(one, target)
  const roles = rolesAt(visitor, post.school)
  const { removalSteps: steps, removalPeople: told } = target
  const as =
    withdrawsAs(one.who.person, { author: post.author, approvers, roles }) ??
    publishersOf(facts).people.get(one.who.person) ??
    passedOnAs(one.who.person, { facts: ownersUnder(standing, post.author), steps, told, roles })
  if (as === null) return { refused: 'not-hers', clauses: [...approverClauses, ...facts.roles.clauses] }
  const row = await one.tx.selectFrom('post_targets').select('remote_cid').where('id', '=', targetId).executeTakeFirst()
  return { ...(await lookAtTarget(one, post, target)), as, cid: row?.remote_cid ?? null }
}

/** Outside any transaction. */
async function observe(works: Works, trust: string, may: May): Promise<'gone' | 'there' | 'cannot-tell'> {
  const { target, account, cid } = may
  if (target.remoteUri === null) return 'cannot-tell'
  const existing = { uri: target.remoteUri, ...(cid === null ? {} : { cid }) }
  const seen = await connectorFor(account.way).observe(connectionOf(works, trust, account), existing)
  if (seen.outcome === 'gone') return 'gone'
  if (seen.outcome === 'there' || seen.outcome === 'changed') return 'there'
  return account.way === 'by_hand' && (await textStillShown(works, may)) ? 'there' : 'cannot-tell'
}

async function textStillShown(works: Works, { target, outgoing }: Looked): Promise<boolean> {
  try {
    const { text } = comparePasted(
      target.platform,
      outgoing,
      await readPastedPage(works.outside, target.remoteUri ?? ''),
    )
    return text === 'same' || text === 'beginning'
  } catch (error) {
    if (error instanceof OutsideRefusal) return false
    throw error
  }
}
