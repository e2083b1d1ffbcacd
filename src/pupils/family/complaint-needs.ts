import { rolesAt, type Visitor } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import { complaintRoles } from './complaints.rule.ts'
import { complaintsAboutHeads, complaintsOf, readersOf } from './complaints.store.ts'

export type ComplaintNeed = {
  readonly schoolId: string
  readonly school: string
  readonly open: number
  readonly since: Date
  readonly aboutHead: boolean
}

/** What families wrote and nobody has answered, for whoever answers it: a line on her first page, so that a lost mail loses nothing. */
export async function complaintNeedsOf({ tx }: Act, visitor: Visitor): Promise<ComplaintNeed[]> {
  const needs: ComplaintNeed[] = []
  for (const { id, name } of visitor.schools) {
    if (!complaintRoles.some(role => rolesAt(visitor, id).has(role))) continue
    const open = (await complaintsOf(tx, id)).filter(one => one.answeredAt === null)
    const [oldest] = open
    if (oldest !== undefined)
      needs.push({ schoolId: id, school: name, open: open.length, since: oldest.at, aboutHead: false })
  }
  return [...needs, ...(await needsAboutHeads(tx, visitor))]
}

async function needsAboutHeads(tx: Tx, visitor: Visitor): Promise<ComplaintNeed[]> {
  const needs = new Map<string, ComplaintNeed>()
  // The oldest first.
  for (const one of await complaintsAboutHeads(tx)) {
    if (one.answeredAt !== null) continue
    const readers = await readersOf(tx, one)
    if (!readers.some(({ id }) => id === visitor.identity.person)) continue
    const { open = 0, since = one.at } = needs.get(one.school) ?? {}
    const school = visitor.schools.find(({ id }) => id === one.school)?.name ?? visitor.trustName
    needs.set(one.school, { schoolId: one.school, school, open: open + 1, since, aboutHead: true })
  }
  return [...needs.values()]
}
