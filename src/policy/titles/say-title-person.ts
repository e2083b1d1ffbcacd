import { append } from '../../history/history.ts'
import { namesOf, schoolById, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { standInsForHead } from '../adopting/stand-ins-for-head.rule.ts'
import type { Role } from '../packs/roles.ts'
import { type HolderRefused, holderFits } from './holder-fits.ts'
import { maySayTitle, type TitleWordRefused } from './say-title-person.rule.ts'
import { insertTitlePerson, titlePeopleOf } from './title-people.store.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the school. */
    'title-person-said': {
      facts: { person: string | null; deputy: string | null }
      words: { title: string; person: string; deputy: string }
    }
  }
}

export type TitlePersonRefusal = {
  readonly refused: TitleWordRefused | HolderRefused
}

/** Says who holds a title of the policy here and who is her deputy. It changes no word of the policy, so nobody signs anew. */
export async function sayTitlePerson(
  works: Works,
  visitor: Visitor,
  school: string,
  said: { readonly title: string; readonly role: Role; readonly person: string | null; readonly deputy: string | null },
): Promise<{ said: string } | TitlePersonRefusal> {
  return act(works, visitor.identity, async one => {
    const stands = (await titlePeopleOf(one.tx, school)).find(({ title }) => title === said.title)
    const above = standInsForHead((await schoolById(one.tx, school))?.governance ?? null)
    const refused = maySayTitle(visitor, school, said, stands, above)
    if (refused !== null) return { refused }
    const unfit = await holderFits(one, school, said)
    if (unfit !== null) return { refused: unfit }
    const { title, person } = said
    // A deputy of nobody in particular is none: our own table names those of a role.
    const deputy = person === null ? null : said.deputy
    await insertTitlePerson(one, school, { title, person, deputy })
    const names = await namesOf(
      one.tx,
      [person, deputy].flatMap(id => id ?? []),
    )
    const name = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
    await append(one, {
      kind: 'title-person-said',
      school,
      subject: school,
      clauses: [],
      facts: { person, deputy },
      words: { title, person: name(person), deputy: name(deputy) },
    })
    return { said: title }
  })
}
