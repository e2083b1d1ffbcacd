import { append, sha256 } from '../../history/history.ts'
import { act, type Act, type Identity, type Works } from '../../platform/platform.ts'
import { readEntries } from './entries.rule.ts'
import { type Columns, type ColumnsProblem, problemsOf } from './list-columns.rule.ts'
import { titlesIn } from './list-titles.rule.ts'
import { changeList, columnsRemembered, type ListState, rememberColumns, tableOf, titlesOf } from './lists.store.ts'
import { listFor } from './may-bring.ts'
import type { ListTable } from './read-table.rule.ts'

/** Says which column of a list is what, and remembers it for the next list of this place with the same headings. */
export async function sayColumns(
  works: Works,
  who: Identity,
  id: string,
  columns: Columns,
): Promise<
  { state: ListState } | { readonly refused: 'taken-already' } | { readonly problems: readonly ColumnsProblem[] }
> {
  return act(works, who, async one => {
    const list = await listFor(one, id, 'change')
    if (list.state === 'taking' || list.state === 'taken') return { refused: 'taken-already' }
    const problems = problemsOf(columns, list.school === null)
    if (problems.length > 0) return { problems }
    const table = await tableOf(one.tx, id)
    await rememberColumns(one, list.school, setOf(table.headings), columns)
    const state = await nextState(one, list.school, table, columns)
    await changeList(one.tx, id, { state, columns })
    await append(one, {
      kind: 'staff-list-columns-said',
      school: list.school,
      subject: id,
      clauses: [],
      facts: { columns: Object.keys(columns) },
      words: {},
    })
    return { state }
  })
}

/** For a list just brought: what was said of one with the same headings is said of this one too. */
export async function settleColumns(
  one: Act,
  list: { readonly id: string; readonly school: string | null },
  table: ListTable,
): Promise<void> {
  const columns = await columnsRemembered(one.tx, list.school, setOf(table.headings))
  if (columns === null) return
  await changeList(one.tx, list.id, { state: await nextState(one, list.school, table, columns), columns })
}

/** The order of columns does not matter. */
function setOf(headings: readonly string[]): string {
  return sha256(JSON.stringify(headings.filter(heading => heading !== '').toSorted()))
}

/** Each title is asked about once. */
async function nextState(one: Act, place: string | null, table: ListTable, columns: Columns): Promise<ListState> {
  const known = await titlesOf(one.tx, place)
  return titlesIn(readEntries(table, columns).entries).every(({ key }) => known.has(key)) ? 'to-check' : 'to-match'
}
