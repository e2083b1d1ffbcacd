import { newestHistory, type Remembered } from '../../history/history.ts'
import { peopleWithRoles, personById, type Visitor } from '../../people/people.ts'
import { act, type Act, type Answer, type Ask, page } from '../../platform/platform.ts'
import { control, policyInForce, type Role, roles, roleTitles } from '../../policy/policy.ts'
import { type ClauseShown, type PersonShown, wordsIn } from '../../ui/ui.ts'
import { isUuid } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { type HistoryLine, HistoryPage } from './history.page.tsx'
import { sentenceOf } from './history-sentence.ts'
import { isAboutPost, isNamed, roleThen } from './history-who.ts'

const t = wordsIn('en-GB')

/** Who answers for what a school does, or looks over it. */
export const HISTORY_READERS = [
  'headteacher',
  'trust_administrator',
  'chair_of_governors',
  'dpo',
] as const satisfies readonly Role[]

const A_PAGE = 50

export function mayReadHistory(visitor: Visitor): boolean {
  return schoolsRead(visitor)?.length !== 0
}

/** The schools for which she holds one of the roles; null: she holds one at the trust, so all of them and the trust's own happenings. */
function schoolsRead(visitor: Visitor): string[] | null {
  const reading = visitor.holdings.filter(({ role }) => HISTORY_READERS.some(reader => reader === role))
  return control(
    'trust_overview',
    reading.some(({ school }) => school === null),
  )
    ? null
    : reading.flatMap(({ school }) => (school === null ? [] : [school]))
}

export async function showHistory({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const asked = query['before'] ?? ''
  const before = isUuid(asked) ? asked : null
  const { lines, older, now } = await act(works, visitor.identity, async one => {
    const found = await newestHistory(one.tx, { limit: A_PAGE + 1, before, schools: schoolsRead(visitor) })
    const shown = found.slice(0, A_PAGE)
    const last = found.length > A_PAGE ? shown.at(-1) : undefined
    return {
      lines: await linesOf(one, visitor, shown),
      older: last?.id ?? null,
      now: one.at,
    }
  })
  return page(t('history.title'), <HistoryPage lines={lines} older={older} first={before === null} now={now} />)
}

async function linesOf(one: Act, visitor: Visitor, rows: readonly Remembered[]): Promise<HistoryLine[]> {
  const people = peopleKnown(one)
  const lines: HistoryLine[] = []
  for (const row of rows) {
    lines.push({
      at: row.at,
      sentence: sentenceOf(t, row),
      by: isNamed(row.kind)
        ? await people(row)
        : { role: t('history.not-shown-role'), name: t('history.not-shown-name') },
      school:
        row.school === null
          ? t('history.whole-trust')
          : (visitor.schools.find(school => school.id === row.school)?.name ?? ''),
      clauses: await clausesOf(one, row),
      post: isAboutPost(row.kind) ? row.subject : null,
    })
  }
  return lines
}

/**
 * Who did it: name and role as they were written down then, where the happening says; else as they are on the register now. The house
 * itself has no row there.
 */
function peopleKnown({ tx }: Act): (row: Remembered) => Promise<PersonShown> {
  const names = new Map<string, string | null>()
  const holders = new Map<string, Awaited<ReturnType<typeof peopleWithRoles>>>()
  return async row => {
    if (!names.has(row.by)) names.set(row.by, (await personById(tx, row.by))?.name ?? null)
    const registered = names.get(row.by) ?? null
    if (registered === null) return { role: t('history.the-house'), name: t('history.by-itself') }
    const place = row.school ?? ''
    if (!holders.has(place)) holders.set(place, await peopleWithRoles(tx, roles, row.school, 'too'))
    const held = holders.get(place)?.find(holder => holder.id === row.by)
    const now = held === undefined ? t('history.no-role-now') : roleTitles[held.role]
    return { role: roleThen(t, row) || now, name: row.words?.['by_name'] || registered }
  }
}

/** A clause is shown as the policy printed it that was in force on the day of the act. */
async function clausesOf(one: Act, row: Remembered): Promise<ClauseShown[]> {
  if (row.clauses.length === 0 || row.school === null) return []
  return clausesShown(await policyInForce(one.tx, row.school, row.at), row.clauses)
}
