import { useWords, type WordKey } from '../../ui/ui.ts'
import { monitoringClauses } from '../monitoring/monitoring-told.rule.ts'
import type { PolicySeen } from './which-school.tsx'

type Way = { readonly says: WordKey; readonly to: string }

/**
 * What else there is beside reading the policy, by who looks for it: what a colleague does, how it runs here, what its keepers do. As one list of
 * nineteen links, which it was, a teacher on a phone had to read all of them to find "I have read it".
 */
export function WaysFromPolicy({ seen, mayAdopt }: { seen: PolicySeen; mayAdopt: boolean }) {
  return (
    <>
      <Ways id="ways-you" title="policy.ways-you" ways={forYou(seen)} />
      <Ways id="ways-here" title="policy.ways-here" ways={howItRuns(seen)} />
      <Ways id="ways-keepers" title="policy.ways-keepers" ways={forKeepers(seen, mayAdopt)} />
    </>
  )
}

const at = ({ school }: PolicySeen, place: string): string => `/policy/${place}?school=${school.id}`

function forYou(seen: PolicySeen): Way[] {
  const ways = ['read', 'questions', 'check', 'training', 'september', 'privacy'] as const
  return [
    { says: 'asking.link', to: at(seen, 'ask') },
    ...ways.map((way): Way => ({ says: `acknowledging.way-${way}`, to: at(seen, way) })),
    ...(monitoringClauses(seen.policy).length === 0
      ? []
      : [{ says: 'monitoring.link', to: at(seen, 'monitoring') } as const]),
  ]
}

function howItRuns(seen: PolicySeen): Way[] {
  const { version } = seen.policy
  const ofVersion: Way[] =
    version === null
      ? []
      : [
          { says: 'clauses.link', to: at(seen, 'clauses') },
          { says: 'policy.link-record', to: `/policy/versions/${version.id}` },
        ]
  return [
    ...ofVersion,
    { says: 'policy.link-settings', to: at(seen, 'settings') },
    { says: 'policy.link-roles', to: at(seen, 'roles') },
    { says: 'policy.link-library', to: at(seen, 'library') },
    { says: 'policy.link-ours', to: '/policy/ours' },
  ]
}

function forKeepers(seen: PolicySeen, mayAdopt: boolean): Way[] {
  const { version } = seen.policy
  const ofVersion: Way[] =
    version === null
      ? []
      : [
          { says: 'reviewing.link', to: at(seen, 'review') },
          { says: 'reviewing.suggestions-link', to: at(seen, 'suggestions') },
          { says: 'public.link', to: `/policy/public/${version.id}` },
        ]
  return [
    ...ofVersion,
    { says: 'public.compare-link', to: at(seen, 'compare') },
    { says: 'law.link', to: at(seen, 'school') },
    ...(mayAdopt && version !== null ? [{ says: 'policy.link-adopt', to: at(seen, 'adopt') } as const] : []),
  ]
}

function Ways({ id, title, ways }: { id: string; title: WordKey; ways: readonly Way[] }) {
  const t = useWords()
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id={id}>
        {t(title)}
      </h2>
      <ul class="govuk-list">
        {ways.map(({ says, to }) => (
          <li>
            <a class="govuk-link" href={to}>
              {t(says)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
