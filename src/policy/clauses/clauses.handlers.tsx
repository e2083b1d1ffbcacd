import { clauseActs } from '../../history/history.ts'
import { ChooseSchool, rolesAt, type School, schoolAsked, type Visitor } from '../../people/people.ts'
import { type Act, act, type Answer, type Ask, look, page, theHouse } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { type PolicySeen, seePolicy } from '../pages/which-school.tsx'
import { ClauseTable, NoClauses } from './clause-table.page.tsx'
import { type ClauseRow, readWanted, rowsWanted } from './clause-table.rule.ts'
import { howItRuns } from './how-it-runs.ts'
import { lateByClause, type ReadLate } from './late.ts'

const t = wordsIn('en-GB')

/** The clauses of the policy in force in a school: for governors, and for everybody whom it binds. */
export function showClauses(readers: readonly ReadLate[]): (ask: Ask<Visitor>) => Promise<Answer> {
  return async ({ works, visitor, query }) => {
    const title = t('clauses.title')
    const school = schoolAsked(visitor, query['school'])
    if (school === null)
      return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/clauses" />)
    const { seen, clauses } = await act(works, visitor.identity, one => readClauses(one, school))
    if (clauses === null) return page(title, <NoClauses school={school} />)
    const late = await look(works, theHouse(visitor.identity.trust), one =>
      lateByClause(readers, one, school, seen.policy, rolesAt(visitor, school.id)),
    )
    const rows = clauses.map(row => ({ ...row, late: late.get(row.clause.id) ?? [] }))
    const wanted = readWanted(name => query[name])
    return page(title, <ClauseTable seen={seen} rows={rows} shown={rowsWanted(rows, wanted)} wanted={wanted} />)
  }
}

async function readClauses(
  one: Act,
  school: School,
): Promise<{ seen: PolicySeen; clauses: readonly Omit<ClauseRow, 'late'>[] | null }> {
  const seen = await seePolicy(one, school, undefined)
  const { pack } = seen.policy
  if (pack === null) return { seen, clauses: null }
  const ids = pack.clauses.map(clause => clause.id)
  const acted = await clauseActs(one.tx, one.who.trust, school.id, ids, yearBefore(one.at))
  const clauses = pack.clauses.map(clause => ({
    clause,
    operated: howItRuns(pack, clause),
    acted: acted.get(clause.id) ?? null,
  }))
  return { seen, clauses }
}

/** Twelve months back: what is counted as "how often". */
export function yearBefore(at: Date): Date {
  const before = new Date(at)
  before.setUTCFullYear(before.getUTCFullYear() - 1)
  return before
}
