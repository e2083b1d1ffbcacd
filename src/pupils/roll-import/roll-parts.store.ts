import { z } from 'zod'
import type { Act, TableLine, Tx } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    roll_import_parts: { trust_id: string; import_id: string; number: number; rows: string }
  }
}

export async function insertPart(
  { tx, who }: Act,
  id: string,
  number: number,
  lines: readonly TableLine[],
): Promise<void> {
  const rows = JSON.stringify(lines.map(({ line, cells }) => [line, ...cells]))
  await tx.insertInto('roll_import_parts').values({ trust_id: who.trust, import_id: id, number, rows }).execute()
}

const partSchema = z.array(z.tuple([z.number()], z.string()))

/** Null after the last. */
export async function partOf(tx: Tx, id: string, number: number): Promise<TableLine[] | null> {
  const row = await tx
    .selectFrom('roll_import_parts')
    .select('rows')
    .where('import_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row === undefined) return null
  return partSchema.parse(JSON.parse(row.rows)).map(([line, ...cells]) => ({ line, cells }))
}

export async function emptyParts(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('roll_import_parts').where('import_id', '=', id).execute()
}

/** How many parts the rows of a file make. */
export async function partsOf(tx: Tx, id: string): Promise<number> {
  const { count } = await tx
    .selectFrom('roll_import_parts')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow()
  return Number(count)
}
