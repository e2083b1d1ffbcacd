import { InsetText, useWords, WarningText } from '../../ui/ui.ts'
import { control } from '../control.ts'
import type { Pack } from '../packs/pack.ts'
import type { PolicySeen } from './which-school.tsx'

/** What is to be known of a school's policy before reading it: a late review, where its text comes from. `newer`: the pack that has a newer text. */
export function StateOfPolicy({ seen, newer }: { seen: PolicySeen; newer: string | null }) {
  const t = useWords()
  const { version, pack } = seen.policy
  return (
    <>
      {seen.lateSince !== null && (
        <WarningText
          iconFallbackText={t('reviewing.late-sign')}
          text={t('reviewing.late-on-policy', { when: t.day(new Date(`${seen.lateSince}T12:00:00Z`), seen.now) })}
        />
      )}
      {pack?.template !== undefined && <FromTemplate template={pack.template} />}
      {version !== null && newer !== null && control('policy_versions', true) && (
        <InsetText>
          {t('public.newer-text')}{' '}
          <a
            class="govuk-link"
            href={`/policy/compare?school=${seen.school.id}&from=${version.id}&to=${encodeURIComponent(newer)}`}
          >
            {t('public.newer-text-link')}
          </a>
        </InsetText>
      )}
    </>
  )
}

/** A template is another thing than the policy: when its provider replaces it, what was adopted stays. */
function FromTemplate({ template }: { template: NonNullable<Pack['template']> }) {
  const t = useWords()
  const { source, version = 'none', dated = 'none', supersededOn } = template
  return (
    <p class="govuk-body">
      {t('public.template-from', { source, version, dated })}{' '}
      {supersededOn !== undefined &&
        control('policy_versions', true) &&
        t('public.template-superseded', { when: supersededOn })}
    </p>
  )
}
