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
import { looksOfVersion } from '../media/looks.store.ts'
import { asDraftKeeps, withAnswers } from '../posts/author-answers.ts'
import { checkPost } from '../posts/check-post.ts'
import { moveTo, type Post } from '../posts/posts.store.ts'
import { approverQuestions, type Known } from '../posts/questions-put.ts'
import { knownOf, changeTarget, type Target, targetsOfPost, type Version } from '../posts/versions.store.ts'
import { TELL_PERSON } from '../queues.ts'
import { type Differs, differences } from './check-again.rule.ts'

export type Change = {
  readonly policyVersion: string | null
  readonly policyTitle: string
  readonly differs: readonly Differs[]
  readonly clauses: readonly string[]
}

/**
 * Was this version checked under another policy than the one in force now, and would it be judged otherwise today? Null: it stands.
 * Asked when a policy begins, and once more before anything goes out, so that no post slips through at the very minute of the change.
 */
export async function changedByPolicy(one: Act, version: Version): Promise<Change | null> {
  const now = await policyInForce(one.tx, version.school, one.at)
  const policyVersion = now.version?.id ?? null
  if (policyVersion === version.policyVersion) return null
  const before = version.policyVersion === null ? ours : (await settledVersion(one.tx, version.policyVersion)).settings
  const { content } = version
  const looked = await checkPost(one.tx, version.school, now, {
    text: content.text,
    targets: content.targets,
    alts: content.pictures.map(picture => picture.alt),
    at: one.at,
    looks: await looksOfVersion(one.tx, version.id),
  })
  const check = withAnswers(looked, asDraftKeeps(version.answers))
  const replies = now.settings.get('publishing.replies')
  const changed = differences(
    { ...seenUnder(before, knownOf(version)), repliesClosed: content.repliesClosed },
    {
      ...seenUnder(now.settings, { ...knownOf(version), check }),
      repliesClosed: control('reply_check', replies.value === 'never'),
    },
    replies.clauses,
  )
  return changed === null ? null : { policyVersion, policyTitle: now.settings.policy?.title ?? '', ...changed }
}

function seenUnder(settings: SettingsInForce, known: Known) {
  return { findings: known.check.findings, sentence: sentenceToSign(approverQuestions(settings, known)) }
}

const NOT_SENT: readonly Target['state'][] = ['planned', 'to_post_by_hand']

/**
 * Gives the post back to its author; nothing more of it goes out. A post that is live somewhere stays as it is there: only what was not sent
 * yet is stopped. The caller holds the post's lock.
 */
export async function sendBack(one: Act, post: Post, version: Version, change: Change): Promise<void> {
  const targets = (await targetsOfPost(one.tx, post.id)).filter(target => target.version === version.id)
  for (const target of targets.filter(each => NOT_SENT.includes(each.state))) {
    await changeTarget(one.tx, target.id, { state: 'stopped', problem: 'policy-changed', next_try_at: null }, one.at)
  }
  const begun = targets.some(target => !NOT_SENT.includes(target.state) && target.state !== 'stopped')
  if (!begun) await moveTo(one.tx, post.id, 'changes_asked', one.at)
  await append(one, {
    kind: 'post-sent-back-by-policy',
    school: post.school,
    subject: post.id,
    clauses: change.clauses,
    facts: { version_id: version.id, policy_version_id: change.policyVersion, differs: change.differs },
    words: { title_of_policy: change.policyTitle },
  })
  await one.works.jobs.send(one.tx, TELL_PERSON, {
    trust: one.who.trust,
    person: post.author,
    about: 'sent-back',
    subject: post.id,
  })
}
