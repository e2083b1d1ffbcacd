import { type Mark, newestHistory, type Remembered } from '../../history/history.ts'
import { personById, type Visitor } from '../../people/people.ts'
import { act, type Act, type Answer, type Ask, page } from '../../platform/platform.ts'
import { policyInForce, type Role } from '../../policy/policy.ts'
import { type ClauseShown, type PersonShown, wordsIn } from '../../ui/ui.ts'
import { isUuid } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { type HistoryLine, HistoryPage } from './history.page.tsx'
import { isAboutPost, isNamed, roleThen, sentenceOf } from './history-sentence.ts'

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
  return reading.some(({ school }) => school === null)
    ? null
    : reading.flatMap(({ school }) => (school === null ? [] : [school]))
}

export async function showHistory({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const before = readMark(query['before'])
  const { lines, older, now } = await act(works, visitor.identity, async one => {
    const found = await newestHistory(one.tx, { limit: A_PAGE + 1, before, schools: schoolsRead(visitor) })
    const shown = found.slice(0, A_PAGE)
    const last = found.length > A_PAGE ? shown.at(-1) : undefined
    return {
      lines: await linesOf(one, visitor, shown),
      older: last === undefined ? null : writeMark(last),
      now: one.at,
    }
  })
  return page(t('history.title'), <HistoryPage lines={lines} older={older} first={before === null} now={now} />)
}

async function linesOf(one: Act, visitor: Visitor, rows: readonly Remembered[]): Promise<HistoryLine[]> {
  const names = new Map<string, string | null>()
  const lines: HistoryLine[] = []
  for (const row of rows) {
    if (!names.has(row.by)) names.set(row.by, (await personById(one.tx, row.by))?.name ?? null)
    lines.push({
      at: row.at,
      sentence: sentenceOf(t, row),
      by: byWhom(row, names.get(row.by) ?? null),
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

/** The name as it was written down then, else as it is on the register now. The house itself has no row there. */
function byWhom(row: Remembered, registered: string | null): PersonShown {
  if (!isNamed(row.kind)) return { role: t('history.not-shown-role'), name: t('history.not-shown-name') }
  if (registered === null) return { role: t('history.the-house'), name: t('history.by-itself') }
  return { role: roleThen(row), name: row.words?.['by_name'] || registered }
}

/** A clause is shown as the policy printed it that was in force on the day of the act. */
async function clausesOf(one: Act, row: Remembered): Promise<ClauseShown[]> {
  if (row.clauses.length === 0 || row.school === null) return []
  return clausesShown(await policyInForce(one.tx, row.school, row.at), row.clauses)
}

/** `before=<instant>_<id>`: one act writes several rows at one instant, and none may fall between two pages. */
function readMark(text: string | undefined): Mark | null {
  const [instant = '', id = ''] = (text ?? '').split('_')
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) || !isUuid(id) ? null : { at, id }
}

function writeMark({ at, id }: Mark): string {
  return `${at.toISOString()}_${id}`
}
