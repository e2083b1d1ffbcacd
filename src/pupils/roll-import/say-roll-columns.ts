import { append, sha256 } from '../../history/history.ts'
import { act, type Act, type Identity, type Works } from '../../platform/platform.ts'
import { checkRoll } from './check-roll.ts'
import { importFor } from './may-import.ts'
import { CHECK_ROLL, WHILE_WAITING } from './queues.ts'
import { type ColumnsProblem, problemsOfColumns, type RollColumns } from './roll-columns.rule.ts'
import { changeImport, type RollImport } from './roll-imports.store.ts'
import { columnsRemembered, rememberColumns } from './remembered-columns.store.ts'

/** Says which column of a file is what, remembers it for the next file with the same headings, and makes the dry run anew. */
export async function sayRollColumns(
  works: Works,
  who: Identity,
  id: string,
  columns: RollColumns,
): Promise<{ said: true } | { readonly refused: 'too-late' } | { readonly problems: readonly ColumnsProblem[] }> {
  const outcome = await act(works, who, async one => {
    const found = await importFor(one, id, 'lock')
    if (found.state !== 'to-map' && found.state !== 'checking' && found.state !== 'to-check')
      return { refused: 'too-late' } as const
    const problems = problemsOfColumns(columns)
    if (problems.length > 0) return { problems }
    await rememberColumns(one, found.school, setOf(found.headings), columns)
    await append(one, {
      kind: 'roll-columns-said',
      school: found.school,
      subject: id,
      clauses: [],
      facts: { columns: Object.keys(columns) },
      words: {},
    })
    const byJob = found.rowCount > WHILE_WAITING
    await beginCheck(one, id, columns, byJob)
    return { said: true, waits: !byJob } as const
  })
  if (!('said' in outcome)) return outcome
  if (outcome.waits) await checkRoll(works, who, id)
  return { said: true }
}

type Brought = Pick<RollImport, 'id' | 'school' | 'headings'>

/** For a file just brought: what was said of one with the same headings is said of this one too, and its dry run begins. */
export async function settleColumns(one: Act, brought: Brought, byJob: boolean): Promise<void> {
  const columns = await columnsRemembered(one.tx, brought.school, setOf(brought.headings))
  if (columns === null || problemsOfColumns(columns).length > 0) return
  await beginCheck(one, brought.id, columns, byJob)
}

async function beginCheck(one: Act, id: string, columns: RollColumns, byJob: boolean): Promise<void> {
  await changeImport(one.tx, id, { state: 'checking', columns, progress: 0 })
  if (byJob) await one.works.jobs.send(one.tx, CHECK_ROLL, { ...one.who, import: id })
}

/** The order of columns does not matter. */
function setOf(headings: readonly string[]): string {
  return sha256(JSON.stringify(headings.filter(heading => heading !== '').toSorted()))
}
