import { ChooseSchool, rolesAt, schoolAsked, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { keepsFamilies, readsClasses } from '../families.rule.ts'
import { classesOf, findPupils, findPupilsEver, pupilsOfClass } from '../roll.store.ts'
import { FindPupilsPage } from './find-pupils.page.tsx'

const t = wordsIn('en-GB')

/** Names and classes: by name, or one class. Who keeps the register of families gets on from a name to the child's page. */
export async function showPupils(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, query } = ask
  const title = t('consent.pupils-title')
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return page(title, <ChooseSchool title={title} path="/pupils" schools={visitor.schools} />)
  const roles = rolesAt(visitor, school.id)
  if (!readsClasses(roles)) throw new NotFound('There is no such roll for this person.')
  const name = (query['name'] ?? '').slice(0, 200)
  const className = query['class'] ?? ''
  const mayOpen = keepsFamilies(roles)
  // A teacher is shown nobody who has left, whatever stands in the address.
  const leavers = mayOpen && query['leavers'] === 'yes'
  const find = leavers ? findPupilsEver : findPupils
  const seen = await look(works, visitor.identity, async ({ tx, at }) => ({
    classes: await classesOf(tx, school.id),
    found: name.trim() === '' ? await pupilsOfClass(tx, school.id, className) : await find(tx, school.id, name),
    now: at,
  }))
  const shown = { school, name, className, mayOpen, leavers, saved: query['said'] === 'answered', ...seen }
  return page(title, <FindPupilsPage {...shown} />)
}
