import type { JobKind, Works } from '../../platform/platform.ts'
import { TAKE_LIST } from '../queues.ts'
import { takePeople } from './take-list.ts'

/** Goes on as the person who pressed: each of her rights is asked for again with each person of the list. */
export const takeListJob: JobKind<Works> = {
  name: TAKE_LIST,
  work: async (works, { trust, person, list }) => {
    if (person === undefined || list === undefined)
      throw new Error('A job to take a list over does not say whose or which.')
    await takePeople(works, { trust, person }, list)
  },
}
