import { BackLink, Button, InsetText, Select, Tag, useWords } from '../../ui/ui.ts'
import { ChangesShown } from '../pages/changes-shown.tsx'
import { policyPath } from '../pages/policy.page.tsx'
import type { PolicySeen } from '../pages/which-school.tsx'
import { type BesideDifference, besideKinds } from './beside-clauses.rule.ts'
import type { ClauseDifference, Comparison, Side } from './compare-policies.rule.ts'

/** One side of the comparison that can be chosen. `id`: a version's id, or the name of a pack. */
export type Choice = { readonly id: string; readonly name: string }

export type Compared = {
  readonly seen: PolicySeen
  readonly choices: readonly Choice[]
  readonly from: Choice | null
  readonly to: Choice | null
  readonly before: Side | null
  readonly after: Side | null
  readonly comparison: Comparison | null
}

/** Two policies side by side: what is set otherwise and which clauses came, went or read otherwise, by theme. */
export function ComparePage({ seen, choices, from, to, before, after, comparison }: Compared) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={policyPath(seen)} text={t('policy.back-to-policy')} />
        <span class="govuk-caption-l">{seen.school.name}</span>
        <h1 class="govuk-heading-l">{t('public.compare-title')}</h1>
        <form method="get" action="/policy/compare">
          <input type="hidden" name="school" value={seen.school.id} />
          <Choose name="from" chosen={from} choices={choices} />
          <Choose name="to" chosen={to} choices={choices} />
          <Button text={t('public.compare-button')} classes="govuk-button--secondary" />
        </form>
        {comparison !== null && after !== null && before !== null && (
          <>
            <InsetText text={t('public.compare-nothing-changes')} />
            {comparison.same && <p class="govuk-body">{t('public.compare-same')}</p>}
            {comparison.settings.length > 0 && <h2 class="govuk-heading-m">{t('public.compare-settings')}</h2>}
            {comparison.settings.map(({ theme, changes }) => (
              <>
                <h3 class="govuk-heading-s">{theme}</h3>
                <ChangesShown changes={changes} pack={after.pack} />
              </>
            ))}
            {comparison.clauses.length > 0 && <h2 class="govuk-heading-m">{t('public.compare-clauses')}</h2>}
            {comparison.clauses.map(({ theme, differences }) => (
              <>
                <h3 class="govuk-heading-s">{t(`public.theme-${theme}`)}</h3>
                <ul class="govuk-list govuk-list--spaced">
                  {differences.map(one => (
                    <li id={`${one.kind}-${one.clause.id}`}>
                      <Difference one={one} />
                    </li>
                  ))}
                </ul>
              </>
            ))}
            <Beside all={comparison.beside} />
          </>
        )}
      </div>
    </div>
  )
}

/** The questions it puts, the policies it is read with, its aims and its titles. */
function Beside({ all }: { all: readonly BesideDifference[] }) {
  const t = useWords()
  return (
    <>
      {besideKinds
        .map(what => ({ what, here: all.filter(one => one.what === what) }))
        .filter(({ here }) => here.length > 0)
        .map(({ what, here }) => (
          <>
            <h2 class="govuk-heading-m">{t(`public.compare-${what}`)}</h2>
            <ul class="govuk-list govuk-list--spaced">
              {here.map(({ kind, says, was }) => (
                <li>
                  <Tag text={t(`public.clause-${kind}`)} classes={kind === 'gone' ? 'govuk-tag--grey' : ''} /> {says}
                  {was !== undefined && <div class="govuk-hint">{t('public.clause-was', { says: was })}</div>}
                </li>
              ))}
            </ul>
          </>
        ))}
    </>
  )
}

function Choose({ name, chosen, choices }: { name: 'from' | 'to'; chosen: Choice | null; choices: readonly Choice[] }) {
  const t = useWords()
  return (
    <Select
      id={name}
      name={name}
      label={{ text: t(`public.compare-${name}`) }}
      items={choices.map(one => ({ value: one.id, text: one.name, selected: one.id === chosen?.id }))}
    />
  )
}

function Difference({ one }: { one: ClauseDifference }) {
  const t = useWords()
  return (
    <>
      <Tag text={t(`public.clause-${one.kind}`)} classes={one.kind === 'gone' ? 'govuk-tag--grey' : ''} />{' '}
      <strong>{one.clause.ref}</strong> {one.clause.says}
      {one.kind === 'changed' && one.before.says !== one.clause.says && (
        <div class="govuk-hint">{t('public.clause-was', { says: one.before.says })}</div>
      )}
      {one.kind === 'changed' && one.before.strength !== one.clause.strength && (
        <div class="govuk-hint">
          {t('public.clause-strength-was', { before: one.before.strength, after: one.clause.strength })}
        </div>
      )}
    </>
  )
}
