import { InsetText, useWords, WarningText } from '../../ui/ui.ts'
import { control } from '../control.ts'
import type { Pack } from '../packs/pack.ts'
import type { PolicySeen } from './which-school.tsx'

/** What else can be done with a school's policy, beside reading it, and where its text comes from. `newer`: the pack that has a newer text. */
export function MoreAboutPolicy({ seen, newer }: { seen: PolicySeen; newer: string | null }) {
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
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/policy/ask?school=${seen.school.id}`}>
            {t('asking.link')}
          </a>
        </li>
        {version !== null && (
          <li>
            <a class="govuk-link" href={`/policy/public/${version.id}`}>
              {t('public.link')}
            </a>
          </li>
        )}
        {version !== null && (
          <>
            <li>
              <a class="govuk-link" href={`/policy/review?school=${seen.school.id}`}>
                {t('reviewing.link')}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={`/policy/suggestions?school=${seen.school.id}`}>
                {t('reviewing.suggestions-link')}
              </a>
            </li>
          </>
        )}
        <li>
          <a class="govuk-link" href={`/policy/school?school=${seen.school.id}`}>
            {t('law.link')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/policy/compare?school=${seen.school.id}`}>
            {t('public.compare-link')}
          </a>
        </li>
      </ul>
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
