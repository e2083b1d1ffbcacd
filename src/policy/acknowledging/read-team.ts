import { type School, staffOfSchool } from '../../people/people.ts'
import { act, type Act, theHouse, type Works } from '../../platform/platform.ts'
import type { Role } from '../packs/roles.ts'
import { policyInForce } from '../policy-in-force.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { passedOf } from '../understanding/understanding.store.ts'
import { noticesOf } from './notices.store.ts'
import { openQuestions } from './questions.store.ts'
import { isBound, type ReadingState, readingState } from './reading-standing.rule.ts'
import { lastRead, readingsOf } from './readings.store.ts'

export type TeamMember = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly workerType: string
  readonly state: ReadingState
  readonly toldAt: Date | null
  readonly readAt: Date | null
  readonly passedAt: Date | null
  /** Her own words, where she does not accept and said why. */
  readonly said: string
}

export type Team = {
  readonly now: Date
  readonly version: AdoptedVersion | null
  readonly people: readonly TeamMember[]
  /** Whom the policy leaves out, by kind of worker. */
  readonly left: readonly { readonly workerType: string; readonly count: number }[]
  /** Open questions of the school, oldest first, by their age alone: their words are for those they have come to. */
  readonly questions: readonly { readonly askedAt: Date; readonly late: boolean }[]
}

/** Who of a school has been told, has read, has understood, and is late, under the policy in force. */
export async function readTeam(one: Act, school: School, questions: Team['questions']): Promise<Team> {
  const { version, settings } = await policyInForce(one.tx, school.id, one.at)
  if (version === null) return { now: one.at, version, people: [], left: [], questions }
  const staff = await staffOfSchool(one.tx, school.id)
  const notices = await noticesOf(one.tx, school.id, version.id)
  const readings = (await readingsOf(one.tx, school.id)).filter(reading => reading.version === version.id)
  const passed = await passedOf(one.tx, school.id, version.id)
  const words = await saidOf(one, school.id, version.id)
  const people = staff
    .filter(person => isBound(settings, person.workerType))
    .map(person => {
      const toldAt = notices.find(notice => notice.person === person.id)?.at ?? null
      const mine = readings.filter(reading => reading.person === person.id)
      const readAt = lastRead(mine)
      return {
        id: person.id,
        name: person.name,
        roles: person.roles,
        workerType: person.workerType,
        state: readingState({ settings, toldAt, said: mine.at(-1) ?? null, readAt }, one.at),
        toldAt,
        readAt,
        passedAt: passed.get(person.id) ?? null,
        said: words.get(person.id) ?? '',
      }
    })
  const out = staff.filter(person => !isBound(settings, person.workerType))
  const left = [...new Set(out.map(person => person.workerType))].map(workerType => ({
    workerType,
    count: out.filter(person => person.workerType === workerType).length,
  }))
  return { now: one.at, version, people, left, questions }
}

/** Asked as the house, which sees all questions, and handed on as numbers alone. */
export async function questionAges(works: Works, trust: string, school: School): Promise<Team['questions']> {
  return act(works, theHouse(trust), async one =>
    (await openQuestions(one.tx, { school: school.id })).map(({ askedAt, dueAt }) => ({
      askedAt,
      late: dueAt <= one.at,
    })),
  )
}

/** What people said who do not accept, newest last. */
async function saidOf(one: Act, school: string, version: string): Promise<ReadonlyMap<string, string>> {
  const rows = await one.tx
    .selectFrom('policy_readings')
    .select(['person_id', 'said'])
    .where('school_id', '=', school)
    .where('version_id', '=', version)
    .where('state', '=', 'not_accepted')
    .orderBy('at')
    .execute()
  return new Map(rows.map(row => [row.person_id, row.said]))
}
