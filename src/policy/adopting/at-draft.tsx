import type { VNode } from 'preact'
import type { Visitor } from '../../people/people.ts'
import {
  act,
  type Act,
  type Answer,
  type Ask,
  field,
  goTo,
  NotAllowed,
  NotFound,
  page,
} from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { canBeId } from '../pages/which-school.tsx'
import { mayAdopt } from './adopters.rule.ts'
import type { NotChangeable } from './change-draft.ts'
import type { Draft } from './draft.ts'
import { findDraft } from './drafts.store.ts'
import { type AroundRead, readAround } from './read-around.ts'
import { type DraftRead, readDraft } from './read-draft.ts'

/** The words of these pages outside of components: titles. */
export const t = wordsIn('en-GB')

/** A draft as its pages need it: all that follows from it, what lies around it, whose it is. */
export type AtDraft = {
  readonly read: DraftRead
  readonly around: AroundRead
  /** The school's name, or the trust's. */
  readonly name: string
  readonly now: Date
}

export function draftPath(draft: string, rest = ''): string {
  return `/policy/drafts/${draft}${rest}`
}

/** The id in the address; what cannot be one is not found. */
export function draftId(params: Ask<Visitor>['params']): string {
  const id = params['draft'] ?? ''
  if (!canBeId(id)) throw new NotFound('There is no such draft for this person.')
  return id
}

/** The draft that the address names, for whoever may work on it. Another's is not found. */
export async function openDraft(one: Act, { visitor, params }: Ask<Visitor>): Promise<Draft> {
  const draft = await findDraft(one.tx, draftId(params))
  if (draft === null) throw new NotFound('There is no such draft for this person.')
  if (!mayAdopt(visitor, draft.school))
    throw new NotAllowed('A policy is adopted by whoever leads the school or its trust.')
  return draft
}

/** Reads a draft and hands it on with the open transaction, for pages that need something more. */
export async function atDraft<T = undefined>(
  ask: Ask<Visitor>,
  more?: (one: Act, read: DraftRead) => Promise<T>,
): Promise<AtDraft & { readonly more: T }> {
  return act(ask.works, ask.visitor.identity, async one => {
    const read = await readDraft(one, await openDraft(one, ask))
    return {
      read,
      around: await readAround(one, read.draft),
      name: read.school?.name ?? ask.visitor.trustName,
      now: one.at,
      // Without work for it there is nothing more, which is what T says then.
      more: (more === undefined ? undefined : await more(one, read)) as T,
    }
  })
}

/** A page that says first in its title that something is not right, as GOV.UK found screen-reader users need it. */
export function stepPage(title: string, body: VNode, wrong = false): Answer {
  return page(wrong ? `${t('house.error-prefix')}: ${title}` : title, body, { status: wrong ? 422 : 200 })
}

/** The turn of a topic that was on the page, as the form sends it back. */
export function seenTurn({ form }: Pick<Ask<Visitor>, 'form'>): number {
  const turn = Number(field(form, 'seen'))
  return Number.isSafeInteger(turn) && turn >= 0 ? turn : 0
}

/** Where nothing can be changed in this draft: back to it, with a sentence that says why. Null: the page itself says what is wrong. */
export function notChangeable(id: string, refusal: NotChangeable | { readonly refused: string }): Answer | null {
  switch (refusal.refused) {
    case 'no-such-draft':
      throw new NotFound('There is no such draft for this person.')
    case 'not-an-adopter':
      throw new NotAllowed('A policy is adopted by whoever leads the school or its trust.')
    case 'sealed':
    case 'closed':
      return goTo(draftPath(id, `?said=${refusal.refused}`))
    case 'no-pack':
      return goTo(draftPath(id, '/pack'))
    default:
      return null
  }
}
