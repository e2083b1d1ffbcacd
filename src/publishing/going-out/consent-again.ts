import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import { permissionOfVersion } from '../adults/permission-of-post.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { consentOfVersion } from '../posts/consent-of-post.ts'
import { moveTo, type Post } from '../posts/posts.store.ts'
import { decisionOn, type Version } from '../posts/versions.store.ts'
import { changeTarget, type Target, targetsOfPost } from '../posts/targets.store.ts'
import { heldAt } from '../posts/who-is-in.rule.ts'
import { TELL_PERSON } from '../queues.ts'

/**
 * Answers and flags are read once more in the transaction of the attempt, so that a family that has just withdrawn is not published by a job
 * that was planned before (s1-protocol-1c). True: the target was stopped, and who waits for it is told.
 */
export async function stoppedByConsent(one: Act, post: Post, version: Version, target: Target): Promise<boolean> {
  const consent = await consentOfVersion(one, version, target.platform)
  if (control('consent_check', heldAt(consent).length > 0)) {
    await stopForConsent(one, post, target, consent.clauses)
    return true
  }
  // An adult who has just withdrawn is no more published than a child (s1-respect-02, s2-content-04c).
  const { missing, terms } = await permissionOfVersion(one, version, target.platform)
  if (missing.length > 0) await stopForConsent(one, post, target, terms.clauses)
  return missing.length > 0
}

/** Says nothing of whom or why, here as anywhere. When nothing of the post is left to go out, its author can write it anew. */
export async function stopForConsent(one: Act, post: Post, target: Target, clauses: readonly string[]): Promise<void> {
  await changeTarget(one.tx, target.id, { state: 'stopped', problem: 'consent', next_try_at: null }, one.at)
  await append(one, {
    ...aboutTarget(target),
    clauses,
    kind: 'target-stopped',
    facts: { target_id: target.id, code: 'consent' },
  })
  const targets = (await targetsOfPost(one.tx, post.id)).filter(each => each.version === target.version)
  if (post.state === 'approved' && targets.every(({ state }) => state === 'stopped'))
    await moveTo(one.tx, post.id, 'changes_asked', one.at)
  const approver = (await decisionOn(one.tx, target.version))?.byPerson
  for (const person of new Set([post.author, ...(approver === undefined ? [] : [approver])]))
    await one.works.jobs.send(one.tx, TELL_PERSON, {
      trust: one.who.trust,
      person,
      about: 'consent-stopped',
      subject: target.id,
    })
}
