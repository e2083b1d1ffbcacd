import type { Governance, Nation } from '../../people/people.ts'
import { BackLink, InsetText, SummaryList, Tag, useWords } from '../../ui/ui.ts'
import { standInsOf, titleAt } from '../adopting/stand-ins-for-head.rule.ts'
import { WrittenForEngland } from '../law/written-for-england.tsx'
import type { Role } from '../packs/roles.ts'
import { isSettingName, settings, settingThemes } from '../settings/settings.ts'
import { ourAnswers } from '../our-answers.ts'
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
        <RulesShown nation={elsewhere ?? 'england'} />
        <AnswersShown />
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

/** The rules no policy can switch off, marked as ours. `nation`: some of them rest on the law of England. */
function RulesShown({ nation }: { nation: Nation }) {
  const t = useWords()
  return (
    <>
      {structuralRules.map(rule => (
        <section aria-labelledby={rule.id}>
          <RuleTitle rule={rule} />
          <p class="govuk-body">{rule.rule}</p>
          {rule.today !== undefined && (
            <InsetText>
              <strong>{t('policy.rule-today')}</strong> {rule.today}
            </InsetText>
          )}
          {rule.restsOnLaw && <WrittenForEngland nation={nation} />}
          <RuleReasons rule={rule} standIns={standInsOf(rule, null, [])} governance={null} />
        </section>
      ))}
    </>
  )
}

/** What no policy answers and no setting carries, in words. Part of adoption too: whoever signs has read what holds where the policy is silent. */
export function AnswersShown() {
  const t = useWords()
  return (
    <section aria-labelledby="ours-answers">
      <h2 class="govuk-heading-m" id="ours-answers">
        {t('policy.ours-answers-title')} <Tag text={t('policy.from-ours')} classes="govuk-tag--grey" />
      </h2>
      <p class="govuk-body">{t('policy.ours-answers-body')}</p>
      {ourAnswers.map(({ id, question, answer, why, today }) => (
        <>
          <h3 class="govuk-heading-s" id={id}>
            {question}
          </h3>
          <p class="govuk-body">{answer}</p>
          <InsetText>
            <strong>{t('policy.rule-today')}</strong> {today}
          </InsetText>
          <p class="govuk-body">
            <strong>{t('policy.rule-why')}</strong> {why}
          </p>
        </>
      ))}
    </section>
  )
}

export function RuleTitle({ rule }: { rule: StructuralRule }) {
  const t = useWords()
  return (
    <h2 class="govuk-heading-m" id={rule.id}>
      {rule.title} <Tag text={t('policy.from-ours')} classes="govuk-tag--grey" />
    </h2>
  )
}

/** Why there is such a rule, what is done where there are few people, and who can stand in. */
export function RuleReasons({
  rule,
  standIns,
  governance,
}: {
  rule: StructuralRule
  standIns: readonly Role[]
  governance: Governance | null
}) {
  const t = useWords()
  return (
    <>
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
    </>
  )
}
