import { append } from '../../history/history.ts'
import { act, type Identity, type Works } from '../../platform/platform.ts'
import { mayBeHeld, mayGive } from '../staff/authority.rule.ts'
import { allSchools } from '../schools.store.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { readEntries } from './entries.rule.ts'
import { type Titles, titlesIn } from './list-titles.rule.ts'
import { changeList, keepTitles, tableOf, titlesOf } from './lists.store.ts'
import { listFor } from './may-bring.ts'

/**
 * Confirms which job title means which roles at this place; remembered for the next list. Only roles that she who confirms may give there
 * herself; what somebody else confirmed before stays as it is.
 * @returns how many titles still have to be answered
 */
export async function sayTitles(
  works: Works,
  who: Identity,
  id: string,
  said: Titles,
): Promise<{ left: number } | { readonly refused: 'taken-already' | 'not-yours-to-give' }> {
  return act(works, who, async one => {
    const list = await listFor(one, id, 'change')
    if (list.state === 'taking' || list.state === 'taken') return { refused: 'taken-already' }
    const { entries } = readEntries(await tableOf(one.tx, id), list.columns ?? {})
    const found = titlesIn(entries)
    const known = await titlesOf(one.tx, list.school)
    const holdings = await holdingsToday(one.tx, who.person)
    const schools = list.school === null ? (await allSchools(one.tx)).map(school => school.id) : [list.school]
    const changed = new Map(
      found.flatMap(({ key }) => {
        const roles = said.get(key)
        return roles === undefined || same(roles, known.get(key)) ? [] : [[key, roles] as const]
      }),
    )
    const mayAll = [...changed.values()]
      .flat()
      .every(role => [...schools, null].some(place => mayBeHeld(role, place) && mayGive(holdings, role, place)))
    if (!mayAll) return { refused: 'not-yours-to-give' }
    await keepTitles(one, list.school, changed)
    const left = found.filter(({ key }) => !known.has(key) && !changed.has(key)).length
    if (left === 0) await changeList(one.tx, id, { state: 'to-check' })
    if (changed.size > 0)
      await append(one, {
        kind: 'staff-list-titles-said',
        school: list.school,
        subject: id,
        clauses: [],
        facts: { titles: changed.size },
        words: { titles: [...changed].map(([title, roles]) => `${title}: ${roles.join(', ') || '-'}`).join('\n') },
      })
    return { left }
  })
}

function same(one: readonly string[], other: readonly string[] | undefined): boolean {
  return other !== undefined && [...one].toSorted().join(' ') === [...other].toSorted().join(' ')
}
