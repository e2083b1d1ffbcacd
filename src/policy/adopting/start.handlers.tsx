import type { Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, NotAllowed, page } from '../../platform/platform.ts'
import { t } from './at-draft.tsx'
import type { Draft } from './draft.ts'
import { draftsOf } from './drafts.store.ts'
import { type Place, placeAsked, placesOf } from './places.ts'
import { startDraft } from './start-draft.ts'
import { beginningOf, StartPage } from './start.page.tsx'

/** For which school, or the whole trust; then what is on its way there, and a press that begins. */
export async function showStart({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const place = placeAsked(visitor, query['school'])
  const drafts = place === null ? [] : await readDrafts(works, visitor, place)
  return page(
    t('adopting.title'),
    <StartPage
      places={placesOf(visitor)}
      place={place}
      drafts={drafts}
      pack={query['pack'] ?? null}
      now={works.clock.now()}
    />,
  )
}

async function readDrafts(works: Ask<Visitor>['works'], visitor: Visitor, place: Place): Promise<Draft[]> {
  return act(works, visitor.identity, ({ tx }) => draftsOf(tx, place.school?.id ?? null))
}

export async function takeStart({ works, visitor, form }: Ask<Visitor>): Promise<Answer> {
  const place = placeAsked(visitor, field(form, 'school'))
  if (place === null) return goTo('/policy/adopt')
  const started = await startDraft(works, visitor, place.school?.id ?? null)
  if ('refused' in started) throw new NotAllowed('A policy is adopted by whoever leads the school or its trust.')
  return goTo(beginningOf(started.draft, field(form, 'pack')))
}
