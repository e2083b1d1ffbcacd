import { ClauseChip, Details, useWords } from '../../ui/ui.ts'
import type { Nation } from '../../people/people.ts'
import { control } from '../control.ts'
import { restsOnLaw } from '../law/rests-on-law.rule.ts'
import type { Clause, GuidanceMoment, Pack } from '../packs/pack.ts'
import { clausePage } from '../pages/clause-links.ts'
import { guidanceAt, OPEN } from './guidance-at.rule.ts'

/** The policy whose guidance is shown: what is in force, or with `version` null one that is still to be adopted; and where its school lies. */
export type GuidedBy = {
  readonly pack: Pack | null
  readonly version: { readonly id: string } | null
  readonly nation: Nation
}

/** `all`: every one stands open, by theme where they are many, because the page is there for them. */
type GuidanceOptions = { policy: GuidedBy; moment: GuidanceMoment; all?: boolean }

/**
 * What the policy says to the person at this very moment: the strongest, each with its clause; what is more is one line that opens, so that
 * nothing is pushed down on a phone. Nothing where the policy says nothing. Write the route of the page into `guidance-places.ts`.
 */
export function Guidance({ policy, moment, all = false }: GuidanceOptions) {
  const t = useWords()
  const clauses = policy.pack === null ? [] : guidanceAt(policy.pack, moment)
  if (!control('guidance', clauses.length > 0)) return null
  const title = t(`clauses.guidance-${moment}`)
  // Families are not asked to check what the school tells them.
  const check = moment !== 'families' && needsChecking(policy, clauses)
  if (all && clauses.length > OPEN) return <ByTheme policy={policy} title={title} clauses={clauses} check={check} />
  const more = clauses.slice(OPEN)
  return (
    <div class="cw-guidance cw-guidance--open">
      <p class="cw-guidance__title">{title}</p>
      {check && <p class="govuk-body">{t('law.clauses-for-england')}</p>}
      <Lines policy={policy} clauses={clauses.slice(0, OPEN)} />
      {more.length > 0 && (
        <Details
          summaryText={t('clauses.guidance-more', { count: more.length })}
          html={<Lines policy={policy} clauses={more} />}
        />
      )}
    </div>
  )
}

/** Something of it rests on the law of England, and the school lies elsewhere. */
function needsChecking({ pack, nation }: GuidedBy, clauses: readonly Clause[]): boolean {
  if (pack === null || nation === 'england') return false
  const law = restsOnLaw(pack)
  return clauses.some(({ id }) => law.has(id))
}

type ByThemeOptions = { policy: GuidedBy; title: string; clauses: readonly Clause[]; check: boolean }

/** In the order of the themes that the strongest clauses have. */
function ByTheme({ policy, title, clauses, check }: ByThemeOptions) {
  const t = useWords()
  const themes = [...new Set(clauses.map(clause => clause.theme))]
  return (
    <div class="cw-guidance cw-guidance--open">
      <h2 class="govuk-heading-m">{title}</h2>
      {check && <p class="govuk-body">{t('law.clauses-for-england')}</p>}
      {themes.map(theme => (
        <>
          <h3 class="govuk-heading-s">{t(`public.theme-${theme}`)}</h3>
          <Lines policy={policy} clauses={clauses.filter(clause => clause.theme === theme)} />
        </>
      ))}
    </div>
  )
}

function Lines({ policy, clauses }: { policy: GuidedBy; clauses: readonly Clause[] }) {
  return (
    <ul class="govuk-list cw-guidance__list">
      {clauses.map(clause => (
        <GuidanceLine policy={policy} clause={clause} />
      ))}
    </ul>
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
