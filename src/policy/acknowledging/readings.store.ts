import { randomUUID } from 'node:crypto'
import type { Act, House, Tx } from '../../platform/platform.ts'

export type Reading = {
  readonly version: string
  readonly school: string
  readonly person: string
  readonly state: House['policy_readings']['state']
  readonly occasion: House['policy_readings']['occasion']
  readonly at: Date
}

const COLUMNS = [
  'version_id as version',
  'school_id as school',
  'person_id as person',
  'state',
  'occasion',
  'at',
] as const

/** What somebody said about versions of one school, oldest first; without `person`, everybody. */
export async function readingsOf(tx: Tx, school: string, person?: string): Promise<Reading[]> {
  let query = tx
    .selectFrom('policy_readings')
    .select(COLUMNS)
    .where('school_id', '=', school)
    .orderBy('at')
    .orderBy('id')
  if (person !== undefined) query = query.where('person_id', '=', person)
  return query.execute()
}

/** When she last read the policy itself; seeing the page of September brings it to mind and puts no yearly reading off. */
export function lastRead(readings: readonly Pick<Reading, 'state' | 'occasion' | 'at'>[]): Date | null {
  return readings.findLast(({ state, occasion }) => state === 'read' && occasion !== 'september')?.at ?? null
}

/** What one person said at each of these schools, oldest first. */
export async function readingsBy(tx: Tx, schools: readonly string[], person: string): Promise<Reading[]> {
  if (schools.length === 0) return []
  return tx
    .selectFrom('policy_readings')
    .select(COLUMNS)
    .where('school_id', 'in', [...schools])
    .where('person_id', '=', person)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export type NewReading = Pick<
  House['policy_readings'],
  'school_id' | 'version_id' | 'version_sha256' | 'state' | 'occasion' | 'words_shown' | 'form' | 'said' | 'notice'
>

export async function insertReading(one: Act, reading: NewReading): Promise<string> {
  const id = randomUUID()
  await one.tx
    .insertInto('policy_readings')
    .values({ trust_id: one.who.trust, id, person_id: one.who.person, at: one.at, ...reading })
    .execute()
  return id
}

/** What she opened or had on the screen on the way to one version, with when. */
export async function stepsOf(
  tx: Tx,
  school: string,
  version: string,
  person: string,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('policy_reading_steps')
    .select(['step', 'at'])
    .where('school_id', '=', school)
    .where('version_id', '=', version)
    .where('person_id', '=', person)
    .execute()
  return new Map(rows.map(row => [row.step, row.at]))
}

/** By school and version: what she pressed that did not answer, and has not opened since. */
export async function couldNotOpenBy(
  tx: Tx,
  person: string,
): Promise<readonly { school: string; version: string; linked: string }[]> {
  const rows = await tx
    .selectFrom('policy_reading_steps')
    .select(['school_id as school', 'version_id as version', 'step'])
    .where('person_id', '=', person)
    .where(eb => eb.or([eb('step', 'like', 'opened:%'), eb('step', 'like', 'unopened:%')]))
    .execute()
  const opened = new Set(rows.map(({ school, version, step }) => `${school} ${version} ${step}`))
  return rows.flatMap(({ school, version, step }) => {
    const linked = step.startsWith('unopened:') ? step.slice('unopened:'.length) : null
    return linked === null || opened.has(`${school} ${version} opened:${linked}`) ? [] : [{ school, version, linked }]
  })
}

/** Kept once; a second press changes nothing. */
export function insertStep(one: Act, school: string, version: string, step: string): Promise<void> {
  return insertSteps(one, school, version, [step])
}

/** Several at once, each of them kept once. */
export async function insertSteps(one: Act, school: string, version: string, steps: readonly string[]): Promise<void> {
  if (steps.length === 0) return
  await one.tx
    .insertInto('policy_reading_steps')
    .values(
      steps.map(step => ({
        trust_id: one.who.trust,
        version_id: version,
        school_id: school,
        person_id: one.who.person,
        step,
        at: one.at,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
