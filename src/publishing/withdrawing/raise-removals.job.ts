import { sql } from 'kysely'
import { append } from '../../history/history.ts'
import { nationOfSchool } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Tx, type Works } from '../../platform/platform.ts'
import { REMOVE_WITHIN } from '../hand-work/remove-within.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { consentClauses } from '../posts/consent-of-post.ts'
import { findPost } from '../posts/posts.store.ts'
import { standingOf } from '../posts/standing.ts'
import { lockTarget, markRaised } from '../posts/targets.store.ts'
import { RAISE_REMOVALS, TELL_PERSON } from '../queues.ts'
import { COMING_DOWN, nextStepAt, raiseRemoval, STEPS } from './raise-removal.rule.ts'

const AT_ONCE = 200

/** What was to come down and is not seen gone in time is passed on, step by step. Harmless to repeat: a step is taken once. */
export const raiseRemovals: JobKind<Works> = {
  name: RAISE_REMOVALS,
  every: '* * * * *',
  async work(works, { trust }) {
    const due = await act(works, theHouse(trust), one => late(one.tx, one.at))
    await eachByItself(
      due,
      id => act(works, theHouse(trust), one => raiseOne(one, id)),
      error => works.report(error, RAISE_REMOVALS),
    )
  },
}

/** By the instant of the next step, so that what is not due, however old and however many, stands before nothing that is. */
async function late(tx: Tx, at: Date): Promise<string[]> {
  const hour = `${REMOVE_WITHIN} milliseconds`
  const due = sql<Date>`coalesce(removal_next_at,
    greatest(coalesce(coming_down_since, changed_at), removal_raised_at) + ${hour}::interval)`
  const rows = await tx
    .selectFrom('post_targets')
    .select('id')
    .where('state', 'in', COMING_DOWN)
    .where('removal_steps', '<', STEPS)
    .where(due, '<=', at)
    .orderBy(due)
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
  const { state, comingDownSince: since, removalRaisedAt: raisedAt, removalSteps: steps, removalPeople: told } = target
  const nation = await nationOfSchool(one.tx, post.school)
  const facts = { state, since, raisedAt, steps, told, owners: owner.value, holders, author: post.author, nation }
  const raised = raiseRemoval(facts, one.at)
  if (raised === 'not-due') return putOff(one.tx, id, nextStepAt(facts))
  const people = [...raised.to.keys()]
  await markRaised(one.tx, target, people, one.at, nextStepAt({ ...facts, raisedAt: one.at, steps: steps + 1 }))
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

/** What was passed on before the instant was kept is reckoned once. */
async function putOff(tx: Tx, id: string, next: Date | null): Promise<void> {
  await tx.updateTable('post_targets').set({ removal_next_at: next }).where('id', '=', id).execute()
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
