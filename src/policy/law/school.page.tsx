import type { Nation, School } from '../../people/people.ts'
import { BackLink, Button, ErrorSummary, InsetText, NotificationBanner, SummaryList, useWords } from '../../ui/ui.ts'
import { SchoolFields, type SchoolTyped } from './school-fields.tsx'
import { stepsOfLaw } from './steps-of-law.rule.ts'
import { WrittenForEngland } from './written-for-england.tsx'

/** Somebody said it, then. `who` "none": nobody of this name stands on the register any more. */
export type SchoolSaid = {
  readonly at: Date
  readonly who: string
  readonly nation: Nation | null
  readonly governance: SchoolTyped['governance']
}

export type SchoolLawFacts = {
  readonly school: School
  readonly now: Date
  readonly known: SchoolTyped
  /** What holds for the school while nobody has said. */
  readonly nation: Nation
  /** Newest first. */
  readonly said: readonly SchoolSaid[]
  readonly maySay: boolean
}

/** In which nation a school lies and what kind it is: what hangs on it, who said it, and the form to say it anew. */
export function SchoolLawPage({
  facts,
  typed,
  saved,
}: {
  facts: SchoolLawFacts
  typed: SchoolTyped | null
  saved: boolean
}) {
  const t = useWords()
  const { school, known, nation } = facts
  const wrong = [
    ...(typed !== null && typed.nation === null ? [{ text: t('adopting.school-choose-nation'), href: '#nation' }] : []),
    ...(typed !== null && typed.governance === null
      ? [{ text: t('adopting.school-choose-governance'), href: '#governance' }]
      : []),
  ]
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/policy?school=${school.id}`} text={t('policy.back-to-policy')} />
        {wrong.length > 0 && <ErrorSummary errorList={wrong} />}
        {saved && <NotificationBanner type="success" text={t('law.saved')} />}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('adopting.school-title')}</h1>
        <p class="govuk-body">{t('adopting.school-why')}</p>
        {known.governance === null ? (
          <InsetText text={t('law.nobody-said', { nation: t('people.nation', { nation }) })} />
        ) : (
          <>
            <p class="govuk-body-l">
              {t('adopting.school-hint', {
                governance: t(`adopting.governance-${known.governance}`),
                nation: t('people.nation', { nation }),
              })}
            </p>
            <h2 class="govuk-heading-m">{t('law.steps-title')}</h2>
            <WrittenForEngland nation={nation} />
            <SummaryList
              rows={stepsOfLaw(known.governance).map(({ step, way }) => ({
                key: { text: t(`law.step-${step}`) },
                value: { text: t(`law.way-${way}`) },
              }))}
            />
          </>
        )}
        {facts.maySay ? (
          <form method="post" action={`/policy/school?school=${school.id}`} novalidate>
            <SchoolFields typed={typed ?? known} asked={typed !== null} />
            <Button text={t('law.save')} preventDoubleClick />
          </form>
        ) : (
          <p class="govuk-body">{t('law.who-says')}</p>
        )}
        <Said facts={facts} />
      </div>
    </div>
  )
}

function Said({ facts: { said, now } }: { facts: SchoolLawFacts }) {
  const t = useWords()
  if (said.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('law.said-title')}</h2>
      <ul class="cw-lines">
        {said.map(one => (
          <li class="cw-line">
            <span class="cw-line__what">
              {t('adopting.school-hint', {
                governance: one.governance === null ? '' : t(`adopting.governance-${one.governance}`),
                nation: one.nation === null ? '' : t('people.nation', { nation: one.nation }),
              })}
            </span>
            <span class="cw-line__about">{t('law.said-by', { who: one.who, when: t.moment(one.at, now) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
