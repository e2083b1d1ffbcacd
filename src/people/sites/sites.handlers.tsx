import { type Answer, type Ask, field, goTo } from '../../platform/platform.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import { line } from '../staff/school.form.ts'
import type { Visitor } from '../visitor.ts'
import { sayOperator } from './say-operator.ts'
import { seeSites } from './see-sites.ts'
import { SitesPage } from './sites.page.tsx'

const LONGEST = 200

export async function showSites(ask: Ask<Visitor>): Promise<Answer> {
  return sitesAnswer(ask, null)
}

async function sitesAnswer(
  { works, visitor, form, query }: Ask<Visitor>,
  wrong: { site: string; key: Problem['key'] } | null,
): Promise<Answer> {
  const sites = await seeSites(works, visitor.identity)
  const index = sites.findIndex(({ name }) => name === wrong?.site)
  const problems = wrong === null ? [] : [{ field: index < 0 ? null : `operator-${index}`, key: wrong.key }]
  // What was typed stays in its field.
  const shown = sites.map(site => (site.name === wrong?.site ? { ...site, operator: field(form, 'operator') } : site))
  return formAnswer(
    t('staff.sites-title'),
    <SitesPage
      sites={shown}
      wrong={wrong?.site ?? null}
      said={wrong === null && query['said'] === 'kept'}
      form={form}
      problems={problems}
    />,
    problems,
  )
}

export async function takeOperator(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const site = field(form, 'site')
  const operator = line(form, 'operator')
  if (operator === '') return sitesAnswer(ask, { site, key: 'staff.site-enter-operator' })
  if (operator.length > LONGEST) return sitesAnswer(ask, { site, key: 'staff.site-operator-too-long' })
  const outcome = await sayOperator(works, visitor.identity, { site, operator })
  if ('refused' in outcome) return sitesAnswer(ask, { site, key: `staff.site-refused-${outcome.refused}` })
  return goTo('/people/sites?said=kept')
}
