import { append } from '../../history/history.ts'
import { allSchools } from '../../people/people.ts'
import { act, type Act, type JobKind, look, theHouse, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { stillMayGo } from '../../pupils/pupils.ts'
import { consentClauses } from '../posts/consent-of-post.ts'
import { lockTarget } from '../posts/versions.store.ts'
import { LOOK_AT_LIVE } from '../queues.ts'
import { takeDownForFamily } from '../withdrawing/take-down-for-family.ts'
import { keepAudit, liveChildrenOf } from './audits.store.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the school. */
    'live-posts-looked-at': {
      facts: { audit_id: string; looked: number; came_down: number; open: number }
      words: Record<string, never>
    }
  }
}

/**
 * Every night, and after a policy or a basis has changed: everything that is live and has a child in it is looked at by the answers of today. What
 * somebody refused comes down, which a withdrawal has brought about already unless something was lost; what nobody refused and would not go out
 * today is left to a person, because a post that was right when it went out does not become wrong overnight.
 */
export const lookAtLive: JobKind<Works> = {
  name: LOOK_AT_LIVE,
  every: '40 4 * * *',
  async work(works, { trust, school }) {
    const schools =
      school === undefined
        ? (await act(works, theHouse(trust), ({ tx }) => allSchools(tx))).map(({ id }) => id)
        : [school]
    for (const each of schools) await lookAtSchool(works, trust, each)
  },
}

async function lookAtSchool(works: Works, trust: string, school: string): Promise<void> {
  const { looked, refused, open, clauses } = await look(works, theHouse(trust), one => compare(one, school))
  if (looked === 0) return
  let cameDown = 0
  // One transaction each: a target that cannot be read holds up no other.
  for (const target of refused)
    cameDown += (await act(works, theHouse(trust), one => takeDown(one, target, clauses))) ? 1 : 0
  await act(works, theHouse(trust), async one => {
    const audit = await keepAudit(one, school, { looked, cameDown, open })
    await append(one, {
      kind: 'live-posts-looked-at',
      school,
      subject: school,
      clauses,
      facts: { audit_id: audit, looked, came_down: cameDown, open: open.length },
      words: {},
    })
  })
}

async function takeDown(one: Act, id: string, clauses: readonly string[]): Promise<boolean> {
  const target = await lockTarget(one.tx, id)
  if (target?.state !== 'live') return false
  await takeDownForFamily(one, target, clauses)
  return true
}

async function compare({ tx, at }: Act, school: string) {
  const { settings } = await policyInForce(tx, school, at)
  const live = await liveChildrenOf(tx, school)
  const found = await stillMayGo(tx, school, live, at)
  const leaversGo = settings.get('consent.leavers').value === 'come_down'
  const refused = new Set<string>()
  const open = new Set<string>()
  live.forEach(({ target }, index) => {
    const still = found[index]
    if (still === 'refused' || (still === 'left' && leaversGo)) refused.add(target)
    else if (still === 'not-today') open.add(target)
  })
  return {
    looked: new Set(live.map(({ target }) => target)).size,
    refused: [...refused],
    open: [...open].filter(target => !refused.has(target)),
    clauses: consentClauses(settings),
  }
}
