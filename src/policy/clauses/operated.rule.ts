import type { FlipRecord } from '../coverage/flip-record.ts'
import { momentsShown } from '../guidance/guidance-places.ts'
import { type ControlName, controlsOf } from '../packs/controls.ts'
import type { Clause, GuidanceMoment } from '../packs/pack.ts'

/** How a clause stands in the programme as it is built, without asking a school's data. */
export type Operated =
  | { readonly is: 'runs'; readonly by: readonly ControlName[] }
  | { readonly is: 'guidance'; readonly at: readonly GuidanceMoment[] }
  /** `what`: what would operate it. `acts`: it does so for other clauses, but no test shows it for this one. */
  | { readonly is: 'not-yet'; readonly what: readonly ControlName[]; readonly acts: boolean }

export type Built = {
  readonly acts: (control: ControlName) => boolean
  /** What went red when a control was taken out, see `docs/clauses/flips.json`. */
  readonly record: FlipRecord
  /** The clause comes with the programme, so tests can name it; a school's own clause runs by the settings it sets. */
  readonly comesWithUs: boolean
}

/** The same answer as `npm run clauses` gives, as far as it can be known where no tests are run. */
export function operated(clause: Clause, { acts, record, comesWithUs }: Built): Operated {
  const shownByATest = (control: ControlName) =>
    !comesWithUs || Object.values(record[control]?.tests ?? {}).some(file => clause.id in file.red)
  const controls = controlsOf(clause).filter(name => name !== 'guidance')
  const acting = controls.filter(acts)
  const by = acting.filter(shownByATest)
  if (by.length > 0) return { is: 'runs', by }
  const at = momentsShown(clause)
  if (at.length > 0 && shownByATest('guidance')) return { is: 'guidance', at }
  return { is: 'not-yet', what: acting.length > 0 ? acting : controls, acts: acting.length > 0 }
}
