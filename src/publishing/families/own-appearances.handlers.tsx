import type { Problem, Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, look, theHouse } from '../../platform/platform.ts'
import { ownAnswer, ownEnded, ownLanguageOf, ownSession } from '../../pupils/pupils.ts'
import { appearancesOf } from './appearances.store.ts'
import { OwnAppearancesPage } from './own-appearances.page.tsx'
import { askOwnRemoval } from './ask-own-removal.ts'

type Anyone = Ask<Visitor | null>
/** How long she still sees that something is gone. */
const GONE_SHOWN_MS = 90 * 86_400_000

async function ownPostsPage(ask: Anyone, problems: readonly Problem[]): Promise<Answer> {
  const session = await ownSession(ask.works, ask.headers)
  if (session === null) return ownEnded()
  const seen = await look(ask.works, theHouse(session.trust), async ({ tx, at }) => ({
    appearances: await appearancesOf(tx, [session.pupil], new Date(at.getTime() - GONE_SHOWN_MS)),
    now: at,
  }))
  const saying = ask.query['said'] === 'removal'
  const body = <OwnAppearancesPage {...seen} saying={saying} problems={problems} />
  return ownAnswer(ask, t => t('own.posts-title'), body, problems)
}

export async function showOwnAppearances(ask: Anyone): Promise<Answer> {
  return ownPostsPage(ask, [])
}

export async function takeOwnRemoval(ask: Anyone): Promise<Answer> {
  const session = await ownSession(ask.works, ask.headers)
  if (session === null) return ownEnded()
  const outcome = await askOwnRemoval(ask.works, session, field(ask.form, 'target'), ownLanguageOf(ask))
  if ('asked' in outcome) return goTo('/own/posts?said=removal')
  return ownPostsPage(ask, [{ field: null, key: `family.removal-refused-${outcome.refused}` }])
}
