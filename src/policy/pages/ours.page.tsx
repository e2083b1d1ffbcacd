import type { Governance, InRole, Nation } from '../../people/people.ts'
import { BackLink, InsetText, SummaryList, Tag, useWords } from '../../ui/ui.ts'
import { standInsOf, titleAt } from '../adopting/stand-ins-for-head.rule.ts'
import { WrittenForEngland } from '../law/written-for-england.tsx'
import { type Role, roleTitles } from '../packs/roles.ts'
import { isSettingName, settings, settingThemes } from '../settings/settings.ts'
import { type StructuralRule, structuralRules } from '../structural-rules.ts'
import { valueInWords } from './value-in-words.ts'

/** What holds whatever a policy says, and what holds where it says nothing. Each rule can be linked to by its id. */
/** `elsewhere`: a nation other than England in which a school of the reader lies. */
export function OursPage({ elsewhere }: { elsewhere: Nation | null }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href="/policy" text={t('policy.back-to-policy')} />
        <h1 class="govuk-heading-l">{t('policy.ours-title')}</h1>
        <p class="govuk-body">{t('policy.ours-body')}</p>
        <RulesShown level={2} nation={elsewhere ?? 'england'} />
        <h2 class="govuk-heading-m" id="ours-values">
          {t('policy.ours-values-title')}
        </h2>
        <p class="govuk-body">{t('policy.ours-values-body')}</p>
        {Object.entries(settingThemes).map(([theme, group]) => (
          <>
            <h3 class="govuk-heading-s">{theme}</h3>
            <SummaryList
              rows={Object.keys(group)
                .filter(isSettingName)
                .map(name => ({
                  key: { text: settings[name].question },
                  value: {
                    html: (
                      <>
                        {valueInWords(t, name, settings[name].silent)}
                        <span class="govuk-hint"> {settings[name].because}</span>
                      </>
                    ),
                  },
                }))}
            />
          </>
        ))}
      </div>
    </div>
  )
}

/** The rules no policy can switch off, marked as ours, with who can stand in where there are few people. */
export function RulesShown({ level, people, governance, named, nation }: Omit<RuleOptions, 'rule'>) {
  return (
    <>
      {structuralRules.map(rule => (
        <RuleShown
          rule={rule}
          level={level}
          {...(people === undefined ? {} : { people })}
          governance={governance ?? null}
          named={named ?? []}
          nation={nation}
        />
      ))}
    </>
  )
}

type RuleOptions = {
  rule: StructuralRule
  level: 2 | 3
  /** Who holds which role at the school; left out where the rules are shown for no school. */
  people?: readonly Pick<InRole, 'name' | 'role'>[]
  /** What kind of school it is: it decides who stands in for the head. */
  governance?: Governance | null
  /** Whom the policy itself names for the head's place. */
  named?: readonly Role[]
  /** Where the school lies: some of our rules rest on the law of England. */
  nation: Nation
}

function RuleShown({ rule, level, people, governance = null, named = [], nation }: RuleOptions) {
  const t = useWords()
  const standIns = standInsOf(rule, governance, named)
  const title = (
    <>
      {rule.title} <Tag text={t('policy.from-ours')} classes="govuk-tag--grey" />
    </>
  )
  return (
    <section aria-labelledby={rule.id}>
      {level === 2 ? (
        <h2 class="govuk-heading-m" id={rule.id}>
          {title}
        </h2>
      ) : (
        <h3 class="govuk-heading-s" id={rule.id}>
          {title}
        </h3>
      )}
      <p class="govuk-body">{rule.rule}</p>
      {rule.today !== undefined && (
        <InsetText>
          <strong>{t('policy.rule-today')}</strong> {rule.today}
        </InsetText>
      )}
      {rule.restsOnLaw && <WrittenForEngland nation={nation} />}
      <p class="govuk-body">
        <strong>{t('policy.rule-why')}</strong> {rule.why}
      </p>
      <p class="govuk-body">
        <strong>{t('policy.rule-few')}</strong> {rule.inASmallSchool}
      </p>
      {standIns.length > 0 && (
        <p class="govuk-body">
          <strong>{t('policy.rule-stand-in')}</strong> {standIns.map(role => titleAt(role, governance)).join(', ')}.
        </p>
      )}
      {people !== undefined && standIns.length > 0 && <StandInsHere roles={standIns} people={people} />}
    </section>
  )
}

/** The people who hold such a role at the school today, or that nobody does. */
function StandInsHere({ roles, people }: { roles: readonly Role[]; people: NonNullable<RuleOptions['people']> }) {
  const t = useWords()
  const names = roles.flatMap(role =>
    people
      .filter(one => one.role === role)
      .map(one => t('house.person-chip', { role: roleTitles[role], name: one.name })),
  )
  return (
    <p class="govuk-inset-text">
      {names.length === 0 ? t('policy.rule-nobody-here') : t('policy.rule-here', { who: names.join('; ') })}
    </p>
  )
}
