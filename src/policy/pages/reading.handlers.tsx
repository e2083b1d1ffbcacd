import { clauseActs } from '../../history/history.ts'
import { ChooseSchool, type Nation, nationOfSchool, schoolAsked, type Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { changesForMe } from '../acknowledging/changes-for-me.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import { yearBefore } from '../clauses/clauses.handlers.tsx'
import { settledVersion } from '../policy-in-force.ts'
import { versionById } from '../policy-versions.store.ts'
import { ClausePage } from './clause.page.tsx'
import { newerText } from './newer-text.ts'
import { OursPage } from './ours.page.tsx'
import { NoPolicyPage, PolicyPage } from './policy.page.tsx'
import { SettingsPage } from './settings.page.tsx'
import { canBeId, type PolicySeen, seePolicy } from './which-school.tsx'

const t = wordsIn('en-GB')

/** The longest search that is looked at, in characters. */
const LONGEST_SEARCH = 200

export async function showPolicy({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('policy.title')
  if (school === null) return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy" />)
  const may = mayAdopt(visitor, school.id)
  const { seen, newer, mine } = await act(works, visitor.identity, async one => {
    const seen = await seePolicy(one, school, query['version'])
    const { pack, version } = seen.policy
    if (pack === null || version === null) return { seen, newer: null, mine: null }
    const { written } = await settledVersion(one.tx, version.id)
    const mine = (await changesForMe(one, [{ school: school.id, version }])).get(school.id) ?? null
    return { seen, mine, newer: await newerText(one.tx, version.school, written, mayAdopt(visitor, version.school)) }
  })
  const { pack } = seen.policy
  if (pack === null) return page(title, <NoPolicyPage seen={seen} mayAdopt={may} />)
  const asked = (query['q'] ?? '').trim().slice(0, LONGEST_SEARCH)
  return page(title, <PolicyPage seen={seen} pack={pack} asked={asked} mayAdopt={may} newer={newer} mine={mine} />)
}

export async function showSettings({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('policy.settings-title')
  if (school === null)
    return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/settings" />)
  const seen = await act(works, visitor.identity, one => seePolicy(one, school, query['version']))
  return page(title, <SettingsPage seen={seen} />)
}

export async function showOurs({ works, visitor }: Ask<Visitor>): Promise<Answer> {
  const lie = await look(works, visitor.identity, async ({ tx }) => {
    const found: Nation[] = []
    for (const { id } of visitor.schools) found.push(await nationOfSchool(tx, id))
    return found
  })
  return page(t('policy.ours-title'), <OursPage elsewhere={lie.find(nation => nation !== 'england') ?? null} />)
}

/** A clause as the version asked for has it; without one, as a policy of one of her schools has it now, else had it before. */
export async function showClause({ works, visitor, params, query }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const asked = query['version'] ?? ''
  const found = await act(works, visitor.identity, async one => {
    for (const seen of asked === '' ? await everySeen(one, visitor) : [await seenByVersion(one, visitor, asked)]) {
      const clause = seen.policy.settings.clause(id)
      const { version, pack } = seen.policy
      if (clause !== undefined && pack !== null && version !== null) {
        const { answers } = await settledVersion(one.tx, version.id)
        const acts = await clauseActs(one.tx, one.who.trust, seen.school.id, [id], yearBefore(one.at))
        return { seen, pack, clause, answers, acted: acts.get(id) ?? null }
      }
    }
    throw new NotFound('No policy of these schools has such a clause.')
  })
  return page(found.clause.ref, <ClausePage {...found} />)
}

type One = Parameters<typeof seePolicy>[0]

/** What is in force in each of her schools, then what was or will be. */
async function everySeen(one: One, visitor: Visitor): Promise<PolicySeen[]> {
  const now: PolicySeen[] = []
  const others: PolicySeen[] = []
  for (const school of visitor.schools) {
    const seen = await seePolicy(one, school, undefined)
    now.push(seen)
    for (const version of seen.versions.toReversed())
      if (version.id !== seen.policy.version?.id) others.push(await seePolicy(one, school, version.id))
  }
  return [...now, ...others]
}

/** A version as one of her schools has it; of another's she is told that there is none. */
export async function seenByVersion(one: One, visitor: Visitor, asked: string): Promise<PolicySeen> {
  const version = canBeId(asked) ? await versionById(one.tx, asked) : null
  const school =
    version === null ? undefined : visitor.schools.find(mine => version.school === null || mine.id === version.school)
  if (version === null || school === undefined) throw new NotFound('There is no such version for this person.')
  return seePolicy(one, school, version.id)
}
