import { append } from '../../history/history.ts'
import { noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { findComment } from './comments.store.ts'
import { noteLook } from './comment-looks.store.ts'
import { textsOf } from './comment-texts.store.ts'
import { readsAs } from './decide-comment.rule.ts'
import { type NotThere } from './decide-comment.ts'

/** The words of a comment that may tell of a child at risk are shown after a press, for so long; the press is written down. Milliseconds. */
export const SHOWN_FOR = 3_600_000

/** Opening a page tells of nobody who looked; so she presses, and that is kept for whoever asks one day who has read this. */
export async function lookAtComment(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ readonly looked: string } | NotThere> {
  return act(works, visitor.identity, async one => {
    const comment = await findComment(one.tx, id)
    if (comment === null) return { refused: 'not-there', clauses: [] }
    const roles = rolesAt(visitor, comment.school)
    const as = readsAs(roles, comment)
    if (as === '' || (await textsOf(one.tx, id)).length === 0) return { refused: 'not-there', clauses: [] }
    await noteLook(one, comment, as)
    await append(one, {
      kind: 'comment-looked-at',
      school: comment.school,
      subject: id,
      clauses: [],
      facts: { comment_id: id, as_role: as, notice: noticeVersion('comments') },
      words: { by_name: visitor.name },
    })
    return { looked: id }
  })
}
