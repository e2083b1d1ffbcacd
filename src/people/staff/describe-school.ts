import { append } from '../../history/history.ts'
import { act, type Identity, type Works } from '../../platform/platform.ts'
import type { Role } from '../roles.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { schoolById } from '../schools.store.ts'
import { rolesAt } from '../visitor.ts'
import type { Governance, Nation } from './worker-types.ts'

/** Who says in which nation a school lies and who is responsible for it: those who may adopt its policy. */
export const describers: readonly Role[] = [
  'headteacher',
  'chair_of_governors',
  'proprietor',
  'trust_administrator',
  'chief_executive',
]

/** Keeps where a school stands in law. Saying the same again changes nothing and leaves no trace. */
export async function describeSchool(
  works: Works,
  who: Identity,
  id: string,
  said: { nation: Nation; governance: Governance },
): Promise<{ described: true } | { refused: 'not-yours-to-say' | 'no-such-school' }> {
  return act(works, who, async one => {
    const school = await schoolById(one.tx, id)
    if (school === null) return { refused: 'no-such-school' }
    const mine = rolesAt({ holdings: await holdingsToday(one.tx, who.person) }, id)
    if (!describers.some(role => mine.has(role))) return { refused: 'not-yours-to-say' }
    if (school.nation === said.nation && school.governance === said.governance) return { described: true }
    const { numUpdatedRows } = await one.tx
      .updateTable('schools')
      .set({ nation: said.nation, governance: said.governance })
      .where('id', '=', id)
      .executeTakeFirst()
    // A refused update is 0 rows, not an error.
    if (numUpdatedRows !== 1n) throw new Error('The school was not described: its row could not be changed.')
    await append(one, {
      kind: 'school-described',
      school: id,
      subject: id,
      clauses: [],
      facts: said,
      words: { school: school.name },
    })
    return { described: true }
  })
}
