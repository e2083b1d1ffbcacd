import record from '../../../docs/clauses/flips.json' with { type: 'json' }
import type { FlipRecord } from '../coverage/flip-record.ts'
import type { Clause, Pack } from '../packs/pack.ts'
import { embeddedPack } from '../packs/packs.ts'
import { whereControlActs } from '../packs/where-controls-act.ts'
import { type Operated, operated } from './operated.rule.ts'

/** The record of the last flip, as it was when this programme was built. */
const flips: FlipRecord = record

/** How a clause of an adopted pack stands in this very programme. */
export function howItRuns(pack: Pick<Pack, 'name'>, clause: Clause): Operated {
  const comesWithUs = embeddedPack(pack.name)?.clauses.some(one => one.id === clause.id) ?? false
  return operated(clause, { acts: name => whereControlActs(name).length > 0, record: flips, comesWithUs })
}
