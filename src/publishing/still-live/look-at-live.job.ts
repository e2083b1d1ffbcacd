import { append } from '../../history/history.ts'
import { allSchools } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, look, theHouse, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { stillMayGo } from '../../pupils/pupils.ts'
import type { StillPermitted } from '../adults/adult-permission.rule.ts'
import { stillPermittedEach } from '../adults/permission-of-post.ts'
import { consentClauses, leaversComeDown } from '../posts/consent-of-post.ts'
import { lockTarget } from '../posts/targets.store.ts'
import { LOOK_AT_LIVE } from '../queues.ts'
import { takeDownForFamily } from '../withdrawing/take-down-for-family.ts'
import { keepAudit, liveAdultsOf, liveChildrenOf } from './audits.store.ts'

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
 * Every night, and after a policy or a basis has changed: everything that is live and has a child or an adult in it is looked at by the answers of today. What
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
    await eachByItself(
      schools,
      each => lookAtSchool(works, trust, each),
      error => works.report(error, LOOK_AT_LIVE),
    )
  },
}

async function lookAtSchool(works: Works, trust: string, school: string): Promise<void> {
  const { looked, refused, open, clauses } = await look(works, theHouse(trust), one => compare(one, school))
  if (looked === 0) return
  let cameDown = 0
  // One transaction each, so that a target that cannot be read holds up no other; and what was found is kept whatever became of one of them.
  try {
    await eachByItself(
      refused,
      async ([target, because]) => {
        cameDown += (await act(works, theHouse(trust), one => takeDown(one, target, because))) ? 1 : 0
      },
      error => works.report(error, LOOK_AT_LIVE),
    )
  } finally {
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
}

async function takeDown(one: Act, id: string, clauses: readonly string[]): Promise<boolean> {
  const target = await lockTarget(one.tx, id)
  if (target?.state !== 'live') return false
  await takeDownForFamily(one, target, clauses)
  return true
}

/** `refused`: each target with the clauses because of which it comes down. */
async function compare(one: Act, school: string) {
  const [children, adults] = [await compareChildren(one, school), await compareAdults(one, school)]
  const refused = new Map([...adults.refused, ...children.refused].map(target => [target, clausesOf(target)]))
  function clausesOf(target: string): readonly string[] {
    const of = [children, adults].filter(part => part.refused.has(target))
    return [...new Set(of.flatMap(({ clauses }) => clauses))]
  }
  const looked = new Set([...children.looked, ...adults.looked])
  return {
    looked: looked.size,
    refused: [...refused],
    open: [...new Set([...children.open, ...adults.open])].filter(target => !refused.has(target)),
    clauses: [...new Set([children, adults].flatMap(part => (part.looked.size > 0 ? part.clauses : [])))],
  }
}

type Compared = {
  readonly looked: ReadonlySet<string>
  readonly refused: ReadonlySet<string>
  readonly open: ReadonlySet<string>
  readonly clauses: readonly string[]
}

async function compareChildren({ tx, at }: Act, school: string): Promise<Compared> {
  const { settings } = await policyInForce(tx, school, at)
  const live = await liveChildrenOf(tx, school)
  const found = await stillMayGo(tx, school, live, at)
  const leaversGo = leaversComeDown(settings)
  const targetsWhere = (is: (still: (typeof found)[number] | undefined) => boolean) =>
    new Set(live.filter((_, index) => is(found[index])).map(({ target }) => target))
  return {
    looked: targetsWhere(() => true),
    refused: targetsWhere(still => still === 'refused' || (still === 'left' && leaversGo)),
    open: targetsWhere(still => still === 'not-today'),
    clauses: consentClauses(settings),
  }
}

async function compareAdults(one: Act, school: string): Promise<Compared> {
  const live = await liveAdultsOf(one.tx, school)
  const { terms, still } = await stillPermittedEach(one, school, live)
  const targetsWhere = (is: (still: StillPermitted | undefined) => boolean) =>
    new Set(live.filter((_, index) => is(still[index])).map(({ target }) => target))
  return {
    looked: targetsWhere(() => true),
    refused: targetsWhere(one => one === 'refused'),
    open: targetsWhere(one => one === 'not-today'),
    clauses: terms.clauses,
  }
}
