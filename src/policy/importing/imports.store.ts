import type { DocumentRefusalCode, Tx } from '../../platform/platform.ts'
import type { About } from './assemble-pack.rule.ts'
import type { Choices } from './find-conflicts.rule.ts'

export type ImportState = 'waiting' | 'reading' | 'read' | 'refused' | 'made'

/** A document on its way to become a pack. */
export type Import = {
  readonly id: string
  /** Null: of the whole trust. */
  readonly school: string | null
  readonly state: ImportState
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly pasted: boolean
  /** 0 to 100. */
  readonly progress: number
  readonly refused: DocumentRefusalCode | 'nothing-said' | null
  readonly printedTwice: readonly string[]
  readonly about: About
  readonly choices: Choices
  readonly startedBy: string
  readonly startedAt: Date
  readonly changedAt: Date
}

const COLUMNS = [
  'id',
  'school_id as school',
  'state',
  'file_name as fileName',
  'file_sha256 as sha256',
  'file_bytes as bytes',
  'pasted',
  'progress',
  'refused',
  'printed_twice as printedTwice',
  'about',
  'choices',
  'started_by as startedBy',
  'started_at as startedAt',
  'changed_at as changedAt',
] as const

const noFacts: About = {
  title: '',
  writtenFor: '',
  source: '',
  effective: '',
  reviewDue: null,
  reviewMonths: null,
  titles: [],
}

type Row = Omit<Import, 'about' | 'choices' | 'refused'> & { about: string; choices: string; refused: string | null }

function asImport({ about, choices, refused, ...row }: Row): Import {
  return {
    ...row,
    // Written by this room only, from the shapes named here.
    about: { ...noFacts, ...(JSON.parse(about) as Partial<About>) },
    choices: JSON.parse(choices) as Choices,
    refused: refused as Import['refused'],
  }
}

export async function findImport(tx: Tx, id: string): Promise<Import | null> {
  const row = await tx.selectFrom('policy_imports').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : asImport(row)
}

/** The same, held until the transaction ends: whoever changes one of its passages takes a turn. */
export async function lockImport(tx: Tx, id: string): Promise<Import | null> {
  const row = await tx.selectFrom('policy_imports').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : asImport(row)
}

/** Those of a school (null: of the trust), the newest first. */
export async function importsOf(tx: Tx, school: string | null): Promise<Import[]> {
  const rows = await tx
    .selectFrom('policy_imports')
    .select(COLUMNS)
    .where('school_id', school === null ? 'is' : '=', school)
    .orderBy('started_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(asImport)
}

export async function insertImport(
  tx: Tx,
  trust: string,
  started: Pick<Import, 'id' | 'school' | 'fileName' | 'sha256' | 'bytes' | 'pasted' | 'startedBy' | 'startedAt'>,
): Promise<void> {
  await tx
    .insertInto('policy_imports')
    .values({
      trust_id: trust,
      id: started.id,
      school_id: started.school,
      state: 'waiting',
      file_name: started.fileName,
      file_sha256: started.sha256,
      file_bytes: started.bytes,
      pasted: started.pasted,
      progress: 0,
      refused: null,
      printed_twice: [],
      about: '{}',
      choices: '{}',
      started_by: started.startedBy,
      started_at: started.startedAt,
      changed_at: started.startedAt,
    })
    .execute()
}

type Changed = Partial<{
  state: ImportState
  progress: number
  refused: Import['refused']
  printedTwice: readonly string[]
  about: About
  choices: Choices
}>

export async function changeImport(tx: Tx, id: string, at: Date, changed: Changed): Promise<void> {
  const { printedTwice, about, choices, ...rest } = changed
  await tx
    .updateTable('policy_imports')
    .set({
      ...rest,
      ...(printedTwice === undefined ? {} : { printed_twice: [...printedTwice] }),
      ...(about === undefined ? {} : { about: JSON.stringify(about) }),
      ...(choices === undefined ? {} : { choices: JSON.stringify(choices) }),
      changed_at: at,
    })
    .where('id', '=', id)
    .execute()
}
