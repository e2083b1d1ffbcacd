import { append } from '../../history/history.ts'
import { act, type Identity, type Works } from '../../platform/platform.ts'
import { TAKE_LIST } from '../queues.ts'
import { checkList } from './check-list.ts'
import { type Deed, deedsOf } from './deeds.store.ts'
import { listPeople } from './listed-people.store.ts'
import { changeList, lockTaking } from './lists.store.ts'
import { listFor } from './may-bring.ts'
import type { PersonPlan } from './plan.ts'
import { takePerson } from './take-person.ts'

/** So many are taken over while somebody waits for the page; more are left to a job, and the page says how far it is. */
const WHILE_WAITING = 50

/** Begins to take a list over, or goes on where it was cut off. Each person is a transaction of her own. */
export async function takeList(
  works: Works,
  who: Identity,
  id: string,
): Promise<{ state: 'taking' | 'taken' } | { readonly refused: 'not-ready' | 'taken-already' }> {
  const begun = await act(works, who, async one => {
    const list = await listFor(one, id, 'change')
    if (list.state === 'taken') return { refused: 'taken-already' } as const
    if (list.state !== 'to-check' && list.state !== 'taking') return { refused: 'not-ready' } as const
    const plan = await checkList(one, list)
    const many = plan.people.filter(({ kind }) => kind !== 'same').length > WHILE_WAITING
    await changeList(one.tx, id, { state: 'taking' })
    if (many) await works.jobs.send(one.tx, TAKE_LIST, { ...who, list: id })
    return { many }
  })
  if (begun.refused !== undefined) return { refused: begun.refused }
  if (begun.many) return { state: 'taking' }
  await takePeople(works, who, id)
  return { state: 'taken' }
}

/**
 * Takes over whom the list still has to bring, and closes it. Reckoned anew from the register as it is now, so that being cut off and
 * beginning again does no harm.
 */
export async function takePeople(works: Works, who: Identity, id: string): Promise<void> {
  const { list, plan } = await act(works, who, async one => {
    const list = await listFor(one, id, 'see')
    return { list, plan: await checkList(one, list) }
  })
  if (list.state !== 'taking') return
  for (const person of managersFirst(plan.people))
    if (person.kind !== 'same') await takePerson(works, who, list, person)
  await act(works, who, async one => {
    await lockTaking(one, id)
    if ((await listFor(one, id, 'change')).state !== 'taking') return
    const same = plan.people.flatMap(({ kind, person, number }) =>
      kind === 'same' && person !== null ? [{ person, number }] : [],
    )
    await listPeople(one, list, same)
    await changeList(one.tx, id, { state: 'taken', taken: { by: who.person, at: one.at } })
    const done = await deedsOf(one.tx, id)
    const count = (deed: Deed['deed']) => done.filter(one => one.deed === deed).length
    await append(one, {
      kind: 'staff-list-taken',
      school: list.school,
      subject: id,
      clauses: [],
      facts: {
        joined: count('joined'),
        returned: count('returned'),
        moved: count('moved'),
        leftOut: plan.odd.length + count('refused'),
      },
      words: {},
    })
  })
}

/** Who manages or sponsors somebody of the same list comes before her; in a circle the order of the list holds, and the rule refuses. */
function managersFirst(people: readonly PersonPlan[]): PersonPlan[] {
  const byEmail = new Map(people.map(person => [person.email, person]))
  const ordered = new Set<PersonPlan>()
  const begun = new Set<PersonPlan>()
  const visit = (person: PersonPlan) => {
    if (begun.has(person)) return
    begun.add(person)
    for (const email of [person.manager, person.sponsor]) {
      const before = email === null ? undefined : byEmail.get(email)
      if (before !== undefined) visit(before)
    }
    ordered.add(person)
  }
  for (const person of people) visit(person)
  return [...ordered]
}
