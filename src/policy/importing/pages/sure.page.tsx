import type { School } from '../../../people/people.ts'
import { Button, useWords } from '../../../ui/ui.ts'
import type { Import } from '../imports.store.ts'
import type { KeptPassage } from '../passages.store.ts'
import { Frame, importPath } from './frame.tsx'
import { decisionInWords, PassageWords } from './passage-shown.tsx'

/** So sure a suggestion has to be to be confirmed together with others; each of them is shown. */
export const sureEnough = 0.9

export function surePassages(passages: readonly KeptPassage[]): readonly KeptPassage[] {
  return passages.filter(({ state, sure, decidedAt }) => state === 'open' && sure > sureEnough && decidedAt === null)
}

/** Those we are surest of, each with its words and what it would do, to be confirmed by one press. */
export function SurePage(props: { school: School; found: Import; passages: readonly KeptPassage[] }) {
  const t = useWords()
  const { school, found } = props
  const sure = surePassages(props.passages)
  return (
    <Frame school={school} back={importPath(found.id)} title={t('importing.sure-title')}>
      {sure.length === 0 ? (
        <p class="govuk-body">{t('importing.sure-none')}</p>
      ) : (
        <form method="post" action={importPath(found.id, '/confirm')}>
          <p class="govuk-body">{t('importing.sure-body')}</p>
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-visually-hidden">{t('importing.sure-legend')}</legend>
            <div class="govuk-checkboxes" data-module="govuk-checkboxes">
              {sure.map((passage, at) => (
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    type="checkbox"
                    name="seen[]"
                    id={`seen-${at}`}
                    value={`${passage.id}:${passage.revision}`}
                    checked
                    aria-describedby={`seen-${at}-does`}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={`seen-${at}`}>
                    <PassageWords passage={passage.passage} />
                  </label>
                  <div class="govuk-hint govuk-checkboxes__hint" id={`seen-${at}-does`}>
                    {decisionInWords(t, passage.decision, false).map(sentence => (
                      <p>{sentence}</p>
                    ))}
                    {t('importing.sure-of', { hundredths: Math.round(passage.sure * 100) })}
                  </div>
                </div>
              ))}
            </div>
          </fieldset>
          <Button text={t('importing.sure-button')} />
        </form>
      )}
    </Frame>
  )
}
