import { append } from '../../history/history.ts'
import { noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { SEAL_FOLLOWS } from '../queues.ts'
import { STOP_QUESTION } from './call-dsl.ts'
import { type ReleaseRefusal, releaseSeal } from './seal-picture.rule.ts'
import { findSeal, keepReleased, lockSeal } from './seals.store.ts'

/** A safeguarding lead says that it was pressed by mistake. A job of the house puts the post back, because a draft is for nobody's eyes but its author's. */
export async function releaseSealOf(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ readonly released: true } | ReleaseRefusal | { readonly refused: 'not-there' }> {
  return act(works, visitor.identity, async one => {
    // Whoever pressed sees the seal and cannot hold it.
    const seal = (await lockSeal(one.tx, id)) ?? (await findSeal(one.tx, id))
    if (seal === null) return { refused: 'not-there' }
    const roles = rolesAt(visitor, seal.school)
    const refusal = releaseSeal(one.who.person, {
      lead: roles.has('dsl') || roles.has('deputy_dsl'),
      author: seal.author,
      released: seal.releasedAt !== null,
    })
    if (refusal !== null) return refusal
    await keepReleased(one, id)
    await append(one, {
      kind: 'picture-released',
      school: seal.school,
      subject: seal.post,
      clauses: [STOP_QUESTION],
      facts: { seal_id: id, to: seal.was, notice: noticeVersion('telling-the-dsl') },
      words: {},
    })
    await one.works.jobs.send(one.tx, SEAL_FOLLOWS, { trust: one.who.trust, subject: id })
    return { released: true }
  })
}
