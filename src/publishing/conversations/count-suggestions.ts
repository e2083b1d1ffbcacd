import { sql } from 'kysely'
import type { Category } from '../../checks/checks.ts'
import type { Tx } from '../../platform/platform.ts'

export type SuggestedOfKind = { readonly category: Category; readonly suggested: number; readonly wrong: number }

/** How often people decided on a comment that was sorted so, and how often they said that the suggestion was wrong: numbers alone, for everybody there. */
export async function countSuggestions(tx: Tx, school: string, since: Date): Promise<SuggestedOfKind[]> {
  const { rows } = await sql<SuggestedOfKind>`
    select category, suggested, wrong from house.count_suggestions(${school}::uuid, ${since}::timestamptz)`.execute(tx)
  return rows
}
