import type { School, Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, NotAllowed, NotFound, page } from '../../platform/platform.ts'
import { mayAdopt } from './adopters.rule.ts'
import { t } from './at-draft.tsx'
import type { Draft } from './draft.ts'
import { draftsOf } from './drafts.store.ts'
import { startDraft } from './start-draft.ts'
import { beginningOf, type Place, StartPage } from './start.page.tsx'

/** What stands in a form or an address for the trust itself. */
const WHOLE_TRUST = 'trust'

/** For which school, or the whole trust; then what is on its way there, and a press that begins. */
export async function showStart({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const asked = query['school'] ?? ''
  const places = placesOf(visitor)
  const only = places.length === 1 ? places[0] : undefined
  const place = asked === '' ? only : places.find(one => idOf(one) === asked)
  if (place === undefined && asked !== '') refuse(visitor, asked)
  const drafts = place === undefined ? [] : await readDrafts(works, visitor, place)
  return page(
    t('adopting.title'),
    <StartPage
      places={places}
      place={place ?? null}
      drafts={drafts}
      pack={query['pack'] ?? null}
      now={works.clock.now()}
    />,
  )
}

async function readDrafts(works: Ask<Visitor>['works'], visitor: Visitor, place: Place): Promise<Draft[]> {
  return act(works, visitor.identity, ({ tx }) => draftsOf(tx, place.school?.id ?? null))
}

function placesOf(visitor: Visitor): Place[] {
  const schools = visitor.schools
    .filter(school => mayAdopt(visitor, school.id))
    .map((school: School): Place => ({ school, name: school.name }))
  return mayAdopt(visitor, null) ? [...schools, { school: null, name: visitor.trustName }] : schools
}

export function idOf({ school }: Place): string {
  return school?.id ?? WHOLE_TRUST
}

function refuse(visitor: Visitor, asked: string): never {
  if (visitor.schools.some(school => school.id === asked) || asked === WHOLE_TRUST)
    throw new NotAllowed('A policy is adopted by whoever leads the school or its trust.')
  throw new NotFound('There is no such school for this person.')
}

export async function takeStart({ works, visitor, form }: Ask<Visitor>): Promise<Answer> {
  const asked = field(form, 'school')
  const place = placesOf(visitor).find(one => idOf(one) === asked)
  if (place === undefined) refuse(visitor, asked)
  const started = await startDraft(works, visitor, place.school?.id ?? null)
  if ('refused' in started) refuse(visitor, asked)
  return goTo(beginningOf(started.draft, field(form, 'pack')))
}
