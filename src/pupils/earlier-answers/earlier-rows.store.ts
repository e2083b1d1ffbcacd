import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Act, PART_ROWS, type Tx } from '../../platform/platform.ts'
import type { EarlierAnswer } from './said-of-file.ts'
import { earlierOddCodes, type LeftOut, type PlannedRow } from './plan-answers.rule.ts'
import type { EarlierBasics } from './said-of-file.ts'

/** What is written down of this school from the same source, in the same words and way: marks as `answerMark` makes them. */
export async function answersKnown(tx: Tx, school: string, basics: EarlierBasics): Promise<Set<string>> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(' ', a.pupil_id, a.kind, a.channel, a.answer, (a.at at time zone 'Europe/London')::date) as mark
    from house.consent_answers a join house.pupils p on p.trust_id = a.trust_id and p.id = a.pupil_id
    where p.school_id = ${school}::uuid and a.giver = 'elsewhere' and a.source = ${basics.source} and a.how = ${basics.how}
      and a.wording_id is not distinct from ${basics.wording}::uuid`.execute(tx)
  return new Set(rows.map(({ mark }) => mark))
}

/** The dry run anew, whatever it was before. */
export async function writeEarlierRows({ tx, who }: Act, file: string, planned: readonly PlannedRow[]): Promise<void> {
  await sql`delete from house.earlier_rows where file_id = ${file}::uuid`.execute(tx)
  let takes = 0
  const rows = planned.map(row => {
    const { line, name, kind } = row
    const part = kind === 'new' ? Math.floor(takes++ / PART_ROWS) : 0
    if (row.kind === 'odd')
      return { line, name, kind, part, pupil: null, code: row.code, value: row.value, day: null, answers: [], left: [] }
    const answers = row.answers.map(one => ({ id: randomUUID(), ...one }))
    return {
      line,
      name,
      kind,
      part,
      pupil: row.pupil,
      code: null,
      value: null,
      day: row.day,
      answers,
      left: row.leftOut,
    }
  })
  for (let at = 0; at < rows.length; at += PART_ROWS)
    await sql`insert into house.earlier_rows (trust_id, file_id, line, part, kind, pupil_id, code, value, name, answered_on, answers, left_out)
      select ${who.trust}::uuid, ${file}::uuid, r.line, r.part, r.kind, r.pupil, r.code, r.value, r.name, r.day, r.answers, r."left"
      from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + PART_ROWS))}::jsonb) as r(line int, part int, kind text, pupil uuid, code text,
        value text, name text, day date, answers jsonb, "left" jsonb)`.execute(tx)
}

/** How much a file would write. `answers`: by what they say. `cells`: of how many nothing is taken. */
export type EarlierCounts = {
  readonly takes: number
  readonly same: number
  readonly odd: number
  readonly cells: number
  readonly parts: number
  readonly answers: Readonly<Record<EarlierAnswer, number>>
}

export async function countEarlier(tx: Tx, file: string): Promise<EarlierCounts> {
  const { rows } = await sql<{ takes: number; same: number; odd: number; cells: number; parts: number }>`
    select count(*) filter (where kind = 'new')::int as takes, count(*) filter (where kind = 'same')::int as same,
      count(*) filter (where kind = 'odd')::int as odd, coalesce(sum(jsonb_array_length(left_out)), 0)::int as cells,
      coalesce(max(part) filter (where kind = 'new') + 1, 0)::int as parts
    from house.earlier_rows where file_id = ${file}::uuid`.execute(tx)
  const { rows: said } = await sql<{ answer: string; count: number }>`
    select a ->> 'answer' as answer, count(*)::int as count
    from house.earlier_rows r cross join lateral jsonb_array_elements(r.answers) as a where r.file_id = ${file}::uuid group by 1`.execute(
    tx,
  )
  const of = (answer: string) => said.find(one => one.answer === answer)?.count ?? 0
  const counts = rows[0] ?? { takes: 0, same: 0, odd: 0, cells: 0, parts: 0 }
  return { ...counts, answers: { yes: of('yes'), no: of('no'), withdrawn: of('withdrawn'), objected: of('objected') } }
}

/** A row of which not everything is taken. `code` null: only these cells are left out. */
export type RowLeft = {
  readonly line: number
  readonly name: string
  readonly code: (typeof earlierOddCodes)[number] | null
  readonly value: string
  readonly leftOut: readonly LeftOut[]
}

const leftSchema = z.array(z.object({ heading: z.string(), value: z.string(), why: z.enum(['not-said', 'says-both']) }))

/** Those rows in the order of the file. */
export async function rowsLeft(
  tx: Tx,
  file: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: RowLeft[]; all: number }> {
  const { rows } = await sql<{
    line: number
    name: string
    code: string | null
    value: string | null
    left: unknown
    all: number
  }>`
    select line, name, code, value, left_out as left, count(*) over ()::int as all
    from house.earlier_rows where file_id = ${file}::uuid and (kind = 'odd' or left_out <> '[]')
    order by line offset ${offset} limit ${limit}`.execute(tx)
  return {
    all: rows[0]?.all ?? 0,
    rows: rows.map(({ line, name, code, value, left }) => ({
      line,
      name,
      code: code === null ? null : z.enum(earlierOddCodes).parse(code),
      value: value ?? '',
      leftOut: leftSchema.parse(left),
    })),
  }
}
