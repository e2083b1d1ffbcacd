import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { append, sha256 } from '../../history/history.ts'
import type { School, Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { type ClassList, type PlacesOfSchool, seeClassList } from './see-class-list.ts'

const A_DAY = 24 * 60 * 60 * 1000

/** `key`: with it alone the phone asks later whether its copy may stay. Only its hash is kept here. */
export type KeptCopy = { readonly key: string; readonly list: ClassList }

/** The list goes onto a phone for a day, and the house remembers that it did. */
export async function keepClassList(
  works: Works,
  visitor: Visitor,
  school: School,
  className: string,
  placesOf: PlacesOfSchool,
): Promise<KeptCopy> {
  return act(works, visitor.identity, async one => {
    const list = await seeClassList(one, visitor, school, className, placesOf)
    const [id, key] = [randomUUID(), randomBytes(32).toString('base64url')]
    const until = new Date(one.at.getTime() + A_DAY)
    await one.tx
      .insertInto('kept_class_lists')
      .values({
        trust_id: one.who.trust,
        id,
        school_id: school.id,
        class_name: className,
        person_id: one.who.person,
        key_hash: sha256(key),
        kept_at: one.at,
        until,
      })
      .execute()
    await append(one, {
      kind: 'class-list-kept',
      school: school.id,
      subject: id,
      clauses: [],
      facts: { children: list.children.length, until: until.toISOString() },
      words: { class: className },
    })
    return { key, list }
  })
}

/** Asked by a phone that may not be signed in any more: the key says which copy is meant. */
export async function keptListStays(works: Pick<Works, 'db'>, key: string): Promise<boolean> {
  const { rows } = await sql<{ stays: boolean }>`select house.kept_list_stays(${sha256(key)}) as stays`.execute(
    works.db,
  )
  return rows[0]?.stays === true
}
