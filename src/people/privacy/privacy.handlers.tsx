import { type Answer, type Ask, NotFound, page } from '../../platform/platform.ts'
import { t } from '../form-page.tsx'
import type { Visitor } from '../visitor.ts'
import { noticeIds, noticeText } from './notices.ts'
import { AccessibilityPage, NoticePage, NoticesPage } from './privacy.page.tsx'

export async function showNotices(): Promise<Answer> {
  return page(t('people.privacy-title'), <NoticesPage />)
}

export async function showNotice({ params, query }: Ask<Visitor | null>): Promise<Answer> {
  const id = noticeIds.find(one => one === params['notice'])
  if (id === undefined) throw new NotFound('There is no such notice.')
  const asked = query['version']
  return page(
    noticeText(t, id).title,
    <NoticePage id={id} asked={asked !== undefined && /^[0-9a-f]{12}$/.test(asked) ? asked : undefined} />,
  )
}

export async function showAccessibility(): Promise<Answer> {
  return page(t('people.accessibility-title'), <AccessibilityPage />)
}
