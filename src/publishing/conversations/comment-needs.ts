import { rolesAt, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import type { Need } from '../home/needs.rule.ts'
import { countOpen, type OpenCount } from './comments.store.ts'
import { mayDecide } from './decide-comment.rule.ts'

/** What waits for her in each of her schools. What lies with somebody else does not wait for her. */
export async function commentNeeds(one: Act, visitor: Visitor): Promise<Need[]> {
  const needs: Need[] = []
  for (const { id, name } of visitor.schools) {
    const roles = rolesAt(visitor, id)
    const hers = (await countOpen(one.tx, id)).filter(comment => mayDecide(roles, comment))
    const pressing = hers.filter(({ rank }) => rank === 0)
    const [oldest] = (pressing.length > 0 ? pressing : hers).toSorted((a, b) => a.since.getTime() - b.since.getTime())
    if (oldest !== undefined)
      needs.push({
        kind: 'comments',
        schoolId: id,
        school: name,
        open: sum(hers),
        pressing: sum(pressing),
        since: oldest.since,
      })
  }
  return needs
}

const sum = (counts: readonly OpenCount[]) => counts.reduce((all, { number }) => all + number, 0)
