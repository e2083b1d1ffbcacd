import type { Problem, Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, look, theHouse } from '../../platform/platform.ts'
import { askedOf, familyAnswer, familySession, herChildren, languageOf } from '../../pupils/pupils.ts'
import { appearancesOf } from './appearances.store.ts'
import { AppearancesPage } from './appearances.page.tsx'
import { askRemoval } from './ask-removal.ts'

type Anyone = Ask<Visitor | null>
/** How long a parent still sees that something is gone. */
const GONE_SHOWN_MS = 90 * 86_400_000

async function appearancesPage(ask: Anyone, problems: readonly Problem[]): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return goTo('/family?said=ended')
  const seen = await look(ask.works, theHouse(session.trust), async ({ tx, at }) => {
    const children = await herChildren(tx, session, at)
    const ids = children.map(child => child.id)
    const appearances = await appearancesOf(tx, ids, new Date(at.getTime() - GONE_SHOWN_MS))
    const targets = appearances.map(one => one.target)
    return { children, appearances, asked: await askedOf(tx, session.guardian, targets), now: at }
  })
  const saying = ask.query['said'] === 'removal'
  const body = <AppearancesPage {...seen} saying={saying} problems={problems} />
  return familyAnswer(ask, t => t('family.posts-title'), body, problems)
}

export async function showAppearances(ask: Anyone): Promise<Answer> {
  return appearancesPage(ask, [])
}

export async function takeRemoval(ask: Anyone): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return goTo('/family?said=ended')
  const outcome = await askRemoval(ask.works, session, field(ask.form, 'target'), languageOf(ask))
  if ('asked' in outcome) return goTo('/family/posts?said=removal')
  return appearancesPage(ask, [{ field: null, key: `family.removal-refused-${outcome.refused}` }])
}
