import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'
import type { TitlePerson } from './title-people.rule.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    title_people: {
      trust_id: string
      id: string
      school_id: string
      title: string
      person_id: string | null
      deputy_id: string | null
      said_by: string
      said_at: Date
    }
  }
}

/** What holds of each title of a school today: the newest word of each. */
export async function titlePeopleOf(tx: Tx, school: string): Promise<readonly TitlePerson[]> {
  return (await titlePeopleOfEach(tx, [school])).get(school) ?? []
}

/** The same for several schools, asked once. */
export async function titlePeopleOfEach(
  tx: Tx,
  schools: readonly string[],
): Promise<ReadonlyMap<string, readonly TitlePerson[]>> {
  if (schools.length === 0) return new Map()
  const rows = await tx
    .selectFrom('title_people')
    .select(['school_id', 'title', 'person_id as person', 'deputy_id as deputy'])
    .distinctOn(['school_id', 'title'])
    .where('school_id', 'in', [...schools])
    // What somebody said of herself before that was refused counts for nothing, and what was said properly before it holds.
    .where('said_by', 'is distinct from', eb => eb.ref('person_id'))
    .where('said_by', 'is distinct from', eb => eb.ref('deputy_id'))
    .orderBy('school_id')
    .orderBy('title')
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const said = rows.flatMap(({ school_id, title, person, deputy }) =>
    person === null ? [] : [{ school: school_id, title, person, deputy }],
  )
  return Map.groupBy(said, one => one.school)
}

export async function insertTitlePerson(
  { tx, who, at }: Act,
  school: string,
  said: { readonly title: string; readonly person: string | null; readonly deputy: string | null },
): Promise<void> {
  await tx
    .insertInto('title_people')
    .values({
      trust_id: who.trust,
      id: randomUUID(),
      school_id: school,
      title: said.title,
      person_id: said.person,
      deputy_id: said.deputy,
      said_by: who.person,
      said_at: at,
    })
    .execute()
}
