import type { Act, Tx } from '../../platform/platform.ts'
import type { BringRefusal } from './bring-roll.ts'
import type { FoundFile } from './roll-folder.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    roll_folder_refusals: {
      trust_id: string
      school_id: string
      file_name: string
      mark: string
      refusal: string
      line: number | null
      missing: string | null
      refused_at: Date
      ended_at: Date | null
    }
  }
}

/** Why the newest file of a school's folder was not read. */
export type FolderRefusal = {
  readonly fileName: string
  readonly mark: string
  readonly refusal: BringRefusal['refused']
  readonly line: number | null
  readonly missing: string | null
  readonly at: Date
}

/** Null: the newest file was read, or none ever failed. */
export async function folderRefusal(tx: Tx, school: string): Promise<FolderRefusal | null> {
  const row = await tx
    .selectFrom('roll_folder_refusals')
    .select(['file_name as fileName', 'mark', 'refusal', 'line', 'missing', 'refused_at as at'])
    .where('school_id', '=', school)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  // Written by `keepFolderRefusal` alone, out of the same list.
  return row === undefined ? null : { ...row, refusal: row.refusal as FolderRefusal['refusal'] }
}

export async function keepFolderRefusal(
  { tx, who, at }: Act,
  school: string,
  file: FoundFile,
  refusal: BringRefusal,
): Promise<void> {
  const values = {
    file_name: file.fileName.slice(0, 200),
    mark: file.mark,
    refusal: refusal.refused,
    line: refusal.line ?? null,
    missing: ('missing' in refusal ? refusal.missing : undefined) ?? null,
    refused_at: at,
    ended_at: null,
  }
  await tx
    .insertInto('roll_folder_refusals')
    .values({ trust_id: who.trust, school_id: school, ...values })
    .onConflict(there => there.columns(['trust_id', 'school_id']).doUpdateSet(values))
    .execute()
}

/** As whoever keeps the roll is told of it. Null also where a roll came in since, from wherever: she has seen to it, whatever still lies in the folder. */
export async function refusalToTell(tx: Tx, school: string): Promise<FolderRefusal | null> {
  const refused = await folderRefusal(tx, school)
  if (refused === null) return null
  const since = await tx
    .selectFrom('roll_imports')
    .select('id')
    .where('school_id', '=', school)
    .where('brought_at', '>', refused.at)
    .limit(1)
    .executeTakeFirst()
  return since === undefined ? refused : null
}

/** Another file was read, or this one lies there no more: what stood of it is over. */
export async function endFolderRefusal({ tx, at }: Act, school: string): Promise<void> {
  await tx
    .updateTable('roll_folder_refusals')
    .set({ ended_at: at })
    .where('school_id', '=', school)
    .where('ended_at', 'is', null)
    .execute()
}
