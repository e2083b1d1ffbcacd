import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { checkForTrust, LONGEST_CHECKED } from './check-for-trust.ts'
import { mayCheckForTrust } from './check-for-trust.rule.ts'
import { NotForTheTrustPage, TrustCheckPage } from './trust-check.page.tsx'

const t = wordsIn('en-GB')

export async function showTrustCheck({ visitor }: Ask<Visitor>): Promise<Answer> {
  if (!mayCheckForTrust(visitor.holdings)) return page(t('trustcheck.title'), <NotForTheTrustPage />)
  return page(t('trustcheck.title'), <TrustCheckPage text="" problem={null} checked={null} />)
}

/** Answers with what was found; reloading asks again, and nothing was kept in between. */
export async function takeTrustCheck({ works, visitor, form }: Ask<Visitor>): Promise<Answer> {
  const text = field(form, 'text')
  const checked = await checkForTrust(works, visitor, text)
  const title = t('trustcheck.title')
  if (!('refused' in checked)) return page(title, <TrustCheckPage text={text} problem={null} checked={checked} />)
  if (checked.refused === 'not-for-the-trust') return page(title, <NotForTheTrustPage />)
  const problem = t(`trustcheck.${checked.refused}`, { most: LONGEST_CHECKED })
  const body = <TrustCheckPage text={text} problem={problem} checked={null} />
  return page(`${t('house.error-prefix')}: ${title}`, body, { status: 422 })
}
