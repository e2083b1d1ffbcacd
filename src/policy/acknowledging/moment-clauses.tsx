import { ClauseChip, useWords } from '../../ui/ui.ts'
import type { GuidanceMoment, Pack } from '../packs/pack.ts'
import { clauseShown } from '../pages/clause-links.ts'
import type { PolicyInForce } from '../policy-in-force.ts'

/** Every clause that a policy puts before people at a moment, in printed order, each with its chip; nothing where there is none. */
export function MomentClauses({
  policy,
  pack,
  moment,
}: {
  policy: PolicyInForce
  pack: Pack
  moment: Extract<GuidanceMoment, 'acknowledge' | 'september'>
}) {
  const t = useWords()
  const clauses = pack.clauses.filter(clause => clause.shownAt.includes(moment))
  if (clauses.length === 0) return null
  return (
    <section aria-labelledby="moment">
      <h2 class="govuk-heading-m" id="moment">
        {t(`acknowledging.moment-${moment}`)}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {clauses.map(clause => (
          <li>
            {clause.says} <ClauseChip clause={clauseShown(policy, clause)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
