import { randomUUID } from 'node:crypto'
import { TID } from '@atproto/common-web'
import { append, canonicalJson, sha256 } from '../history/history.ts'
import { noticeVersion } from '../people/people.ts'
import { type Act, act, type House, theHouse, type Works } from '../platform/platform.ts'
import type { PostStep, SampleAccount, SamplePost, SampleTrust } from './sample-trust.ts'

/** What happened on platforms that the sample does not reach: written as the house, with its history. */
export async function tellPlatformStep(
  { works, sample }: { works: Works; sample: SampleTrust },
  post: SamplePost,
  id: string,
  step: PostStep,
): Promise<void> {
  await act(works, theHouse(sample.trust.id), async one => {
    if (step.deed === 'expired') return tellExpired(one, post, id)
    const targets = await one.tx
      .selectFrom('post_targets')
      .select(['id', 'account_id'])
      .where('post_id', '=', id)
      .execute()
    for (const target of targets) {
      if (step.accountId !== null && target.account_id !== step.accountId) continue
      const account = sample.accounts.find(candidate => candidate.id === target.account_id)
      const about = { school: post.schoolId, subject: id, clauses: [] }
      const told = { target: target.id, of: targets.length, account, about, step }
      if (step.deed === 'answer-lost') await tellLostAnswer(one, told, new Date(sample.now))
      else await tellTargetStep(one, told)
    }
  })
}

async function tellExpired(one: Act, post: SamplePost, id: string): Promise<void> {
  await one.tx.updateTable('posts').set({ state: 'expired', changed_at: one.at }).where('id', '=', id).execute()
  await append(one, {
    kind: 'post-expired',
    school: post.schoolId,
    subject: id,
    clauses: ['ours-no-late-approval'],
    facts: { version_id: null },
    words: {},
  })
}

type TargetStep = {
  target: string
  /** How many targets the post has. */
  of: number
  account: SampleAccount | undefined
  about: { school: string; subject: string; clauses: readonly string[] }
  step: PostStep
}

async function tellTargetStep(one: Act, { target, of, account, about, step }: TargetStep): Promise<void> {
  const now = one.at
  const words = { account: account?.displayName ?? '' }
  const facts = { target_id: target }
  const setTarget = (set: Partial<Pick<House['post_targets'], 'state' | 'link' | 'live_at' | 'gone_at' | 'problem'>>) =>
    one.tx
      .updateTable('post_targets')
      .set({ ...set, changed_at: now })
      .where('id', '=', target)
      .execute()
  if (step.deed === 'published') {
    const link = step.address ?? account?.address ?? ''
    await setTarget({ state: 'live', link, live_at: now })
    await append(one, { ...about, kind: 'target-live', facts: { ...facts, how: 'by_hand' }, words: { ...words, link } })
  } else if (step.deed === 'handed-over') {
    await setTarget({ state: 'to_post_by_hand' })
    await append(one, { ...about, kind: 'target-handed-over', facts, words })
  } else if (step.deed === 'failed') {
    const code = 'sign-in-refused'
    await setTarget({ state: 'failed', problem: code })
    await append(one, { ...about, kind: 'target-failed', facts: { ...facts, code }, words })
  } else if (step.deed === 'withdrawn') {
    await one.tx
      .updateTable('posts')
      .set({ state: 'stopped', changed_at: now })
      .where('id', '=', about.subject)
      .execute()
    await setTarget({ state: 'to_remove_by_hand' })
    await append(one, {
      ...about,
      kind: 'withdrawal-asked',
      facts: { targets: of, as_role: step.by?.role ?? '', notice: noticeVersion('writing-a-post') },
      words: { by_name: step.by?.name ?? '', reason: step.words ?? '' },
    })
  } else if (step.deed === 'observed-gone') {
    await setTarget({ state: 'gone', gone_at: now })
    await append(one, { ...about, kind: 'target-observed-gone', facts, words })
  }
}

/** Between two questions to a network that does not answer, when it was asked for a while. Milliseconds. */
const ASKED_AGAIN = 30 * 60_000

/**
 * Sent, and no answer came. It stays so: the account was never connected here, so that whoever settles it (`settle-targets.job.ts`) cannot ask either,
 * and says nothing that nobody knows.
 */
async function tellLostAnswer(one: Act, { target, account, about, step }: TargetStep, now: Date): Promise<void> {
  const { trust } = one.who
  const { seal } = await one.tx
    .selectFrom('decisions')
    .innerJoin('post_targets', join =>
      join
        .onRef('post_targets.trust_id', '=', 'decisions.trust_id')
        .onRef('post_targets.version_id', '=', 'decisions.version_id'),
    )
    .select('decisions.seal')
    .where('post_targets.id', '=', target)
    .where('decisions.decision', '=', 'approved')
    .executeTakeFirstOrThrow()
  const [attempt, key] = [randomUUID(), TID.fromTime(one.at.getTime() * 1_000, 0).toString()]
  const sent = { seal: seal ?? '', record_hash: sha256(canonicalJson({ key, account: account?.handle ?? '' })) }
  const school = { trust_id: trust, school_id: about.school }
  await one.tx
    .insertInto('attempts')
    .values({
      ...school,
      ...sent,
      id: attempt,
      target_id: target,
      kind: 'publish',
      record_key: key,
      record_created_at: one.at.toISOString(),
      started_at: one.at,
    })
    .execute()
  await one.tx
    .insertInto('attempt_outcomes')
    .values({
      ...school,
      id: randomUUID(),
      attempt_id: attempt,
      outcome: 'unknown',
      detail: step.words ?? '',
      at: one.at,
    })
    .execute()
  const next_try_at = new Date(now.getTime() + ASKED_AGAIN)
  await one.tx
    .updateTable('post_targets')
    .set({ state: 'unknown', problem: 'unknown', next_try_at, changed_at: one.at })
    .where('id', '=', target)
    .execute()
  const words = { account: account?.displayName ?? '' }
  const facts = { target_id: target, attempt_id: attempt }
  await append(one, { ...about, kind: 'target-sending', facts: { ...facts, ...sent }, words })
  await append(one, { ...about, kind: 'target-unknown', facts, words })
}
