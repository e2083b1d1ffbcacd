import type { Tx } from '../../platform/platform.ts'
import type { Considered, Decision } from './decision.ts'
import { type Passage, wholeText } from './passage.ts'
import type { Suggested } from './propose-decision.rule.ts'

/** A passage of an import with what is suggested and decided. */
export type KeptPassage = {
  readonly id: string
  readonly position: number
  readonly state: 'open' | 'confirmed'
  readonly passage: Passage
  readonly suggested: Omit<Suggested, 'proposal'>
  readonly decision: Decision
  readonly sure: number
  readonly revision: number
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

const COLUMNS = [
  'id',
  'position',
  'state',
  'passage',
  'suggested',
  'decision',
  'sure',
  'revision',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
] as const

type Row = Omit<KeptPassage, 'passage' | 'suggested' | 'decision' | 'state'> & {
  state: 'open' | 'confirmed' | 'joined'
  passage: string
  suggested: string
  decision: string
}

function asKept({ passage, suggested, decision, state, ...row }: Row): KeptPassage {
  return {
    ...row,
    state: state === 'confirmed' ? 'confirmed' : 'open',
    // Written by this room only, from the shapes named here.
    passage: JSON.parse(passage) as Passage,
    suggested: JSON.parse(suggested) as Omit<Suggested, 'proposal'>,
    decision: JSON.parse(decision) as Decision,
  }
}

/** In reading order, without those that were joined to the one before. */
export async function passagesOf(tx: Tx, importId: string): Promise<KeptPassage[]> {
  const rows = await tx
    .selectFrom('import_passages')
    .select(COLUMNS)
    .where('import_id', '=', importId)
    .where('state', '<>', 'joined')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(asKept)
}

export function consideredOf({ id, passage, decision, state }: KeptPassage): Considered {
  const { printed, headings } = passage
  return { id, printed, headings, text: wholeText(passage), decision, confirmed: state === 'confirmed' }
}

export async function idsOf(tx: Tx, importId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('import_passages').select('id').where('import_id', '=', importId).execute()
  return new Set(rows.map(row => row.id))
}

export type NewPassage = Pick<KeptPassage, 'position' | 'passage' | 'suggested' | 'decision' | 'sure'>

export async function insertPassages(
  tx: Tx,
  of: { trust: string; import: string; school: string | null },
  passages: readonly NewPassage[],
): Promise<void> {
  // PostgreSQL takes 65,535 values in one statement; each row has eleven.
  for (let from = 0; from < passages.length; from += 1000)
    await tx
      .insertInto('import_passages')
      .values(
        passages.slice(from, from + 1000).map(({ position, passage, suggested, decision, sure }) => ({
          trust_id: of.trust,
          import_id: of.import,
          school_id: of.school,
          id: passage.id,
          position,
          state: 'open' as const,
          passage: JSON.stringify(passage),
          suggested: JSON.stringify(suggested),
          decision: JSON.stringify(decision),
          sure,
          revision: 1,
          decided_by: null,
          decided_at: null,
        })),
      )
      .execute()
}

export type PassageChange = {
  readonly state: 'open' | 'confirmed' | 'joined'
  readonly decision: Decision
  readonly by: string
  readonly at: Date
  /** Only where its words changed, by a cut or a join. */
  readonly passage?: Passage
  readonly suggested?: Omit<Suggested, 'proposal'>
  readonly sure?: number
}

export async function changePassage(tx: Tx, importId: string, id: string, change: PassageChange): Promise<void> {
  await tx
    .updateTable('import_passages')
    .set(eb => ({
      state: change.state,
      decision: JSON.stringify(change.decision),
      decided_by: change.by,
      decided_at: change.at,
      revision: eb('revision', '+', 1),
      ...(change.passage === undefined ? {} : { passage: JSON.stringify(change.passage) }),
      ...(change.suggested === undefined ? {} : { suggested: JSON.stringify(change.suggested) }),
      ...(change.sure === undefined ? {} : { sure: change.sure }),
    }))
    .where('import_id', '=', importId)
    .where('id', '=', id)
    .execute()
}
