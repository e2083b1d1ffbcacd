import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { noticeVersion, type Visitor } from '../../people/people.ts'
import { type Act, act, type Works } from '../../platform/platform.ts'
import { mayPost, sentenceToSign } from '../../policy/policy.ts'
import { actingMark } from './acting-mark.ts'
import { permissionOfVersion } from '../adults/permission-of-post.ts'
import { HAND_OVER, PUBLISH, TELL_AUTHOR } from '../queues.ts'
import { afterClearings, stillStopping } from './check-post.ts'
import { consentOfVersion } from './consent-of-post.ts'
import { type Decided, type DecideRefusal, type Decision, decide, TWO_PEOPLE } from './decide.rule.ts'
import { sealOf } from './post.ts'
import { lockPost, moveTo, type Post } from './posts.store.ts'
import { approverQuestions } from './questions-put.ts'
import { knownOf } from './versions.store.ts'
import { type Standing, standingOf } from './standing.ts'
import { clearingsOf, findVersion, type Version } from './versions.store.ts'

export type DecisionInput = {
  readonly version: string
  readonly decision: Decision
  readonly words: string
  readonly confirmed: string
}

/** The sentence that pressing Approve signs under the policy in force for this version; '' when the policy asks for none. */
export function sentenceFor(standing: Standing, version: Version): string {
  return sentenceToSign(approverQuestions(standing.policy.settings, knownOf(version)))?.sentence ?? ''
}

/** Approve, ask for changes, or refuse: the only place where it happens. The approval points at a seal over everything she saw. */
export async function decidePost(
  works: Works,
  visitor: Visitor,
  id: string,
  input: DecisionInput,
): Promise<Decided | DecideRefusal> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    if (post === null || post.version === null) return { refused: 'not-waiting', clauses: [] }
    const version = await findVersion(one.tx, post.version)
    if (version === null) return { refused: 'not-waiting', clauses: [] }
    const standing = await standingOf(one.tx, post.school, post.author, one.at)
    const clearings = await clearingsOf(one.tx, version.id)
    const next = decide(
      input.decision,
      one.who.person,
      {
        state: post.state,
        author: post.author,
        version: version.id,
        looked: input.version,
        plannedFor: post.plannedFor,
        uncleared: stillStopping(afterClearings(version.check, clearings, version.id)),
        circle: standing.approvers,
        clauses: standing.approverClauses.length > 0 ? standing.approverClauses : [TWO_PEOPLE],
        words: input.words,
        confirmed: input.confirmed,
        toConfirm: sentenceFor(standing, version),
        notYet: await mayPost(one, post.school),
        consent: await consentOfVersion(one, version),
        adults: await permissionOfVersion(one, version),
      },
      one.at,
    )
    if ('refused' in next) return next
    const seal = next.decided === 'approved' ? sealOf(version.hash, clearings, input.confirmed) : null
    await keepDecision(one, visitor, post, version, next, input, seal)
    if (seal !== null) await planTargets(one, post, version)
    await one.works.jobs.send(one.tx, TELL_AUTHOR, { trust: one.who.trust, post: post.id, version: version.id })
    return next
  })
}

async function keepDecision(
  one: Act,
  visitor: Visitor,
  post: Post,
  version: Version,
  next: Decided,
  input: DecisionInput,
  seal: string | null,
): Promise<void> {
  const mark = await actingMark(one.tx, visitor, next.role, post.school)
  await one.tx
    .insertInto('decisions')
    .values({
      trust_id: one.who.trust,
      id: randomUUID(),
      version_id: version.id,
      school_id: post.school,
      decision: next.decided,
      seal,
      confirmed: seal === null ? '' : input.confirmed,
      words: input.words.trim(),
      by_person: one.who.person,
      // As they were: a later change of name or role changes nothing here.
      by_name: visitor.name,
      by_role: mark.role,
      clauses: [...next.clauses],
      at: one.at,
    })
    .execute()
  await moveTo(one.tx, post.id, next.decided, one.at)
  const about = { school: post.school, subject: post.id, clauses: next.clauses }
  const facts = { version_id: version.id, as_role: next.role, notice: noticeVersion('writing-a-post'), ...mark.facts }
  if (next.decided === 'approved')
    await append(one, {
      ...about,
      kind: 'post-approved',
      facts: { ...facts, seal: seal ?? '' },
      words: { by_name: visitor.name, confirmed: input.confirmed, ...mark.words },
    })
  else
    await append(one, {
      ...about,
      kind: next.decided === 'refused' ? 'post-refused' : 'post-changes-asked',
      facts,
      words: { by_name: visitor.name, words: input.words.trim(), ...mark.words },
    })
}

async function planTargets(one: Act, post: Post, version: Version): Promise<void> {
  const ways = new Map(
    (await one.tx.selectFrom('accounts').select(['id', 'way']).where('school_id', '=', post.school).execute()).map(
      row => [row.id, row.way],
    ),
  )
  for (const target of version.content.targets) {
    const id = randomUUID()
    const byHand = ways.get(target.account) === 'by_hand'
    await one.tx
      .insertInto('post_targets')
      .values({
        trust_id: one.who.trust,
        id,
        post_id: post.id,
        version_id: version.id,
        school_id: post.school,
        account_id: target.account,
        state: 'planned',
        problem: null,
        next_try_at: null,
        remote_uri: null,
        remote_cid: null,
        link: null,
        compared: null,
        live_at: null,
        gone_at: null,
        changed_at: one.at,
      })
      .execute()
    const from = version.content.window.from
    await one.works.jobs.send(
      one.tx,
      byHand ? HAND_OVER : PUBLISH,
      { trust: one.who.trust, target: id },
      from === null ? {} : { after: new Date(from) },
    )
  }
}
