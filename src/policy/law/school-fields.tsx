import { type Governance, governances, type Nation, nations } from '../../people/people.ts'
import { Radios, useWords } from '../../ui/ui.ts'
import { standInsForHead, titleAt } from '../adopting/stand-ins-for-head.rule.ts'

export type SchoolTyped = { readonly nation: Nation | null; readonly governance: Governance | null }

/** Where a school lies and who is responsible for it, with what hangs on it: who stands in for the head. `asked`: it was sent and has to be whole. */
export function SchoolFields({ typed: { nation, governance }, asked }: { typed: SchoolTyped; asked: boolean }) {
  const t = useWords()
  return (
    <>
      <Radios
        name="nation"
        idPrefix="nation"
        fieldset={{ legend: { text: t('adopting.school-nation'), classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: t('adopting.school-nation-hint') }}
        value={nation ?? undefined}
        {...(asked && nation === null ? { errorMessage: { text: t('adopting.school-choose-nation') } } : {})}
        items={nations.map(one => ({ value: one, text: t('people.nation', { nation: one }) }))}
      />
      <Radios
        name="governance"
        idPrefix="governance"
        fieldset={{ legend: { text: t('adopting.school-governance'), classes: 'govuk-fieldset__legend--m' } }}
        value={governance ?? undefined}
        {...(asked && governance === null ? { errorMessage: { text: t('adopting.school-choose-governance') } } : {})}
        items={governances.map(one => ({
          value: one,
          text: t(`adopting.governance-${one}`),
          hint: {
            text: t('adopting.school-stand-in', {
              who: standInsForHead(one)
                .map(role => titleAt(role, one).toLocaleLowerCase('en-GB'))
                .join(t('adopting.or')),
            }),
          },
        }))}
      />
    </>
  )
}
