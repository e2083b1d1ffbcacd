import { peopleWithRoles, type Visitor, ChooseSchool, schoolAsked } from '../../people/people.ts'
import { act, type Act, type Answer, type Ask, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import type { Clause } from '../packs/pack.ts'
import { type Role, roles, roleTitles } from '../packs/roles.ts'
import { type PolicySeen, seePolicy } from '../pages/which-school.tsx'
import type { SettingName } from '../settings/settings.ts'
import { AskPage, type Answering, type WhoToAsk } from './ask.page.tsx'
import { whomToAsk } from './next-step.rule.ts'
import { searchPolicy } from './search-policy.rule.ts'

const t = wordsIn('en-GB')

/** The longest question that is looked at, in characters. */
const LONGEST_QUESTION = 200

/** Answers a question with clauses of the policy in force. Nothing is composed and nothing is kept of who asked what. */
export async function showAsk({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(visitor, query['school'])
  const title = t('asking.title')
  if (school === null) return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/ask" />)
  const question = (query['q'] ?? '').trim().slice(0, LONGEST_QUESTION)
  const answering = await act(works, visitor.identity, async one =>
    answerFor(one, await seePolicy(one, school, undefined), question),
  )
  return page(title, <AskPage {...answering} />)
}

async function answerFor(one: Act, seen: PolicySeen, question: string): Promise<Answering> {
  const { pack } = seen.policy
  const found = pack === null || question === '' ? { clauses: [], meant: [] } : searchPolicy(pack, question)
  const who = new Map<SettingName, WhoToAsk>()
  const ask = async (name: SettingName) => {
    const known = who.get(name) ?? (await whoIn(one, seen, name))
    who.set(name, known)
    return known
  }
  const clauses: { clause: Clause; ask: WhoToAsk }[] = []
  for (const clause of found.clauses) clauses.push({ clause, ask: await ask(whomToAsk(clause)) })
  return { seen, question, clauses, meant: found.meant, questionsTo: await ask('routing.questions') }
}

/** The roles that a setting names here and who holds them today. Whom a value like "nobody" names is nobody. */
async function whoIn(one: Act, seen: PolicySeen, name: SettingName): Promise<WhoToAsk> {
  const { value } = seen.policy.settings.get(name)
  const named = Array.isArray(value) ? roles.filter((role): role is Role => value.includes(role)) : []
  const people = await peopleWithRoles(one.tx, named, seen.school.id)
  return {
    titles: named.map(role => seen.policy.pack?.titles.find(title => title.role === role)?.title ?? roleTitles[role]),
    people: [...new Map(people.map(person => [person.id, { name: person.name, email: person.email }])).values()],
  }
}
