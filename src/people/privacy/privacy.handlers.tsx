import { type Answer, type Ask, NotFound, page } from '../../platform/platform.ts'
import { familyLanguageFor, familyLanguages, wordsIn } from '../../ui/ui.ts'
import { t } from '../form-page.tsx'
import type { Visitor } from '../visitor.ts'
import { isTranslated, noticeIds, noticeText } from './notices.ts'
import { AccessibilityPage, NoticePage, NoticesPage } from './privacy.page.tsx'

export async function showNotices(): Promise<Answer> {
  return page(t('people.privacy-title'), <NoticesPage />)
}

export async function showNotice({ params, query }: Ask<Visitor | null>): Promise<Answer> {
  const id = noticeIds.find(one => one === params['notice'])
  if (id === undefined) throw new NotFound('There is no such notice.')
  const asked = query['version']
  const wanted = familyLanguageFor(query['language'] ?? '')
  const language = isTranslated(id, wanted) ? wanted : familyLanguages[0]
  const version = asked !== undefined && /^([a-z]{2}-)?[0-9a-f]{12}$/.test(asked) ? asked : undefined
  return page(noticeText(wordsIn(language), id).title, <NoticePage id={id} language={language} asked={version} />, {
    lang: language.tag,
    // Whoever is told this by a link of the page for families reads on the same old phone.
    light: id === 'families' || id === 'own-answers',
    // In another language without the menu, which speaks English.
    ...(language.draft ? { plain: true } : {}),
  })
}

export async function showAccessibility(): Promise<Answer> {
  return page(t('people.accessibility-title'), <AccessibilityPage />)
}
