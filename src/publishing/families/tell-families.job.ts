import { act, type Act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { tellFamiliesGone } from '../../pupils/pupils.ts'
import { TELL_FAMILIES } from '../queues.ts'
import { childrenOfVersion } from './appearances.store.ts'

/**
 * Something was seen to be gone: whoever of its children's families waits for that is told. A job of the house's own, because whoever deleted the
 * post may not read what families answered.
 */
export const tellFamilies: JobKind<Works> = {
  name: TELL_FAMILIES,
  async work(works, { trust, target }) {
    if (target !== undefined) await act(works, theHouse(trust), one => tellFamiliesOf(one, target))
  },
}

async function tellFamiliesOf(one: Act, target: string): Promise<void> {
  const row = await one.tx
    .selectFrom('post_targets as t')
    .innerJoin('accounts as a', join => join.onRef('a.trust_id', '=', 't.trust_id').onRef('a.id', '=', 't.account_id'))
    .select(['t.state', 't.version_id', 't.live_at', 't.school_id', 'a.platform'])
    .where('t.id', '=', target)
    .executeTakeFirst()
  // Live again, or never gone: nobody is told what is not so.
  if (row?.state !== 'gone') return
  const gone = { target, school: row.school_id, platform: row.platform }
  await tellFamiliesGone(one, gone, await childrenOfVersion(one.tx, row.version_id), row.live_at)
}
