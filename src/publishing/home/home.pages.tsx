import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, goTo, page } from '../../platform/platform.ts'
import { keepsAdultsAt } from '../adults/keeps-adults.ts'
import { wordsIn } from '../../ui/ui.ts'
import { mayReadHistory } from './history.pages.tsx'
import { HomePage, NoRolePage } from './home.page.tsx'
import { mayCheckForTrust } from '../trust-check/check-for-trust.rule.ts'
import { readHome } from './read-home.ts'

const t = wordsIn('en-GB')

/** Open to all: a stranger is led to sign in, and a person without a role today is told so kindly instead of being refused. */
export async function showHome({ works, visitor, query }: Ask<Visitor | null>): Promise<Answer> {
  if (visitor === null) return goTo('/sign-in')
  if (visitor.holdings.length === 0) return page(t('home.no-role-title'), <NoRolePage />)
  const home = await readHome(works, visitor)
  return page(
    t('home.title'),
    <HomePage
      home={home}
      done={doneWords(query['done'])}
      history={mayReadHistory(visitor)}
      adults={keepsAdultsAt(visitor).length > 0}
      lead={visitor.holdings.some(({ role }) => role === 'dsl' || role === 'deputy_dsl')}
      trust={mayCheckForTrust(visitor.holdings)}
      schools={visitor.schools}
    />,
  )
}

function doneWords(code: string | undefined): string | null {
  return code === 'call-done' || code === 'call-gone' || code === 'photos-deleted' ? t(`home.${code}`) : null
}
