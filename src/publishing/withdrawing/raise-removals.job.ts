import { append } from '../../history/history.ts'
import { nationOfSchool } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import { REMOVE_WITHIN } from '../hand-work/remove-within.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { consentClauses } from '../posts/consent-of-post.ts'
import { findPost } from '../posts/posts.store.ts'
import { standingOf } from '../posts/standing.ts'
import { lockTarget, markRaised } from '../posts/versions.store.ts'
import { RAISE_REMOVALS, TELL_PERSON } from '../queues.ts'
import { COMING_DOWN, raiseRemoval, STEPS } from './raise-removal.rule.ts'

const AT_ONCE = 200

/** What was to come down and is not seen gone in time is passed on, step by step. Harmless to repeat: a step is taken once. */
export const raiseRemovals: JobKind<Works> = {
  name: RAISE_REMOVALS,
  every: '* * * * *',
  async work(works, { trust }) {
    const due = await act(works, theHouse(trust), one => late(one.tx, new Date(one.at.getTime() - REMOVE_WITHIN)))
    await eachByItself(
      due,
      id => act(works, theHouse(trust), one => raiseOne(one, id)),
      error => works.report(error, RAISE_REMOVALS),
    )
  },
}

async function late(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('post_targets')
    .select('id')
    .where('state', 'in', COMING_DOWN)
    .where('removal_steps', '<', STEPS)
    .where(eb => eb.or([eb('removal_raised_at', 'is', null), eb('removal_raised_at', '<=', before)]))
    .where(({ fn }) => fn.coalesce('coming_down_since', 'changed_at'), '<=', before)
    .orderBy('coming_down_since')
    .limit(AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

async function raiseOne(one: Act, id: string): Promise<void> {
  const target = await lockTarget(one.tx, id)
  const post = target === null ? null : await findPost(one.tx, target.post)
  if (target === null || post === null) return
  const { policy, holders } = await standingOf(one.tx, post.school, post.author, one.at)
  const { settings } = policy
  const owner = settings.get('takedown.owner')
  const { state, comingDownSince: since, removalRaisedAt: raisedAt, removalSteps: steps } = target
  const nation = await nationOfSchool(one.tx, post.school)
  const facts = { state, since, raisedAt, steps, owners: owner.value, holders, author: post.author, nation }
  const raised = raiseRemoval(facts, one.at)
  if (raised === 'not-due') return
  await markRaised(one.tx, id, steps, one.at)
  const people = [...raised.to.keys()]
  // It had come to everybody of this step already: nobody new is told, and history says a thing once.
  if (people.length === 0 && steps > 0) return
  await append(one, {
    ...aboutTarget(target),
    kind: 'target-removal-raised',
    // Whether a family withdrew, or a flag was set, or somebody of the school had it taken back is not told: where a child is in it, it may have been any.
    clauses: [
      ...new Set([
        ...owner.clauses,
        ...((await showsChildren(one.tx, target.version)) ? consentClauses(settings) : []),
      ]),
    ],
    facts: { target_id: id, since: since.toISOString(), asked: raised.to.values().next().value ?? 'nobody' },
  })
  for (const person of people)
    await one.works.jobs.send(one.tx, TELL_PERSON, {
      trust: one.who.trust,
      person,
      about: 'removal-raised',
      subject: id,
    })
}

async function showsChildren(tx: Tx, version: string): Promise<boolean> {
  const child = await tx
    .selectFrom('post_children')
    .select('pupil_id')
    .where('version_id', '=', version)
    .limit(1)
    .executeTakeFirst()
  return child !== undefined
}
