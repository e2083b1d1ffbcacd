import { type StaffMember, staffOfSchools } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { inForce, nextToBegin } from '../in-force.rule.ts'
import { type SettingsInForce } from '../settle.rule.ts'
import { type AdoptedVersion, versionsForEach } from '../policy-versions.store.ts'
import { noticesTo, type Notice } from './notices.store.ts'
import { isBound, type ReadingState, readingState } from './reading-standing.rule.ts'
import { lastRead, readingsBy, type Reading } from './readings.store.ts'

/** The versions somebody may have to read: the one in force, and the next that is adopted and has not begun. */
export type ToRead = { readonly current: AdoptedVersion | null; readonly coming: AdoptedVersion | null }

export function toReadAmong(versions: readonly AdoptedVersion[], at: Date): ToRead {
  return { current: inForce(versions, at), coming: nextToBegin(versions, at) }
}

/** What is known of the reader at one school. */
export type Mine = ToRead & {
  /** Undefined: she does not work there. */
  readonly me: StaffMember | undefined
  readonly told: readonly Notice[]
  readonly said: readonly Reading[]
}

/** The reader at each of these schools, asked once for all of them. */
export async function mineAt({ tx, who, at }: Act, schools: readonly string[]): Promise<ReadonlyMap<string, Mine>> {
  const versions = await versionsForEach(tx, schools)
  const staff = await staffOfSchools(tx, schools, who.person)
  const told = Map.groupBy(await noticesTo(tx, schools, who.person), notice => notice.school)
  const said = Map.groupBy(await readingsBy(tx, schools, who.person), reading => reading.school)
  return new Map(
    schools.map(school => [
      school,
      {
        ...toReadAmong(versions.get(school) ?? [], at),
        me: staff.get(school)?.[0],
        told: told.get(school) ?? [],
        said: said.get(school) ?? [],
      },
    ]),
  )
}

export type MyStanding = { readonly bound: boolean; readonly state: ReadingState; readonly readAt: Date | null }

/** Where she stands with one of the versions there. */
export function standingWith(
  { me, told, said }: Mine,
  version: string,
  settings: SettingsInForce,
  at: Date,
): MyStanding {
  const ofThis = said.filter(reading => reading.version === version)
  const readAt = lastRead(ofThis)
  const toldAt = told.find(notice => notice.version === version)?.at ?? null
  const state = readingState({ settings, toldAt, said: ofThis.at(-1) ?? null, readAt }, at)
  return { bound: me !== undefined && isBound(settings, me.workerType), state, readAt }
}
