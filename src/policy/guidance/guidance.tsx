import { ClauseChip, Details, useWords } from '../../ui/ui.ts'
import { control } from '../control.ts'
import type { Clause, GuidanceMoment, Pack } from '../packs/pack.ts'
import { clausePage } from '../pages/clause-links.ts'
import { guidanceAt } from './guidance-at.rule.ts'

/** The policy whose guidance is shown: what is in force, or with `version` null one that is still to be adopted. */
export type GuidedBy = { readonly pack: Pack | null; readonly version: { readonly id: string } | null }

/** So many stand open beside something to do; more are one line that opens, so that nothing is pushed down on a phone. */
const OPEN = 3

/** `all`: they stand open however many there are, because the page is there for them. */
type GuidanceOptions = { policy: GuidedBy; moment: GuidanceMoment; all?: boolean }

/**
 * What the policy says to the person at this very moment: a short list, strongest first, each with its clause; nothing where it says nothing.
 * Write the route of the page into `guidance-places.ts`.
 */
export function Guidance({ policy, moment, all = false }: GuidanceOptions) {
  const t = useWords()
  const clauses = policy.pack === null ? [] : guidanceAt(policy.pack, moment)
  if (!control('guidance', clauses.length > 0)) return null
  const title = t(`clauses.guidance-${moment}`)
  const list = (
    <ul class="govuk-list cw-guidance__list">
      {clauses.map(clause => (
        <GuidanceLine policy={policy} clause={clause} />
      ))}
    </ul>
  )
  if (clauses.length > OPEN && !all)
    return (
      <Details
        classes="cw-guidance"
        summaryText={t('clauses.guidance-many', { title, count: clauses.length })}
        html={list}
      />
    )
  return (
    <div class="cw-guidance cw-guidance--open">
      <p class="cw-guidance__title">{title}</p>
      {list}
    </div>
  )
}

function GuidanceLine({ policy, clause }: { policy: GuidedBy; clause: Clause }) {
  return (
    <li>
      {clause.says}{' '}
      <ClauseChip
        clause={{
          label: clause.ref,
          strength: clause.strength,
          // Before it is adopted there is no page of the clause yet.
          href: policy.version === null ? null : clausePage(policy.version, clause.id),
        }}
      />
    </li>
  )
}
