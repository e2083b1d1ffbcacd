import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, NotFound, type Works } from '../../platform/platform.ts'
import type { ConsentPlatform } from '../consent/consent.ts'
import { keepsFamilies } from '../families.rule.ts'

export type WordingRefusal = { readonly refused: 'no-words' }

/**
 * The words in which families are asked from now on. The row is its own record: who wrote it and when, and never changed after that; answers of
 * before keep the version in which they were asked.
 */
export async function keepWording(
  works: Works,
  visitor: Visitor,
  school: string,
  said: { title: string; words: string; platforms: readonly ConsentPlatform[] },
): Promise<{ version: number } | WordingRefusal> {
  if (!keepsFamilies(rolesAt(visitor, school))) throw new NotFound('There is no such register for this person.')
  const words = said.words.trim()
  if (words === '' || words.length > 20_000) return { refused: 'no-words' }
  return act(works, visitor.identity, async one => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`wording:${school}`}, 0))`.execute(one.tx)
    const last = await one.tx
      .selectFrom('consent_wordings')
      .select(eb => eb.fn.max('version').as('version'))
      .where('school_id', '=', school)
      .where('title', '=', said.title)
      .executeTakeFirst()
    const version = (last?.version ?? 0) + 1
    await one.tx
      .insertInto('consent_wordings')
      .values({
        trust_id: one.who.trust,
        id: randomUUID(),
        school_id: school,
        title: said.title,
        version,
        language: 'en-GB',
        words,
        platforms: [...said.platforms],
        checked: true,
        added_by: one.who.person,
        added_at: one.at,
      })
      .execute()
    return { version }
  })
}
