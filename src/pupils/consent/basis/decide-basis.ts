import { sql } from 'kysely'
import { append, tellFact } from '../../../history/history.ts'
import { rolesAt, type Visitor } from '../../../people/people.ts'
import { act, type Works } from '../../../platform/platform.ts'
import { policyInForce } from '../../../policy/policy.ts'
import { basesOf, insertBases } from './bases.store.ts'
import { type BasisRefusal, type BasisSaid, chooseBasis } from './choose-basis.rule.ts'

declare module '../../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the school. */
    'consent-basis-chosen': {
      facts: { basis: string; kinds: readonly string[]; version_id: string; notice: string }
      words: { reason: string; assessment: string }
    }
  }
}

declare module '../../../history/facts.ts' {
  interface FactKinds {
    /** `subject`: the school. Another basis for some kinds holds from now. */
    'consent-basis-changed': true
  }
}

/** The school says on which basis it publishes these kinds, upon the policy in force. Pressed twice it is written down once. */
export async function decideBasis(
  works: Works,
  visitor: Visitor,
  school: string,
  said: BasisSaid,
  notice: string,
): Promise<{ decided: true } | BasisRefusal> {
  return act(works, visitor.identity, async one => {
    // Two who decide at once take turns: the later one is the later row.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`consent-basis:${school}`}, 0))`.execute(one.tx)
    const { version, settings } = await policyInForce(one.tx, school, one.at)
    const adopted = version === null ? null : settings.get('consent.basis')
    const next = chooseBasis(rolesAt(visitor, school), said, adopted)
    if ('refused' in next) return next
    if (version === null) return { refused: 'no-policy' }
    const standing = await basesOf(one.tx, school, version.id)
    const kinds = next.kinds.filter(kind => {
      const last = standing.find(decided => decided.kind === kind)
      return last?.basis !== next.basis || last.reason !== next.reason || last.assessment !== next.assessment
    })
    if (kinds.length === 0) return { decided: true }
    await insertBases(one, school, version.id, { ...next, kinds })
    await append(one, {
      kind: 'consent-basis-chosen',
      school,
      subject: school,
      clauses: adopted?.clauses ?? [],
      facts: { basis: next.basis, kinds, version_id: version.id, notice },
      words: { reason: next.reason, assessment: next.assessment },
    })
    await tellFact(one, { kind: 'consent-basis-changed', school, subject: school })
    return { decided: true }
  })
}
