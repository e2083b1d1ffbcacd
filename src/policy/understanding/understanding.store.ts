import type { Act, Tx } from '../../platform/platform.ts'
import type { SettingName } from '../settings/settings.ts'

/** Who has passed the check of one version, and when; as far as the reader may see. */
export async function passedOf(tx: Tx, school: string, version: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('understanding_passed')
    .select(['person_id', 'at'])
    .where('school_id', '=', school)
    .where('version_id', '=', version)
    .execute()
  return new Map(rows.map(row => [row.person_id, row.at]))
}

/** @returns false where she had passed it already */
export async function insertPassed(one: Act, school: string, version: string): Promise<boolean> {
  const row = await one.tx
    .insertInto('understanding_passed')
    .values({ trust_id: one.who.trust, school_id: school, version_id: version, person_id: one.who.person, at: one.at })
    .onConflict(conflict => conflict.doNothing())
    .returning('at')
    .executeTakeFirst()
  return row !== undefined
}

/** One more wrong answer about a setting: a number of the school, with nobody's name. */
export async function countMissed(one: Act, school: string, version: string, setting: SettingName): Promise<void> {
  await one.tx
    .insertInto('understanding_missed')
    .values({ trust_id: one.who.trust, school_id: school, version_id: version, setting, times: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['trust_id', 'version_id', 'school_id', 'setting'])
        .doUpdateSet(eb => ({ times: eb('understanding_missed.times', '+', 1) })),
    )
    .execute()
}

/** What is misunderstood most, first. */
export async function missedOf(
  tx: Tx,
  school: string,
  version: string,
): Promise<{ readonly setting: string; readonly times: number }[]> {
  return tx
    .selectFrom('understanding_missed')
    .select(['setting', 'times'])
    .where('school_id', '=', school)
    .where('version_id', '=', version)
    .orderBy('times', 'desc')
    .orderBy('setting')
    .execute()
}
