import { append } from '../../history/history.ts'
import { act, type Identity, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { keepers } from '../staff/authority.rule.ts'
import { sitesOn } from './see-sites.ts'
import { keepOperator } from './sites.store.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    'site-operator-said': { facts: Record<string, never>; words: { site: string; operator: string; before: string } }
  }
}

/** Keeps who runs a site where somebody works, by whoever keeps the register. The same words again change nothing and leave no trace. */
export async function sayOperator(
  works: Works,
  who: Identity,
  said: { readonly site: string; readonly operator: string },
): Promise<{ said: true } | { refused: 'not-yours-to-say' | 'nobody-works-there' }> {
  return act(works, who, async one => {
    const holdings = await holdingsToday(one.tx, who.person)
    if (!holdings.some(({ role }) => keepers.some(keeper => keeper === role))) return { refused: 'not-yours-to-say' }
    const site = (await sitesOn(one.tx, dayOf(one.at))).find(({ name }) => name === said.site)
    if (site === undefined) return { refused: 'nobody-works-there' }
    if (site.operator === said.operator) return { said: true }
    await keepOperator(one, site.name, said.operator)
    await append(one, {
      kind: 'site-operator-said',
      school: null,
      subject: who.trust,
      clauses: [],
      facts: {},
      words: { site: site.name, operator: said.operator, before: site.operator ?? '' },
    })
    return { said: true }
  })
}
