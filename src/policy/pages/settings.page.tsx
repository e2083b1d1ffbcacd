import { BackLink, ClauseChip, SummaryList, useWords } from '../../ui/ui.ts'
import { isSettingName, settings, settingThemes } from '../settings/settings.ts'
import { waitsFor } from '../settings/waits-for.ts'
import { FromTag } from './clause.page.tsx'
import { clausesShown } from './clause-links.ts'
import { policyPath } from './policy.page.tsx'
import { valueInWords } from './value-in-words.ts'
import type { PolicySeen } from './which-school.tsx'

/** Every setting in force in a school: its value, where the value comes from, and the clauses behind it. */
export function SettingsPage({ seen }: { seen: PolicySeen }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={policyPath(seen)} text={t('policy.back-to-policy')} />
        <span class="govuk-caption-l">{seen.school.name}</span>
        <h1 class="govuk-heading-l">{t('policy.settings-title')}</h1>
        <p class="govuk-body">{t('policy.settings-body')}</p>
        {Object.entries(settingThemes).map(([theme, group]) => (
          <>
            <h2 class="govuk-heading-m">{theme}</h2>
            <SummaryList
              rows={Object.keys(group)
                .filter(isSettingName)
                .map(name => {
                  const { value, from, clauses } = seen.policy.settings.get(name)
                  const waits = waitsFor(name)
                  const chips = clausesShown(seen.policy, clauses)
                  return {
                    key: { text: settings[name].question },
                    value: {
                      html: (
                        <>
                          {valueInWords(t, name, value)} <FromTag from={from} />
                          {chips.map(clause => (
                            <>
                              {' '}
                              <ClauseChip clause={clause} />
                            </>
                          ))}
                          {waits !== null && (
                            <div class="govuk-hint govuk-!-margin-bottom-0">{t(`policy.setting-waits-${waits}`)}</div>
                          )}
                        </>
                      ),
                    },
                  }
                })}
            />
          </>
        ))}
      </div>
    </div>
  )
}
