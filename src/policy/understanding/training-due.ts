import { dayOf, type StaffMember, staffOfSchools } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { isBound } from '../acknowledging/reading-standing.rule.ts'
import type { SettingsInForce } from '../settle.rule.ts'
import { lastTraining, trainingAsked } from './training.store.ts'
import { type TrainingDue, trainingDue } from './training-due.rule.ts'

/** Of whom at a school the policy in force wants training, as far as the reader may see; without `person`, of everybody. */
export async function trainingDueAt(
  one: Act,
  school: string,
  settings: SettingsInForce,
  person?: string,
): Promise<readonly TrainingDue[]> {
  return (await trainingDueAtEach(one, [{ school, settings, person }])).get(school) ?? []
}

type Wanted = { readonly school: string; readonly settings: SettingsInForce; readonly person?: string | undefined }

/** The same at several schools, asked once. At each either everybody is asked for or the same one person. */
export async function trainingDueAtEach(
  { tx, at }: Act,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, readonly TrainingDue[]>> {
  const schools = wanted.map(({ school }) => school)
  const staff = new Map<string, readonly StaffMember[]>()
  for (const [person, of] of Map.groupBy(wanted, one => one.person))
    for (const [school, members] of await staffOfSchools(
      tx,
      of.map(one => one.school),
      person,
    ))
      staff.set(school, members)
  const asked = Map.groupBy(await trainingAsked(tx, schools), one => one.school)
  const had = Map.groupBy(await lastTraining(tx, schools), one => one.school)
  return new Map(
    wanted.map(({ school, settings }) => {
      const bound = (staff.get(school) ?? []).filter(({ workerType }) => isBound(settings, workerType))
      const facts = { staff: bound, asked: asked.get(school) ?? [], had: had.get(school) ?? [] }
      return [school, trainingDue(settings, facts, dayOf(at))]
    }),
  )
}
