import { dayOf } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { TELL_READER } from '../acknowledging/queues.ts'
import { policyInForce } from '../policy-in-force.ts'
import { firstToRemindOfTraining } from './training.store.ts'
import { trainingStage } from './training-due.rule.ts'
import { trainingDueAt } from './training-due.ts'

/** Each morning, as the house: whose training runs out in two months, a month or a week, or today, hears of it. Once for each of these steps. */
export async function remindOfTraining(one: Act, school: string): Promise<void> {
  const { settings } = await policyInForce(one.tx, school, one.at)
  for (const due of await trainingDueAt(one, school, settings)) {
    const stage = trainingStage(due, dayOf(one.at))
    if (stage === null || due.until === null) continue
    const { person, kind, until, state } = due
    if (await firstToRemindOfTraining(one, { school, person, kind, until, stage }))
      await one.works.jobs.send(one.tx, TELL_READER, {
        trust: one.who.trust,
        person,
        about: state === 'over' ? 'training-over' : 'training-soon',
        subject: until,
        school,
      })
  }
}
