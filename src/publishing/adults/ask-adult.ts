import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { lockPost, picturesOf } from '../posts/posts.store.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { videoOf } from '../media/videos.store.ts'
import { adultsIn, peopleIn } from '../posts/who-is-in.rule.ts'
import { TELL_PERSON } from '../queues.ts'
import { asksOf } from './adults.store.ts'
import { permissionFor } from './permission-of-post.ts'

/** Whoever was asked is left in peace for so long, whatever she said or did not say. Ours. Milliseconds. */
export const ASKED_AGAIN_AFTER = 30 * 86_400_000

/**
 * The author asks a member of staff whether she may be shown as in this draft. Asked for the very same not long ago, she is not asked again; the
 * author reads the same in either case, because what she answered is not his to know.
 */
export async function askAdult(
  works: Works,
  visitor: Visitor,
  postId: string,
  adult: string,
): Promise<{ asked: true } | { refused: 'not-there' }> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, postId)
    if (post === null || post.author !== one.who.person) return { refused: 'not-there' }
    if (post.state !== 'draft' && post.state !== 'changes_asked') return { refused: 'not-there' }
    const accounts = (await openAccountsOf(one.tx, post.school)).filter(({ id }) => post.draft.targets.includes(id))
    const platforms = accounts.map(({ platform }) => platform)
    const shown = adultsIn(peopleIn(post, await picturesOf(one.tx, post.id), await videoOf(one.tx, post.id)))
    const { terms, missing } = await permissionFor(one, post.school, shown, platforms)
    const lacking = missing.find(each => each.id === adult && each.staff)
    if (lacking === undefined || terms.value === 'never') return { refused: 'not-there' }
    const before = await asksOf(one.tx, [adult], new Date(one.at.getTime() - ASKED_AGAIN_AFTER))
    const same = before.some(
      ask =>
        ask.school === post.school &&
        lacking.kinds.every(kind => ask.kinds.includes(kind)) &&
        lacking.places.every(place => ask.places.includes(place)),
    )
    if (same) return { asked: true }
    const id = randomUUID()
    await one.tx
      .insertInto('adult_asks')
      .values({
        trust_id: one.who.trust,
        id,
        school_id: post.school,
        person_id: adult,
        kinds: [...lacking.kinds],
        places: [...lacking.places],
        asked_by: one.who.person,
        asked_at: one.at,
      })
      .execute()
    await append(one, {
      kind: 'adult-asked',
      school: post.school,
      subject: adult,
      clauses: terms.clauses,
      facts: { ask_id: id },
      words: { person: lacking.name },
    })
    const told = { trust: one.who.trust, person: adult, about: 'may-we-show-you', subject: id }
    await one.works.jobs.send(one.tx, TELL_PERSON, told)
    return { asked: true }
  })
}
