import { absenceNeedsOf, noonOf, personById, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { complaintNeedsOf, flagNeedsOf, renewalNeedsOf, rollNeedsOf } from '../../pupils/pupils.ts'
import {
  type AdoptedVersion,
  type ChangesForMe,
  changesForMe,
  deputies,
  policyInForce,
  policyNeedsOf,
  readingNeedsOf,
  reviewsNeeding,
  versionsFor,
} from '../../policy/policy.ts'
import { openQuestionsOf } from '../asking-office/consent-questions.store.ts'
import { answersAuthors } from '../asking-office/who-is-asked.rule.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { mayKeepAccounts } from '../accounts/may-keep-accounts.rule.ts'
import { leaverNeedsOf } from '../leavers/leaver-needs.ts'
import { openAsksOf } from '../adults/adults.store.ts'
import { commentNeeds } from '../conversations/comment-needs.ts'
import { waitingFor } from '../deciding/deciding.pages.tsx'
import { type MyPost, postsBy } from '../deciding/waiting.store.ts'
import { handWorkFor } from '../hand-work/may-do-by-hand.ts'
import { runningPhotosOf } from '../phone-photos/phone-photos.store.ts'
import { overall, type Overall } from '../posts/post.ts'
import { countStillOpen, lastAudit } from '../still-live/audits.store.ts'
import { seesStillLive } from '../still-live/who-sees-it.rule.ts'
import { callDue } from '../stop/raise-call.rule.ts'
import { openCallsBy, openCallsFor } from '../stop/calls.store.ts'
import { DECISIONS_SHOWN, MINE, type MineState, mostUrgentFirst, type Need } from './needs.rule.ts'

/** A post of mine and where it is. */
export type Started = {
  readonly id: string
  readonly text: string
  readonly state: Overall
  readonly changedAt: Date
  readonly plannedFor: Date | null
}

export type Home = {
  readonly needs: readonly Need[]
  /** How many decisions wait in all; more than stand among the needs when there are many. */
  readonly decisions: number
  readonly started: readonly Started[]
  readonly policy: readonly {
    readonly school: string
    readonly schoolName: string
    readonly version: AdoptedVersion
    readonly mine: ChangesForMe | null
  }[]
  readonly now: Date
}

const STARTED_SHOWN = 10
/** My posts are looked through this far back for one that needs me. */
const MINE_LOOKED_AT = 100
const HAND_WORK_SHOWN = 200
/** Milliseconds. */
const POLICY_IS_NEWS_FOR = 60 * 86_400_000

/** Everything on the first page. Reading it changes nothing. */
export async function readHome(works: Works, visitor: Visitor): Promise<Home> {
  const waiting = await waitingFor(works, visitor, 200)
  return act(works, visitor.identity, async one => {
    const mine = (await postsBy(one.tx, visitor.identity.person, MINE_LOOKED_AT)).map(started)
    const needs: Need[] = [
      ...(await calls(one, visitor)),
      ...waiting
        .slice(0, DECISIONS_SHOWN)
        .map(post => ({ kind: 'decide', post, school: nameOf(visitor, post.school), since: post.handedInAt }) as const),
      ...(await commentNeeds(one, visitor)),
      ...(await byHand(one, visitor)),
      ...(await phonePhotos(one, visitor)),
      ...(await accounts(one, visitor)),
      ...(await leaverNeedsOf(one, visitor)).map(need => ({ kind: 'leaver', need, since: need.since }) as const),
      ...(await openAsksOf(one.tx, visitor.identity.person)).map(
        ({ id, school, askedAt }) =>
          ({ kind: 'may-we-show-you', id, school: nameOf(visitor, school), since: askedAt }) as const,
      ),
      ...(await policyNeedsOf(one, visitor)).map(need => ({ kind: 'policy', need, since: need.since }) as const),
      ...(await rollNeedsOf(one, visitor)).map(need => ({ kind: 'roll', need, since: need.since }) as const),
      ...(await flags(one, visitor)),
      ...(await reviews(one, visitor)),
      ...(await consentQuestions(one, visitor)),
      ...(await complaintNeedsOf(one, visitor)).map(need => ({ kind: 'complaint', ...need }) as const),
      ...(await renewalNeedsOf(one, visitor)).map(need => ({ kind: 'renewal', need, since: need.since }) as const),
      ...(await stillLive(one, visitor)),
      ...(await absenceNeedsOf(one, visitor, deputies)).map(
        need => ({ kind: 'absence', need, since: noonOf(need.from) }) as const,
      ),
      ...mine.flatMap(needOfMine),
      ...(await readingNeedsOf(one, visitor)).map(
        need => ({ kind: 'reading', need, school: nameOf(visitor, need.school), since: need.since }) as const,
      ),
    ]
    return {
      needs: mostUrgentFirst(needs, one.at),
      decisions: waiting.length,
      started: mine.slice(0, STARTED_SHOWN),
      policy: await newPolicies(one, visitor),
      now: one.at,
    }
  })
}

function nameOf(visitor: Visitor, school: string): string {
  return visitor.schools.find(one => one.id === school)?.name ?? visitor.trustName
}

function started(post: MyPost): Started {
  const { text } = JSON.parse(post.draft) as { text?: string }
  const state = overall(post.state, post.targets)
  return { id: post.id, text: text ?? '', state, changedAt: post.changedAt, plannedFor: post.plannedFor }
}

function needOfMine(post: Started): Need[] {
  const state: MineState | undefined = MINE.find(one => one === post.state)
  return state === undefined ? [] : [{ kind: 'mine', post: post.id, text: post.text, state, since: post.changedAt }]
}

/** Who sees a call of somebody else is the wall's affair: those whom it has come to. Her own is shown until somebody has answered it. */
async function calls(one: Act, visitor: Visitor): Promise<Need[]> {
  const needs: Need[] = []
  for (const call of await openCallsFor(one.tx, visitor.identity.person)) {
    const name = (await personById(one.tx, call.by))?.name ?? ''
    const school = nameOf(visitor, call.school)
    needs.push({ kind: 'call', id: call.id, name, role: call.role, school, since: call.at, due: callDue(call.at) })
  }
  for (const { id, school, at } of await openCallsBy(one.tx, visitor.identity.person))
    needs.push({ kind: 'called', id, school: nameOf(visitor, school), since: at })
  return needs
}

async function byHand(one: Act, visitor: Visitor): Promise<Need[]> {
  return (await handWorkFor(one, visitor, HAND_WORK_SHOWN)).map(work => ({
    kind: work.deed,
    target: work.id,
    account: work.account,
    school: nameOf(visitor, work.school),
    since: work.since,
    raisedAt: work.raisedAt,
    trying: work.trying,
  }))
}

async function phonePhotos(one: Act, visitor: Visitor): Promise<Need[]> {
  const needs: Need[] = []
  for (const { id, post, school, pictures, clauses, dueAt, draft } of await runningPhotosOf(
    one.tx,
    visitor.identity.person,
  )) {
    if (dueAt === null) continue
    const { settings } = await policyInForce(one.tx, school, one.at)
    const { text = '' } = JSON.parse(draft) as { text?: string }
    const clause = clauses.map(clauseId => settings.label(clauseId) ?? clauseId).join('; ')
    const about = { id, post, text, clause, photos: pictures.length }
    needs.push({ kind: 'photos', ...about, school: nameOf(visitor, school), since: dueAt })
  }
  return needs
}

async function accounts(one: Act, visitor: Visitor): Promise<Need[]> {
  const needs: Need[] = []
  for (const { id, name } of visitor.schools) {
    if (!mayKeepAccounts(rolesAt(visitor, id))) continue
    for (const account of await openAccountsOf(one.tx, id)) {
      if (account.state === 'needs_attention')
        needs.push({
          kind: 'account',
          id: account.id,
          account: account.name,
          school: name,
          problem: account.problem,
          since: null,
        })
    }
  }
  return needs
}

/** For the safeguarding lead and her deputy; the wall shows a flag to nobody else. */
async function flags(one: Act, visitor: Visitor): Promise<Need[]> {
  return (await flagNeedsOf(one, visitor)).map(({ pupil, school, overdue, due }) => ({
    kind: 'flag',
    pupil,
    school,
    overdue,
    since: new Date(`${due}T12:00:00Z`),
  }))
}

/** Hers to hold, or late in a school she governs. */
async function reviews(one: Act, visitor: Visitor): Promise<Need[]> {
  return (await reviewsNeeding(one, visitor)).map(({ school, due, overdue }) => ({
    kind: 'review',
    schoolId: school.id,
    school: school.name,
    overdue,
    since: new Date(`${due}T12:00:00Z`),
  }))
}

/** For the office and whoever leads the school; a safeguarding lead can open them, but they do not wait for her. */
async function consentQuestions(one: Act, visitor: Visitor): Promise<Need[]> {
  const hers = visitor.schools.filter(({ id }) => answersAuthors(rolesAt(visitor, id))).map(({ id }) => id)
  const needs: Need[] = []
  for (const { id, school, askedBy, askedAt } of await openQuestionsOf(one.tx, hers)) {
    const name = (await personById(one.tx, askedBy))?.name ?? ''
    needs.push({ kind: 'consent-question', id, name, school: nameOf(visitor, school), since: askedAt })
  }
  return needs
}

async function stillLive(one: Act, visitor: Visitor): Promise<Need[]> {
  const needs: Need[] = []
  for (const { id, name } of visitor.schools) {
    const audit = seesStillLive(rolesAt(visitor, id)) ? await lastAudit(one.tx, id) : null
    const open = audit === null ? 0 : await countStillOpen(one.tx, audit.id)
    if (audit !== null && open > 0)
      needs.push({ kind: 'still-live', schoolId: id, school: name, open, since: audit.at })
  }
  return needs
}

/** The newest version of each school, when it was adopted not long ago. */
async function newPolicies(one: Act, visitor: Visitor): Promise<Home['policy']> {
  const found: Omit<Home['policy'][number], 'mine'>[] = []
  for (const { id, name } of visitor.schools) {
    const [newest] = (await versionsFor(one.tx, id)).toSorted((a, b) => b.adoptedAt.getTime() - a.adoptedAt.getTime())
    if (newest !== undefined && one.at.getTime() - newest.adoptedAt.getTime() < POLICY_IS_NEWS_FOR)
      found.push({ school: id, schoolName: name, version: newest })
  }
  const mine = await changesForMe(one, found)
  return found.map(news => ({ ...news, mine: mine.get(news.school) ?? null }))
}
