import type { School, Visitor } from '../../people/people.ts'
import { type Answer, type Ask, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { CheckFiguresPage } from './check-figures.page.tsx'
import { countSuggestions } from '../conversations/count-suggestions.ts'
import { countFindings } from './check-figures.store.ts'

const t = wordsIn('en-GB')
const YEAR = 365 * 86_400_000

export async function showCheckFigures({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const asked = query['school']
  const school: School | undefined =
    asked === undefined ? visitor.schools[0] : visitor.schools.find(one => one.id === asked)
  if (school === undefined) throw new NotFound('There is no such school for this person.')
  const figures = await look(works, visitor.identity, async ({ tx, at }) => {
    const since = new Date(at.getTime() - YEAR)
    return {
      school,
      since,
      counted: await countFindings(tx, school.id, since),
      comments: await countSuggestions(tx, school.id, since),
    }
  })
  return page(t('checkfigures.title'), <CheckFiguresPage figures={figures} />)
}
