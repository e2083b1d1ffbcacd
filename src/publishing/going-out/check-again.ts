import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import {
  control,
  ours,
  policyInForce,
  type SettingsInForce,
  sentenceToSign,
  settledVersion,
} from '../../policy/policy.ts'
import { versionToCheck } from '../media/version-to-check.ts'
import { asDraftKeeps, withAnswers } from '../posts/author-answers.ts'
import { checkPost } from '../posts/check-post.ts'
import { keepDoubts } from '../posts/doubts.rule.ts'
import { moveTo, type Post } from '../posts/posts.store.ts'
import { approverQuestions, type Known } from '../posts/questions-put.ts'
import { knownOf, type Version } from '../posts/versions.store.ts'
import { changeTarget, type Target, targetsOfPost } from '../posts/targets.store.ts'
import { TELL_PERSON } from '../queues.ts'
import { type Differs, differences } from './check-again.rule.ts'

export type Change = PolicyChange | SubjectClosed

/** The head has closed a subject, or put a word that stops on the list, since the version was looked at (s1-reputation-10, s4-3-eg-11). */
export type SubjectClosed = { readonly of: 'subject'; readonly name: string; readonly clauses: readonly string[] }

export type PolicyChange = {
  readonly of: 'policy'
  readonly policyVersion: string | null
  readonly policyTitle: string
  readonly differs: readonly Differs[]
  readonly clauses: readonly string[]
}

/**
 * Was this version checked under another policy than the one in force now, and would it be judged otherwise today? Null: it stands.
 * Asked when a policy begins, and once more before anything goes out, so that no post slips through at the very minute of the change.
 */
export async function changedByPolicy(one: Act, version: Version): Promise<PolicyChange | null> {
  const now = await policyInForce(one.tx, version.school, one.at)
  const policyVersion = now.version?.id ?? null
  if (policyVersion === version.policyVersion) return null
  const before = version.policyVersion === null ? ours : (await settledVersion(one.tx, version.policyVersion)).settings
  const { content } = version
  const looked = await checkPost(one.tx, version.school, now, await versionToCheck(one, version))
  const check = keepDoubts(withAnswers(looked, asDraftKeeps(version.answers)), version.check)
  const replies = now.settings.get('publishing.replies')
  const changed = differences(
    { ...seenUnder(before, knownOf(version)), repliesClosed: content.repliesClosed },
    {
      ...seenUnder(now.settings, { ...knownOf(version), check }),
      repliesClosed: control('reply_check', replies.value === 'never'),
    },
    replies.clauses,
  )
  return changed === null
    ? null
    : { of: 'policy', policyVersion, policyTitle: now.settings.policy?.title ?? '', ...changed }
}

function seenUnder(settings: SettingsInForce, known: Known) {
  return { findings: known.check.findings, sentence: sentenceToSign(approverQuestions(settings, known)) }
}

const PROBLEM = { policy: 'policy-changed', subject: 'subject-closed' } as const

const NOT_SENT: readonly Target['state'][] = ['planned', 'to_post_by_hand']

/**
 * Gives the post back to its author; nothing more of it goes out. A post that is live somewhere stays as it is there: only what was not sent
 * yet is stopped. The caller holds the post's lock.
 */
export async function sendBack(one: Act, post: Post, version: Version, change: Change): Promise<void> {
  const targets = (await targetsOfPost(one.tx, post.id)).filter(target => target.version === version.id)
  for (const target of targets.filter(each => NOT_SENT.includes(each.state))) {
    await changeTarget(one.tx, target.id, { state: 'stopped', problem: PROBLEM[change.of], next_try_at: null }, one.at)
  }
  const begun = targets.some(target => !NOT_SENT.includes(target.state) && target.state !== 'stopped')
  if (!begun) await moveTo(one.tx, post.id, 'changes_asked', one.at)
  await remember(one, post, version, change)
  await one.works.jobs.send(one.tx, TELL_PERSON, {
    trust: one.who.trust,
    person: post.author,
    about: change.of === 'policy' ? 'sent-back' : 'subject-closed',
    subject: post.id,
  })
}

function remember(one: Act, post: Post, version: Version, change: Change): Promise<unknown> {
  const about = { school: post.school, subject: post.id, clauses: change.clauses }
  if (change.of === 'subject')
    return append(one, {
      ...about,
      kind: 'post-sent-back-by-subject',
      facts: { version_id: version.id },
      words: { name: change.name },
    })
  return append(one, {
    ...about,
    kind: 'post-sent-back-by-policy',
    facts: { version_id: version.id, policy_version_id: change.policyVersion, differs: change.differs },
    words: { title_of_policy: change.policyTitle },
  })
}
