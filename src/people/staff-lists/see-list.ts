import { type Act, type Ask, look } from '../../platform/platform.ts'
import type { Role } from '../roles.ts'
import { dayOf } from '../day.ts'
import { allSchools } from '../schools.store.ts'
import { everybody } from '../register.store.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { rolesToGive } from '../staff/authority.rule.ts'
import type { School, Visitor } from '../visitor.ts'
import { checkList } from './check-list.ts'
import { type Deed, deedsOf } from './deeds.store.ts'
import { readEntries } from './entries.rule.ts'
import { type Titles, type TitleFound, titlesIn } from './list-titles.rule.ts'
import { allLists, type StaffList, tableOf, titlesOf } from './lists.store.ts'
import { listFor, mayBring, placesOf } from './may-bring.ts'
import type { ListPlan } from './plan.ts'

export type SeenList = {
  readonly list: StaffList
  /** The school's name; null: the whole trust. */
  readonly school: string | null
  readonly by: string
  readonly now: Date
}

async function seenOf({ tx, at }: Act, list: StaffList): Promise<SeenList> {
  const school = (await allSchools(tx)).find(one => one.id === list.school)?.name ?? null
  const by = (await everybody(tx)).find(one => one.id === list.broughtBy)?.name ?? ''
  return { list, school, by, now: at }
}

export type SeenLists = {
  readonly lists: readonly SeenList[]
  readonly places: { readonly schools: readonly School[]; readonly trust: boolean }
}

/** The lists that were brought where the reader keeps the register, newest first. */
export async function seeLists({ works, visitor }: Ask<Visitor>): Promise<SeenLists> {
  return look(works, visitor.identity, async one => {
    const holdings = await holdingsToday(one.tx, one.who.person)
    const lists: SeenList[] = []
    for (const list of await allLists(one.tx)) if (mayBring(holdings, list.school)) lists.push(await seenOf(one, list))
    return { lists, places: await placesOf(one.tx, holdings) }
  })
}

/** The dry run, and what was done so far. `rowsGone`: a newer list was brought, so the rows are not kept any more. */
export type CheckedList = SeenList & {
  readonly today: string
  readonly plan: ListPlan
  readonly deeds: readonly Deed[]
  readonly names: ReadonlyMap<string, string>
  readonly rowsGone: boolean
}

export async function seeChecked({ works, visitor, params }: Ask<Visitor>): Promise<CheckedList> {
  return look(works, visitor.identity, async one => {
    const list = await listFor(one, params['list'] ?? '', 'see')
    const rowsGone = (await tableOf(one.tx, list.id)).rows.length === 0
    return {
      ...(await seenOf(one, list)),
      today: dayOf(one.at),
      plan: rowsGone ? { people: [], odd: [], leavers: [] } : await checkList(one, list),
      deeds: await deedsOf(one.tx, list.id),
      names: new Map((await everybody(one.tx)).map(({ id, name }) => [id, name])),
      rowsGone,
    }
  })
}

/** The list as the pages of columns and titles need it. */
export type AskedList = SeenList & {
  readonly headings: readonly string[]
  /** What stands in each column of the first rows. */
  readonly examples: readonly string[]
  readonly titles: readonly TitleFound[]
  readonly known: Titles
  /** Which roles she who reads may give where this list is of. */
  readonly roles: readonly Role[]
}

export async function seeAsked({ works, visitor, params }: Ask<Visitor>): Promise<AskedList> {
  return look(works, visitor.identity, async one => {
    const list = await listFor(one, params['list'] ?? '', 'see')
    const table = await tableOf(one.tx, list.id)
    const holdings = await holdingsToday(one.tx, one.who.person)
    const places = list.school === null ? (await allSchools(one.tx)).map(({ id }) => id) : [list.school]
    const roles = new Set([...places, null].flatMap(place => rolesToGive(holdings, place)))
    return {
      ...(await seenOf(one, list)),
      headings: table.headings,
      examples: table.headings.map((_, at) => table.rows.map(({ cells }) => cells[at]).find(cell => cell) ?? ''),
      titles: titlesIn(readEntries(table, list.columns ?? {}).entries),
      known: await titlesOf(one.tx, list.school),
      roles: [...roles],
    }
  })
}
