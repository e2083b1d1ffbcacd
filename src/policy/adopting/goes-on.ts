import type { Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { mayAdopt } from './adopters.rule.ts'
import { sentOf } from './asking/sent-questions.store.ts'
import { draftsOnTheWay, entriesOf } from './drafts.store.ts'
import { type CameBack, goesOn } from './goes-on.rule.ts'
import { sealsOf } from './signing/seals.store.ts'
import { trustsSinceSealed } from './trust/trust-moved-on.ts'
import { requestsOf } from './trust/trust-requests.store.ts'

export type GoesOn = {
  readonly draft: string
  readonly school: string | null
  readonly since: Date
  readonly came: CameBack
}

/** The drafts that this person began and that wait for her, with what came back to her. Who may adopt there no longer sees none. */
export async function draftsGoingOn(one: Act, visitor: Visitor): Promise<GoesOn[]> {
  const found: GoesOn[] = []
  for (const draft of await draftsOnTheWay(one.tx, visitor.identity.person)) {
    if (!mayAdopt(visitor, draft.school)) continue
    const seals = await sealsOf(one.tx, draft.id)
    const standing = seals.find(seal => seal.voidedAt === null)
    const state = goesOn({
      draft,
      entries: await entriesOf(one.tx, draft.id),
      sent: await sentOf(one.tx, draft.id),
      requests: draft.school === null ? [] : await requestsOf(one.tx, draft.school),
      seals,
      trustAdopted: standing !== undefined && (await trustsSinceSealed(one, standing)) !== null,
    })
    if (state !== null) found.push({ draft: draft.id, school: draft.school, ...state })
  }
  return found
}
