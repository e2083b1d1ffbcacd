import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'

/** A guardian of this child, and somebody of the same address or telephone with whom there is to be no contact about a child of this school. */
export type MayBeOne = { readonly guardian: string; readonly other: string; readonly child: string }

/**
 * Whoever stands in two rows of one school, under other names, is overlooked where a court spoke about one of them. Nothing is concluded from it:
 * two people share a telephone as well, so a person looks, and marks or leaves it. A mark whose tie has ended still is one. Between schools the
 * safeguarding leads are told (`no-contact-told.store.ts`). Only for those who keep the register of families: nobody else is given a row.
 */
export async function mayBeOnePerson(tx: Tx, pupil: string): Promise<MayBeOne[]> {
  const { rows } = await sql<MayBeOne>`
    select guardian_id as guardian, other, child from house.may_be_one_person(${pupil}::uuid) order by 1, 2, 3`.execute(
    tx,
  )
  return rows
}
