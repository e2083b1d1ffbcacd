import { peopleWithRoles, workersByType } from '../../people/people.ts'
import { act, type Act, type Identity, type Works } from '../../platform/platform.ts'
import { roles } from '../packs/roles.ts'
import { type Holder, holderOf } from './deputies.rule.ts'
import type { Draft } from './draft.ts'
import { findDraft } from './drafts.store.ts'
import { documentsOf, type LinkedDocument } from './library/linked-documents.store.ts'
import type { TitlePerson } from '../titles/title-people.rule.ts'
import { titlePeopleOf } from '../titles/title-people.store.ts'
import type { Around } from './seeing.rule.ts'

export type AroundRead = Omit<Around, 'documents'> & {
  readonly documents: readonly LinkedDocument[]
  /** Who was said to hold a title of the policy. */
  readonly titlePeople: readonly TitlePerson[]
  /** Who holds which role at the school, there or away, where something was said of titles. */
  readonly onRegister: readonly Holder[]
}

/** The staff register and the library, as they are around a draft today. */
export async function readAround({ tx }: Act, draft: Draft): Promise<AroundRead> {
  const titlePeople = draft.school === null ? [] : await titlePeopleOf(tx, draft.school)
  const register = titlePeople.length === 0 ? [] : await peopleWithRoles(tx, roles, draft.school, 'too')
  return {
    workers: await workersByType(tx, draft.school),
    documents: await documentsOf(tx, draft.school),
    titlePeople,
    onRegister: register.map(holderOf),
  }
}

/** The same, for whoever has no transaction open. */
export async function readAroundDraft(works: Works, who: Identity, id: string): Promise<AroundRead> {
  return act(works, who, async one => {
    const draft = await findDraft(one.tx, id)
    if (draft === null) throw new Error(`There is no draft ${id} to look around: start it first.`)
    return readAround(one, draft)
  })
}
