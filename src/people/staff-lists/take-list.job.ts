import { act, type Identity, type JobKind, mayNoMore, theHouse, type Works } from '../../platform/platform.ts'
import { TAKE_LIST } from '../queues.ts'
import { changeList, lockList, lockTaking } from './lists.store.ts'
import { takePeople } from './take-list.ts'

/** Goes on as the person who pressed: each of her rights is asked for again with each person of the list, for a list gives roles. */
export const takeListJob: JobKind<Works> = {
  name: TAKE_LIST,
  work: async (works, { trust, person, list }) => {
    if (person === undefined || list === undefined)
      throw new Error('A job to take a list over does not say whose or which.')
    const presser = { trust, person }
    try {
      await takePeople(works, presser, list)
    } catch (error) {
      if (!mayNoMore(error)) throw error
      await giveBack(works, presser, list)
    }
  },
}

/** Whoever was taken over is; the rest waits for another keeper's press, who may give these roles herself. */
async function giveBack(works: Works, { trust }: Identity, id: string): Promise<void> {
  await act(works, theHouse(trust), async ({ tx, ...one }) => {
    await lockTaking({ tx, ...one }, id)
    if ((await lockList(tx, id))?.state === 'taking') await changeList(tx, id, { state: 'to-check' })
  })
}
