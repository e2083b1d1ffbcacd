import { tellFact } from '../../history/history.ts'
import { act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { TELL_LAST_DAYS } from '../queues.ts'
import { keepLastDaysOver } from './last-days.store.ts'

/**
 * Every night: whose last day at a school is over, however it was set, is told upwards once. A last day that was recorded by a press was told then;
 * of somebody who was entered with hers, or whose role just ran out, nobody had heard anything.
 */
export const tellLastDays: JobKind<Works> = {
  name: TELL_LAST_DAYS,
  every: '20 0 * * *',
  work: (works, { trust }) =>
    act(works, theHouse(trust), async one => {
      for (const { person, school } of await keepLastDaysOver(one, dayOf(one.at)))
        await tellFact(one, { kind: 'last-day-over', school, subject: person })
    }),
}
