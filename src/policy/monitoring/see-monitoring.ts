import type { Act } from '../../platform/platform.ts'
import { headsToTell } from './heads-to-tell.ts'
import { type AnswerKept, monitoringAnswersOf } from './monitoring-answers.store.ts'

export type OwnMonitoring = {
  /** What she has said, oldest first. */
  readonly kept: readonly AnswerKept[]
  /** Is there anybody who would be told that she objects? */
  readonly isTold: boolean
}

/** What whoever looks has said about monitoring at one school, and who would hear of it. */
export async function seeMonitoring(one: Act, school: string): Promise<OwnMonitoring> {
  return {
    kept: await monitoringAnswersOf(one.tx, school, one.who.person),
    isTold: (await headsToTell(one, school)).length > 0,
  }
}
