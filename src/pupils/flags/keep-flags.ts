import { randomUUID } from 'node:crypto'
import { append, tellFact } from '../../history/history.ts'
import { dayOf, isId, namesOf, noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Tx, type Works } from '../../platform/platform.ts'
import { lockPupil } from '../consent/answers.store.ts'
import { type FlagReason } from '../consent/consent.ts'
import { keepsFlags } from '../families.rule.ts'
import { pupilEver, type PupilShown } from '../roll.store.ts'

export type FlagRefusal = {
  readonly refused: 'no-such-pupil' | 'only-the-dsl' | 'no-review-day' | 'set-already' | 'no-such-flag'
}

export type Flag = {
  readonly id: string
  readonly reason: FlagReason
  readonly setAt: Date
  readonly setBy: string
  readonly reviewOn: string
  readonly endedAt: Date | null
  /** Null: nobody has looked at it again yet. */
  readonly reviewed: { readonly by: string; readonly at: Date } | null
}

/** All flags of a child, those in force first. The wall shows a row to the safeguarding lead and her deputy, and to nobody else. */
export async function flagsOf(tx: Tx, pupil: string): Promise<Flag[]> {
  const rows = await tx
    .selectFrom('never_publish_flags')
    .select(['id', 'reason', 'set_at', 'set_by', 'review_on', 'ended_at', 'reviewed_by', 'reviewed_at'])
    .where('pupil_id', '=', pupil)
    .orderBy(eb => eb('ended_at', 'is not', null))
    .orderBy('set_at', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.flatMap(row => (row.reviewed_by === null ? [row.set_by] : [row.set_by, row.reviewed_by])),
  )
  const nameOf = (id: string) => names.get(id) ?? ''
  return rows.map(({ reviewed_by: by, reviewed_at: at, ...row }) => ({
    id: row.id,
    reason: row.reason,
    setAt: row.set_at,
    setBy: nameOf(row.set_by),
    reviewOn: row.review_on,
    endedAt: row.ended_at,
    reviewed: by === null || at === null ? null : { by: nameOf(by), at },
  }))
}

/** For whoever keeps the flags of this child's school, with the child locked. */
export async function asDsl<T>(
  works: Works,
  visitor: Visitor,
  pupil: string,
  work: (one: Act, child: PupilShown) => Promise<T | FlagRefusal>,
): Promise<T | FlagRefusal> {
  return act(works, visitor.identity, async one => {
    const child = await pupilEver(one.tx, pupil)
    if (child === null) return { refused: 'no-such-pupil' }
    if (!keepsFlags(rolesAt(visitor, child.school))) return { refused: 'only-the-dsl' }
    await lockPupil(one.tx, pupil)
    return work(one, child)
  })
}

/** Nothing of this child goes out from now on. Nobody else is told that there is a flag (s1-purpose-08). */
export async function setFlag(
  works: Works,
  visitor: Visitor,
  pupil: string,
  said: { readonly reason: FlagReason; readonly reviewOn: string | null },
): Promise<{ flag: string } | FlagRefusal> {
  return asDsl(works, visitor, pupil, async (one, child) => {
    const { reason, reviewOn } = said
    if (reviewOn === null || reviewOn <= dayOf(one.at)) return { refused: 'no-review-day' }
    const flags = await flagsOf(one.tx, pupil)
    if (flags.some(flag => flag.endedAt === null && flag.reason === reason)) return { refused: 'set-already' }
    const id = randomUUID()
    await one.tx
      .insertInto('never_publish_flags')
      .values({
        trust_id: one.who.trust,
        id,
        pupil_id: pupil,
        reason,
        set_by: one.who.person,
        set_at: one.at,
        review_on: reviewOn,
        ended_by: null,
        ended_at: null,
      })
      .execute()
    const about = { school: child.school, subject: pupil }
    const facts = { flag_id: id, notice: noticeVersion('families') }
    await append(one, { kind: 'never-publish-set', ...about, clauses: [], facts, words: {} })
    await tellFact(one, { kind: 'consent-changed', ...about })
    return { flag: id }
  })
}

/**
 * Looked at again, and stays: from now it has another review day. What may be shown of the child is as it was, so nobody above is woken; and a
 * flag whose day has passed unseen goes on holding.
 */
export async function reviewFlag(
  works: Works,
  visitor: Visitor,
  pupil: string,
  flag: string,
  reviewOn: string | null,
): Promise<{ reviewed: string } | FlagRefusal> {
  return asDsl(works, visitor, pupil, async (one, child) => {
    const held = (await flagsOf(one.tx, pupil)).find(({ id, endedAt }) => id === flag && endedAt === null)
    if (held === undefined) return { refused: 'no-such-flag' }
    if (reviewOn === null || reviewOn <= dayOf(one.at)) return { refused: 'no-review-day' }
    await one.tx
      .updateTable('never_publish_flags')
      .set({ review_on: reviewOn, reviewed_by: one.who.person, reviewed_at: one.at })
      .where('id', '=', flag)
      .execute()
    await append(one, {
      kind: 'never-publish-reviewed',
      school: child.school,
      subject: pupil,
      clauses: [],
      facts: { flag_id: flag, was: held.reviewOn, stays_until: reviewOn, notice: noticeVersion('flags') },
      words: {},
    })
    return { reviewed: flag }
  })
}

export async function endFlag(
  works: Works,
  visitor: Visitor,
  pupil: string,
  flag: string,
): Promise<{ ended: string } | FlagRefusal> {
  return asDsl(works, visitor, pupil, async (one, child) => {
    if (!isId(flag)) return { refused: 'no-such-flag' }
    const result = await one.tx
      .updateTable('never_publish_flags')
      .set({ ended_by: one.who.person, ended_at: one.at })
      .where('id', '=', flag)
      .where('pupil_id', '=', pupil)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (result.numUpdatedRows !== 1n) return { refused: 'no-such-flag' }
    const about = { school: child.school, subject: pupil }
    await append(one, { kind: 'never-publish-ended', ...about, clauses: [], facts: { flag_id: flag }, words: {} })
    await tellFact(one, { kind: 'consent-changed', ...about })
    return { ended: flag }
  })
}
