import { NotFound } from '../platform/platform.ts'
import { useWords } from '../ui/ui.ts'
import type { School, Visitor } from './visitor.ts'

/** The school a page is about: the one asked for or her only one; null when she has to choose. Another's is not found. */
export function schoolAsked(visitor: Pick<Visitor, 'schools'>, asked: string | undefined): School | null {
  const [only, ...others] = visitor.schools
  if (asked === undefined || asked === '') return only !== undefined && others.length === 0 ? only : null
  const found = visitor.schools.find(school => school.id === asked)
  if (found === undefined) throw new NotFound('There is no such school for this person.')
  return found
}

/** Which school? One line each. `path`: where the choice leads. */
export function ChooseSchool({ title, schools, path }: { title: string; schools: readonly School[]; path: string }) {
  const t = useWords()
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t(schools.length === 0 ? 'house.no-school' : 'house.which-school')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {schools.map(school => (
          <li>
            <a class="govuk-link" href={`${path}${path.includes('?') ? '&' : '?'}school=${school.id}`}>
              {school.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
