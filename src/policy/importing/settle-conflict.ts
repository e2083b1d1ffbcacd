import type { Visitor } from '../../people/people.ts'
import type { Works } from '../../platform/platform.ts'
import { changing, type ImportRefusal } from './change-import.ts'
import { findConflicts } from './find-conflicts.rule.ts'
import { changeImport } from './imports.store.ts'
import { consideredOf, passagesOf } from './passages.store.ts'

export type SettleRefusal = ImportRefusal | { readonly refused: 'no-such-conflict' | 'no-such-side' }

/** Says which side of a conflict counts (by one of its passages), or that both passages stand. */
export async function settleConflict(
  works: Works,
  visitor: Visitor,
  importId: string,
  key: string,
  takes: string,
): Promise<{ settled: string } | SettleRefusal> {
  return changing(works, visitor, importId, async (one, found) => {
    const considered = (await passagesOf(one.tx, importId)).map(consideredOf)
    const conflict = findConflicts(considered, found.choices).find(other => other.key === key)
    if (conflict === undefined) return { refused: 'no-such-conflict' }
    const fits =
      conflict.about === 'words' ? takes === 'both' : conflict.sides.some(side => side.passages.includes(takes))
    if (!fits) return { refused: 'no-such-side' }
    await changeImport(one.tx, importId, one.at, { choices: { ...found.choices, [key]: takes } })
    return { settled: key }
  })
}
