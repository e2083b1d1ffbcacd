import { dayOf, staffOfSchool } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { isBound } from '../acknowledging/reading-standing.rule.ts'
import type { SettingsInForce } from '../in-force.rule.ts'
import { lastTraining, trainingAsked } from './training.store.ts'
import { type TrainingDue, trainingDue } from './training-due.rule.ts'

/** Of whom at a school the policy in force wants training, as far as the reader may see; without `person`, of everybody. */
export async function trainingDueAt(
  one: Act,
  school: string,
  settings: SettingsInForce,
  person?: string,
): Promise<readonly TrainingDue[]> {
  const staff = (await staffOfSchool(one.tx, school, person)).filter(({ workerType }) => isBound(settings, workerType))
  const asked = await trainingAsked(one.tx, school)
  const had = await lastTraining(one.tx, school)
  return trainingDue(settings, { staff, asked, had }, dayOf(one.at))
}
