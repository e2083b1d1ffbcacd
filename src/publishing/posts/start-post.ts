import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import { insertPost } from './posts.store.ts'

/** Everybody with a role at a school may propose a post for it (s1-purpose-04, s2-content-10); nothing goes out without a second person. */
export async function startPost(
  works: Works,
  visitor: Visitor,
  school: string,
): Promise<{ started: string } | { refused: 'not-your-school' }> {
  if (!control('post_suggestion', rolesAt(visitor, school).size > 0)) return { refused: 'not-your-school' }
  return act(works, visitor.identity, async one => {
    const id = randomUUID()
    await insertPost(one.tx, one.who.trust, id, school, one.who.person, one.at)
    await append(one, { kind: 'post-started', school, subject: id, clauses: [], facts: {}, words: {} })
    return { started: id }
  })
}
