import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { append, sha256 } from '../../history/history.ts'
import {
  act,
  type Identity,
  NotFound,
  openSpreadsheet,
  type SpreadsheetRefusal,
  type Works,
} from '../../platform/platform.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { insertList } from './lists.store.ts'
import { mayBring } from './may-bring.ts'
import { type ListTable, readSeparated, tableFrom, tableLimits, type TableRefusal } from './read-table.rule.ts'
import { settleColumns } from './say-columns.ts'
import './staff-lists.kinds.ts'

export type BringRefusal = TableRefusal | Pick<SpreadsheetRefusal, 'refused'>

/**
 * Takes a list in and reads its rows; nothing of the register changes. Columns and titles that were said before for such a list are said.
 * `place`: the school the list is of, null for the whole trust.
 */
export async function bringList(
  works: Works,
  who: Identity,
  file: { readonly place: string | null; readonly fileName: string; readonly path: string },
): Promise<{ list: string } | BringRefusal> {
  if ((await stat(file.path)).size > tableLimits.bytes) return { refused: 'file-too-large' }
  const bytes = await readFile(file.path)
  const table = await tableIn(bytes, file.path)
  if ('refused' in table) return table
  const digest = sha256(bytes)
  return act(works, who, async one => {
    if (!mayBring(await holdingsToday(one.tx, who.person), file.place))
      throw new NotFound('The register of this place is kept by somebody else.')
    const id = randomUUID()
    await insertList(one, { id, school: file.place, fileName: nameOf(file.fileName), sha256: digest, table })
    await append(one, {
      kind: 'staff-list-brought',
      school: file.place,
      subject: id,
      clauses: [],
      facts: { rows: table.rows.length, sha256: digest, notice: noticeVersion('staff-record') },
      words: { file: nameOf(file.fileName) },
    })
    await settleColumns(one, { id, school: file.place }, table)
    return { list: id }
  })
}

/** A spreadsheet is known by its bytes, and opened where it can do no harm. */
async function tableIn(bytes: Buffer, path: string): Promise<ListTable | BringRefusal> {
  if (!/^(504b0304|d0cf11e0)/.test(bytes.subarray(0, 4).toString('hex'))) return readSeparated(bytes)
  const read = await openSpreadsheet(path)
  return 'refused' in read ? { refused: read.refused } : tableFrom(read.rows)
}

/** Without folders, and short enough to be shown. */
function nameOf(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').trim()
  return name === '' ? 'list' : name.slice(-200)
}
