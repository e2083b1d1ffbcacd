import type { School } from '../../people/people.ts'
import { BackLink, Button, ClauseChip, Select, Tag, useWords, type Words } from '../../ui/ui.ts'
import { controls } from '../packs/controls.ts'
import { type Clause, type Pack, strengths } from '../packs/pack.ts'
import { clauseShown } from '../pages/clause-links.ts'
import { policyPath } from '../pages/policy.page.tsx'
import { boundInWords } from '../pages/value-in-words.ts'
import type { PolicySeen } from '../pages/which-school.tsx'
import { type ClauseRow, howOf, hows, sumsOf, type Wanted } from './clause-table.rule.ts'
import type { Operated } from './operated.rule.ts'

/** The page that shows a governor whether the policy runs: a row a clause, stacked, so that it reads on a phone as on a desk. */
export function ClauseTable({
  seen,
  rows,
  shown,
  wanted,
}: {
  seen: PolicySeen
  rows: readonly ClauseRow[]
  shown: readonly ClauseRow[]
  wanted: Wanted
}) {
  const t = useWords()
  const { pack } = seen.policy
  if (pack === null) return null
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={policyPath(seen)} text={t('policy.back-to-policy')} />
        <span class="govuk-caption-l">{`${seen.school.name}, ${pack.title}`}</span>
        <h1 class="govuk-heading-l">{t('clauses.title')}</h1>
        <p class="govuk-body-l">{t('clauses.sums', { all: rows.length, ...sumsOf(rows) })}</p>
        <p class="govuk-body">{t('clauses.intro')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy/governors?school=${seen.school.id}`}>
            {t('clauses.looks-title')}
          </a>
        </p>
        <Filter seen={seen} pack={pack} wanted={wanted} />
        <p class="govuk-body">
          {t('clauses.found', { count: shown.length, all: rows.length })}{' '}
          {shown.length < rows.length && (
            <a class="govuk-link" href={`/policy/clauses?school=${seen.school.id}`}>
              {t('clauses.show-all')}
            </a>
          )}
        </p>
        <ol class="cw-clauses">
          {shown.map(row => (
            <Row seen={seen} pack={pack} row={row} />
          ))}
        </ol>
      </div>
    </div>
  )
}

function Filter({ seen, pack, wanted }: { seen: PolicySeen; pack: Pack; wanted: Wanted }) {
  const t = useWords()
  const themes = [...new Set(pack.clauses.map(clause => clause.theme))].toSorted()
  const bound = [...new Set(pack.clauses.flatMap(clause => clause.binds))]
  return (
    <search>
      <form method="get" action="/policy/clauses" class="cw-filter">
        <input type="hidden" name="school" value={seen.school.id} />
        <Chosen
          name="strength"
          value={wanted.strength}
          items={strengths.map(one => [one, t(`policy.clause-strength-${one}`)])}
        />
        <Chosen name="how" value={wanted.how} items={hows.map(one => [one, t(`clauses.how-${one}`)])} />
        <Chosen name="theme" value={wanted.theme} items={themes.map(one => [one, t(`clauses.theme-${one}`)])} />
        <Chosen name="binds" value={wanted.binds} items={bound.map(one => [one, boundInWords(pack, [one])])} />
        <Button text={t('clauses.filter-button')} classes="govuk-button--secondary" />
      </form>
    </search>
  )
}

function Chosen({
  name,
  value,
  items,
}: {
  name: keyof Wanted
  value: string | null
  items: readonly (readonly [value: string, text: string])[]
}) {
  const t = useWords()
  return (
    <Select
      name={name}
      id={name}
      label={{ text: t(`clauses.filter-${name}`) }}
      value={value ?? ''}
      items={[{ value: '', text: t('clauses.filter-any') }, ...items.map(([one, text]) => ({ value: one, text }))]}
    />
  )
}

function Row({ seen, pack, row }: { seen: PolicySeen; pack: Pack; row: ClauseRow }) {
  const t = useWords()
  const { clause, operated, late } = row
  return (
    <li class="cw-clauses__row" id={clause.id}>
      <p class="cw-clauses__says">
        {clause.says} <ClauseChip clause={clauseShown(seen.policy, clause)} />
      </p>
      <p class="cw-clauses__how">
        <HowTag clause={clause} operated={operated} /> <HowInWords operated={operated} />
      </p>
      <p class="cw-clauses__acted">
        {actedInWords(t, row, seen.now)} {t('policy.binds', { who: boundInWords(pack, clause.binds) })}
      </p>
      {late.map(one => (
        <p class="cw-clauses__late">
          <strong>{t('clauses.late')}</strong> {one.says}{' '}
          {one.href !== null && (
            <a class="govuk-link" href={one.href}>
              {t('clauses.late-see')}
            </a>
          )}
        </p>
      ))}
    </li>
  )
}

/** In a word: how it runs, guidance, or not yet. */
export function HowTag({ clause, operated }: { clause: Clause; operated: Operated }) {
  const t = useWords()
  const colour = { runs: 'govuk-tag--green', guidance: '', 'not-yet': 'govuk-tag--grey' }[operated.is]
  return <Tag text={t(`clauses.how-${howOf({ clause, operated })}`)} classes={colour} />
}

/** In a sentence: what operates it, when it is shown, or what is still to come. */
export function HowInWords({ operated }: { operated: Operated }) {
  const t = useWords()
  if (operated.is === 'runs') return <>{operated.by.map(name => controls[name].does).join(' ')}</>
  if (operated.is === 'guidance') {
    const moments = operated.at.map(moment => t(`clauses.moment-${moment}`))
    return <>{t('clauses.shown-at', { moments: new Intl.ListFormat(t.lang).format(moments) })}</>
  }
  if (operated.what.length === 0) return <>{t('clauses.not-yet-nothing')}</>
  const what = operated.what.map(name => controls[name].does).join(' ')
  return <>{t(operated.acts ? 'clauses.not-yet-unproved' : 'clauses.not-yet-built', { what })}</>
}

/** When it last acted here and how often in twelve months. */
export function actedInWords(t: Words, { operated, acted }: Pick<ClauseRow, 'operated' | 'acted'>, now: Date): string {
  if (acted !== null) return t('clauses.acted', { when: t.moment(acted.last, now), times: acted.times })
  return operated.is === 'runs' ? t('clauses.acted-never') : ''
}

/** A school that has adopted nothing has no clauses. */
export function NoClauses({ school }: { school: School }) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('clauses.title')}</h1>
        <p class="govuk-body">{t('clauses.none')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy?school=${school.id}`}>
            {t('clauses.to-policy')}
          </a>
        </p>
      </div>
    </div>
  )
}
