import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { append } from '../../history/history.ts'
import { noticeVersion } from '../../people/people.ts'
import {
  act,
  headingsAmong,
  type Identity,
  openTable,
  type OpenTableRefusal,
  PART_ROWS,
  type Works,
} from '../../platform/platform.ts'
import { guessRollColumns } from '../roll-import/roll-columns.rule.ts'
import { isTaking, takeTurns } from '../brought-files.store.ts'
import { insertEarlierFile, insertEarlierPart, putAsideEarlier } from './earlier-files.store.ts'
import { keepsFamiliesOf } from './may-bring.ts'
import './earlier.kinds.ts'

/** One school has fewer pupils than these; all rows are held in memory while the dry run is made. */
export const MOST_ROWS = 20_000

export type BringAnswersRefusal =
  | OpenTableRefusal
  | { readonly refused: 'no-headings' | 'headings-twice' | 'no-rows' | 'busy'; readonly line?: number }

/**
 * Takes a file with answers in and reads its rows; nothing is written down of it. A file brought before it and not taken over is put aside. The
 * file at `path` is removed.
 */
export async function bringAnswers(
  works: Works,
  who: Identity,
  file: { readonly school: string; readonly fileName: string; readonly path: string },
): Promise<{ brought: string } | BringAnswersRefusal> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file.path), hash)
  const sha256 = hash.digest('hex')
  const table = await openTable(file.path, { rows: MOST_ROWS })
  if ('refused' in table) {
    if (table.detail !== undefined) works.report(new Error(table.detail), 'a file with answers')
    return table
  }
  const lines = [...table.parts()].flat()
  if (lines.length === 0) return { refused: 'empty' }
  const top = headingsAmong(lines, cells => Object.keys(guessRollColumns(cells)).length)
  if ('refused' in top) return top
  const rows = lines.slice(lines.indexOf(top.at) + 1)
  if (rows.length === 0) return { refused: 'no-rows' }
  return act(works, who, async one => {
    await keepsFamiliesOf(one, file.school)
    await takeTurns(one.tx, 'earlier', file.school)
    if (await isTaking(one.tx, 'earlier_files', file.school)) return { refused: 'busy' } as const
    await putAsideEarlier(one.tx, file.school)
    const id = randomUUID()
    const fileName = nameOf(file.fileName)
    const kept = { id, school: file.school, fileName, headings: top.headings, rowCount: rows.length, sha256 }
    await insertEarlierFile(one, kept)
    for (let at = 0; at < rows.length; at += PART_ROWS)
      await insertEarlierPart(one, id, at / PART_ROWS, rows.slice(at, at + PART_ROWS))
    await append(one, {
      kind: 'earlier-answers-brought',
      school: file.school,
      subject: id,
      clauses: [],
      facts: { rows: rows.length, sha256, notice: noticeVersion('families') },
      words: { file: fileName },
    })
    return { brought: id }
  })
}

/** Without folders, and short enough to be shown. */
function nameOf(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').trim()
  return name === '' ? 'answers' : name.slice(-200)
}
