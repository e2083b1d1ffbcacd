import type { Governance } from '../../people/people.ts'
import { Details, InsetText, useWords } from '../../ui/ui.ts'
import { WrittenForEngland } from '../law/written-for-england.tsx'
import { roleTitles } from '../packs/roles.ts'
import { AnswersShown, RuleReasons, RuleTitle } from '../pages/ours.page.tsx'
import { type StructuralRule, structuralRules } from '../structural-rules.ts'
import type { AtDraft } from './at-draft.tsx'
import { Look, type LookOptions } from './look.pages.tsx'
import { namedByPolicy, standInsOf } from './stand-ins-for-head.rule.ts'

/**
 * What is ours, each rule in a sentence. Never folded: what the programme does not keep yet, that nobody here can stand in, and that a nation's own
 * law has to be checked. Folded: the whole rule, its reason and who stands in.
 */
export function LookAtRules({ at, unfolded }: LookOptions) {
  const t = useWords()
  return (
    <Look at={at} what="rules">
      {structuralRules.map(rule => (
        <RuleInShort at={at} rule={rule} unfolded={unfolded} />
      ))}
      <Details
        classes="cw-print-open"
        open={unfolded}
        summaryText={t('policy.ours-answers-title')}
        html={<AnswersShown />}
      />
    </Look>
  )
}

function RuleInShort({ at: { read }, rule, unfolded }: { at: AtDraft; rule: StructuralRule; unfolded: boolean }) {
  const t = useWords()
  const governance: Governance | null = read.governance
  const standIns = standInsOf(rule, governance, namedByPolicy(read.pack))
  const here = standIns.flatMap(role => read.holders.filter(one => one.role === role))
  const nobody = standIns.length > 0 && here.length === 0
  const people = new Set(here.map(one => one.person)).size
  return (
    <section aria-labelledby={rule.id}>
      <RuleTitle rule={rule} />
      <p class="govuk-body">{rule.inShort}</p>
      {rule.today !== undefined && (
        <InsetText>
          <strong>{t('policy.rule-today')}</strong> {rule.today}
        </InsetText>
      )}
      {rule.restsOnLaw && <WrittenForEngland nation={read.nation} />}
      {nobody && <InsetText text={t('policy.rule-nobody-here')} />}
      <Details
        classes="cw-print-open"
        open={unfolded}
        summaryText={t('adopting.rule-more', { title: rule.title, standIns: standIns.length, people })}
      >
        <p class="govuk-body">{rule.rule}</p>
        <RuleReasons rule={rule} standIns={standIns} governance={governance} />
        {here.length > 0 && (
          <InsetText
            text={t('policy.rule-here', {
              who: here.map(one => t('house.person-chip', { role: roleTitles[one.role], name: one.name })).join('; '),
            })}
          />
        )}
      </Details>
    </section>
  )
}
