import { act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { CREATE_SIGN_IN } from '../queues.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { personById, rolesOf } from '../register.store.ts'
import { mayLetGo } from './person-leaves.rule.ts'

/** Sends the first link again, to somebody who has not chosen a password yet: mails get lost. The job's own history row says that it went. */
export async function sendLinkAgain(
  works: Works,
  who: Identity,
  person: string,
): Promise<{ queued: true } | { refused: 'not-yours' }> {
  return act(works, who, async ({ tx, at }) => {
    const holdings = await holdingsToday(tx, who.person)
    const found = await personById(tx, person)
    if (found === null) throw new NotFound('Nobody of this trust has this id.')
    if (!mayLetGo(holdings, await rolesOf(tx, person), dayOf(at))) return { refused: 'not-yours' }
    await works.jobs.send(tx, CREATE_SIGN_IN, { trust: who.trust, person })
    return { queued: true }
  })
}
