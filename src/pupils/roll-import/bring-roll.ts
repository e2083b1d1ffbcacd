import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { append } from '../../history/history.ts'
import { noticeVersion, keepsRollOf } from '../../people/people.ts'
import {
  act,
  type Act,
  headingsAmong,
  type Identity,
  type OpenedTable,
  openTable,
  type OpenTableRefusal,
  tableLimits,
  type TableLine,
  type Works,
} from '../../platform/platform.ts'
import { checkRoll } from './check-roll.ts'
import { WHILE_WAITING } from './queues.ts'
import { isTaking, takeTurns } from '../brought-files.store.ts'
import { changeImport, insertImport, putAsideOlder } from './roll-imports.store.ts'
import { insertPart } from './roll-parts.store.ts'
import type { RollSource } from './roll-imports.store.ts'
import { guessRollColumns } from './roll-columns.rule.ts'
import { settleColumns } from './say-roll-columns.ts'
import './roll.kinds.ts'

export type BringRefusal =
  | OpenTableRefusal
  | { readonly refused: 'no-headings' | 'headings-twice' | 'no-rows' | 'busy'; readonly line?: number }

/**
 * Takes a file with the roll of one school in and reads its rows; nothing of the roll changes. Columns that were said before for such a file
 * are said, and then its dry run is made: while somebody waits, or by a job where nobody does. A file brought before it and not taken over is put aside. The file at `path` is removed.
 */
export async function bringRoll(
  works: Works,
  who: Identity,
  file: { readonly school: string; readonly fileName: string; readonly path: string } & (
    | { readonly source: Exclude<RollSource, 'api'>; readonly key?: undefined }
    | { readonly source: 'api'; readonly key: string }
  ),
): Promise<{ brought: string } | BringRefusal> {
  if ((await stat(file.path)).size > tableLimits.fileBytes) return { refused: 'file-too-large' }
  const hash = createHash('sha256')
  await pipeline(createReadStream(file.path), hash)
  const digest = hash.digest('hex')
  const table = await openTable(file.path)
  if ('refused' in table) {
    if (table.detail !== undefined) works.report(new Error(table.detail), 'a file with a roll')
    return table
  }
  const top = headingsOf(table)
  if ('refused' in top) return top
  const outcome = await act(works, who, async one => {
    await keepsRollOf(one, file.school)
    await takeTurns(one.tx, 'roll', file.school)
    if (await isTaking(one.tx, 'roll_imports', file.school)) return { refused: 'busy' } as const
    await putAsideOlder(one.tx, file.school)
    const id = randomUUID()
    const fileName = nameOf(file.fileName)
    const { school, source, key = null } = file
    const kept = { id, school, source, key, fileName, sha256: digest, headings: top.headings }
    await insertImport(one, { ...kept, rowCount: 1 })
    const rowCount = await keepRows(one, id, table, top.at)
    await changeImport(one.tx, id, { rowCount })
    await append(one, {
      kind: 'roll-brought',
      school: file.school,
      subject: id,
      clauses: [],
      facts: { rows: rowCount, sha256: digest, source: file.source, notice: noticeVersion('roll') },
      words: { file: fileName },
    })
    const byJob = source === 'api' || rowCount > WHILE_WAITING
    await settleColumns(one, kept, byJob)
    return { brought: id, byJob }
  })
  if ('refused' in outcome) return outcome
  // Where the columns are not said yet this does nothing.
  if (!outcome.byJob) await checkRoll(works, who, outcome.brought)
  return { brought: outcome.brought }
}

/** Where the headings stand, and that somebody stands under them. */
function headingsOf(table: OpenedTable): { at: TableLine; headings: readonly string[] } | BringRefusal {
  const first = table.parts().next()
  const lines = first.done === true ? [] : first.value
  if (lines.length === 0) return { refused: 'empty' }
  const top = headingsAmong(lines, cells => Object.keys(guessRollColumns(cells)).length)
  if ('refused' in top) return top
  return lines.indexOf(top.at) === lines.length - 1 ? { refused: 'no-rows' } : top
}

async function keepRows(one: Act, id: string, table: OpenedTable, top: TableLine): Promise<number> {
  let number = 0
  let rows = 0
  for (const lines of table.parts()) {
    const at = number === 0 ? lines.findIndex(({ line }) => line === top.line) : -1
    const under = lines.slice(at + 1)
    await insertPart(one, id, number, under)
    number += 1
    rows += under.length
  }
  return rows
}

/** Without folders, and short enough to be shown. */
function nameOf(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').trim()
  return name === '' ? 'roll' : name.slice(-200)
}
