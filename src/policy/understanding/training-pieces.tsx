import type { ComponentChildren } from 'preact'
import { ClauseChip, DateInput, Details, useWords } from '../../ui/ui.ts'
import type { Rule, TrainingFacts } from './training.page.tsx'

/** A form that is wanted now and then: unfolded, three of them were eleven screens of a telephone. Open when something in it is wrong. */
export function Folded({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) {
  return (
    <Details summaryText={title} open={open}>
      {children}
    </Details>
  )
}

export function wrongIn({ problem, form }: TrainingFacts, which: TrainingFacts['form']['which']): boolean {
  return problem !== null && form.which === which
}

export function RuleShown({ title, rule }: { title: string; rule: Rule }) {
  return (
    <p class="govuk-body">
      <strong>{title}</strong> {rule.says}{' '}
      {rule.clauses.map(clause => (
        <ClauseChip clause={clause} />
      ))}
    </p>
  )
}

export function nameOf(facts: TrainingFacts, person: string): string {
  return facts.staff.find(one => one.id === person)?.name ?? ''
}

export function DayFields({
  facts,
  which,
  prefix,
}: {
  facts: TrainingFacts
  which: 'training' | 'talk'
  prefix: string
}) {
  const t = useWords()
  const { fields } = facts.form
  const mine = facts.form.which === which
  const wrong = mine && (facts.problem === 'no-day' || facts.problem === 'to-come')
  const part = (name: string) => (mine ? (fields[`${prefix}-${name}`] ?? '') : '')
  return (
    <DateInput
      id={which}
      namePrefix={prefix}
      fieldset={{ legend: { text: t(`understanding.day-${which}`) } }}
      hint={{ text: t('understanding.day-hint') }}
      {...(wrong ? { errorMessage: { text: t(`understanding.refused-${facts.problem ?? 'no-day'}`) } } : {})}
      values={{ [`${prefix}-day`]: part('day'), [`${prefix}-month`]: part('month'), [`${prefix}-year`]: part('year') }}
    />
  )
}
