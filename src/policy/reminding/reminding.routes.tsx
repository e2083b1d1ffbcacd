import { ChooseSchool, type Route, route, schoolAsked, type Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, goTo, page } from '../../platform/platform.ts'
import { InsetText, wordsIn } from '../../ui/ui.ts'
import { readMine } from '../acknowledging/read-mine.ts'
import { lookAtPrivacy } from './look-at-privacy.ts'
import { PrivacyPage } from './privacy.page.tsx'
import { privacyReminders } from './privacy-reminders.store.ts'

const PATH = '/policy/privacy'
const t = wordsIn('en-GB')

/** For everybody who works at the school: the accounts it is about are her own. */
export const remindingRoutes: readonly Route[] = [
  route('GET', PATH, 'signed-in', null, showPrivacy),
  route('POST', PATH, 'signed-in', 'privacy-looked-at', takePrivacy),
]

async function showPrivacy({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('reminding.title')
  if (school === null) return page(title, <ChooseSchool title={title} schools={visitor.schools} path={PATH} />)
  const seen = await act(works, visitor.identity, async one => ({
    reading: await readMine(one, school, undefined),
    mine: (await privacyReminders(one.tx)).get(one.who.person),
  }))
  if (seen.reading === null)
    return page(
      title,
      <>
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <InsetText text={t('acknowledging.nothing-to-read')} />
      </>,
    )
  const lookedAt = seen.mine?.lookedAt ?? null
  return page(title, <PrivacyPage reading={seen.reading} lookedAt={lookedAt} just={query['done'] !== undefined} />)
}

async function takePrivacy({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  if (school === null) return goTo(PATH)
  await lookAtPrivacy(works, visitor, school)
  return goTo(`${PATH}?school=${school.id}&done=looked`)
}
