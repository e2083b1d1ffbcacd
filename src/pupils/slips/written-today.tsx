import type { Problem } from '../../people/people.ts'
import { Checkboxes, Details, useWords } from '../../ui/ui.ts'
import { problemsBy } from './problems-by.ts'
import { type ClassSeen, slipMark, slipsPath } from './slips.page.tsx'

/**
 * What was written down for the wrong child is taken back here, by whoever wrote it, until the day is over. Folded, because thirty of them are three
 * screens of a telephone; open when it was asked for and could not be done.
 */
export function WrittenToday({ seen, problems }: { seen: ClassSeen; problems: readonly Problem[] }) {
  const t = useWords()
  if (seen.written.length === 0) return null
  const of = { school: seen.school.id, className: seen.className }
  return (
    <>
      <h2 class="govuk-heading-m">{t('consent.slips-written-title')}</h2>
      <Details
        open={problems.some(({ field }) => field === 'slips')}
        summaryText={t('consent.slips-written-fold', { count: seen.written.length })}
      >
        <p class="govuk-body">{t('consent.slips-written-body')}</p>
        <form method="post" action={slipsPath(of, '/pupils/class/back')} novalidate>
          <Checkboxes
            name="slips[]"
            idPrefix="slips"
            values={[]}
            fieldset={{ legend: { text: t('consent.slips-which') } }}
            items={seen.written.map(one => ({
              value: slipMark(one),
              text: t('consent.slip-written', {
                name: one.child,
                who: one.signed,
                count: one.answers,
                when: t.moment(one.recorded, seen.now),
              }),
            }))}
            {...problemsBy(t, problems)('slips')}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {t('consent.slips-back-button')}
          </button>
        </form>
      </Details>
    </>
  )
}
