import { canonicalJson } from '../../history/history.ts'
import { InsetText, useWords, WarningText } from '../../ui/ui.ts'
import { control } from '../control.ts'
import { embeddedPack } from '../packs/packs.ts'
import type { Pack } from '../packs/pack.ts'
import type { PolicySeen } from './which-school.tsx'

/** What else can be done with a school's policy, beside reading it, and where its text comes from. */
export function MoreAboutPolicy({ seen }: { seen: PolicySeen }) {
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
      {version !== null && pack !== null && control('policy_versions', hasNewerText(pack)) && (
        <InsetText>
          {t('public.newer-text')}{' '}
          <a
            class="govuk-link"
            href={`/policy/compare?school=${seen.school.id}&from=${version.id}&to=${encodeURIComponent(pack.name)}`}
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
          <a class="govuk-link" href={`/policy/compare?school=${seen.school.id}`}>
            {t('public.compare-link')}
          </a>
        </li>
      </ul>
    </>
  )
}

/** Does the pack of this name that comes with the programme now say anything else than what was adopted and frozen? */
function hasNewerText(frozen: Pack): boolean {
  const now = embeddedPack(frozen.name)
  return now !== undefined && textOf(now) !== textOf(frozen)
}

/** Everything a pack says. What a reader works out of it (`sets`, in the order of the catalogue of the day) is no part of the text. */
function textOf({ clauses, ...rest }: Pack): string {
  return canonicalJson({ ...rest, clauses: clauses.map(({ sets: _sets, ...clause }) => clause) })
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
